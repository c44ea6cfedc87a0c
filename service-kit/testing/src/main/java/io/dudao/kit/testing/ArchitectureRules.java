package io.dudao.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds a service to {@link ArchitectureRule}; needs no Quarkus. {@code class ArchitectureTest extends ArchitectureRules {
 * protected String root() { return "io.dudao.risk"; } }}
 */
public abstract class ArchitectureRules {

    /** The package of the service, such as {@code io.dudao.risk}. */
    protected abstract String root();

    /** Rules that the service has no class for, and why: {@code Map.of(CONSUMER_SEES_ONLY_SERVICES, "consumes nothing")}. */
    protected Map<ArchitectureRule, String> doesNotApply() {
        return Map.of();
    }

    /** The classes judged: production code under {@link #root}. */
    protected JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root());
    }

    @TestFactory
    Stream<DynamicTest> architecture() {
        var classes = classes();
        return Arrays.stream(ArchitectureRule.values())
                .map(rule -> dynamicTest(rule.sentence(), () -> check(rule, classes)));
    }

    private void check(ArchitectureRule rule, JavaClasses classes) {
        if (doesNotApply().containsKey(rule)) {
            assertThat(classes.stream().filter(rule::judges))
                    .as("classes of a rule that does not apply because "
                            + doesNotApply().get(rule))
                    .isEmpty();
        } else {
            rule.in(root()).check(classes);
        }
    }
}
