package io.dudao.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureRulesTest {
    private static final JavaClasses GOOD = new ClassFileImporter()
            .importPackages("io.dudao.sample.note", "io.dudao.sample.heard", "io.dudao.sample.messaging");
    private static final JavaClasses BAD = new ClassFileImporter().importPackages("io.dudao.fixture");
    private static final JavaClasses KIT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.dudao.kit");

    @ParameterizedTest
    @EnumSource
    void aServiceThatKeepsTheRulesPasses(ArchitectureRule rule) {
        rule.in("io.dudao.sample").check(GOOD);
    }

    @ParameterizedTest
    @CsvSource({
        "ENTITY_SEES_ONLY_ITS_PACKAGE, ParcelFacts",
        "ENTITY_TAKES_TIME_AND_IDS_AS_PARAMETERS, Instant.now",
        "RESOURCE_SEES_ONLY_SERVICES, ParcelRepository",
        "SERVICE_SEES_REPOSITORIES_AND_EVENTS, jakarta.ws.rs.core.Response",
        "CONSUMER_SEES_ONLY_SERVICES, ParcelRepository",
        "CONSUMER_SEES_ONLY_SERVICES, is a consumer outside messaging",
        "ONLY_MESSAGING_SEES_THE_WIRE, io.dudao.contracts.Topic",
        "NO_CATCH_ALL_PACKAGES, io.dudao.fixture.util",
        "NO_PARALLEL_WORK_ON_A_SESSION, UniCombine"
    })
    void aServiceThatBreaksTheRuleFails(ArchitectureRule rule, String named) {
        assertThatThrownBy(() -> rule.in("io.dudao.fixture").check(BAD))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @EnumSource
    void aRuleThatSawNoClassFails(ArchitectureRule rule) {
        JavaClasses none = new ClassFileImporter().importPackages("io.dudao.nowhere");
        assertThatThrownBy(() -> rule.in("io.dudao.nowhere").check(none)).isInstanceOf(AssertionError.class);
    }

    @Test
    void theKitHoldsNoDomainNoun() {
        assertThat(KIT).hasSizeGreaterThan(50);
        assertThat(KIT.stream().map(type -> type.getSimpleName().toLowerCase(Locale.ROOT)))
                .noneMatch(ArchitectureRulesTest::isDomainNoun);
    }

    private static boolean isDomainNoun(String name) {
        return name.matches(
                ".*(inspection|checklist|finding|corrective|feedback|complaint|risk|training|course|certificate|exam"
                        + "|programme|scorecard|indicator|supervisor).*");
    }
}
