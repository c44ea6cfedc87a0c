package io.dudao.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** The directions in which a service's classes may look. A rule that finds no class to judge fails. */
public enum ArchitectureRule {
    /** Entities hold state and rules; whatever is around them can change without them. */
    ENTITY_SEES_ONLY_ITS_PACKAGE("entities", ClassRoles::isEntity, ArchitectureRule::seeOnlyTheirPackage),

    /** Time, ids and randomness come in as parameters, so that a rule's test starts nothing. */
    ENTITY_TAKES_TIME_AND_IDS_AS_PARAMETERS(
            "entities",
            ClassRoles::isEntity,
            root -> never(callMethodWhere(describe("time or chance is asked for", ClassRoles::asksForTimeOrChance)))),

    /** A resource translates between HTTP and one service. */
    RESOURCE_SEES_ONLY_SERVICES(
            "resources",
            ClassRoles::isResource,
            root -> never(dependOnClassesThat(
                    describe("are behind a service", type -> ClassRoles.isBehindService(type, root))))),

    /** A service knows nothing of HTTP, and of messaging only the facts it appends. */
    SERVICE_SEES_REPOSITORIES_AND_EVENTS(
            "services",
            ClassRoles::isService,
            root -> never(dependOnClassesThat(describe("are an edge", type -> ClassRoles.isEdge(type, root))))),

    /** A consumer hands over to a service and does nothing by itself. */
    CONSUMER_SEES_ONLY_SERVICES("consumers", ClassRoles::isConsumer, ArchitectureRule::handOver),

    /** What is said on the wire is the business of one package. */
    ONLY_MESSAGING_SEES_THE_WIRE(
            "classes outside messaging",
            type -> !ClassRoles.isIn(type, "messaging") && !type.getSimpleName().equals("package-info"),
            root -> never(dependOnClassesThat(describe("belong to the wire", ClassRoles::isWire)))),

    /** Packages are named after what the field calls things. */
    NO_CATCH_ALL_PACKAGES(
            "classes",
            type -> true,
            root -> never(new ResideInPackageNamed(Set.of(
                    "util", "utils", "common", "impl", "dto", "dtos", "mapper", "mappers", "helper", "helpers",
                    "misc")))),

    /** A session is one stream; two statements at once on it break in ways that show late. */
    NO_PARALLEL_WORK_ON_A_SESSION(
            "classes that touch the database",
            ClassRoles::touchesDatabase,
            root -> never(dependOnClassesThat(describe("run Unis in parallel", ClassRoles::runsInParallel))));

    private final String subject;
    private final java.util.function.Predicate<JavaClass> judged;
    private final java.util.function.Function<String, ArchCondition<JavaClass>> condition;

    ArchitectureRule(
            String subject,
            java.util.function.Predicate<JavaClass> judged,
            java.util.function.Function<String, ArchCondition<JavaClass>> condition) {
        this.subject = subject;
        this.judged = judged;
        this.condition = condition;
    }

    /** The rule for the service whose classes live under {@code root}, such as {@code io.dudao.risk}. */
    public ArchRule in(String root) {
        return classes()
                .that(describe("are " + subject, judged))
                .should(condition.apply(root))
                .as(sentence())
                .allowEmptyShould(false);
    }

    /** Whether the rule has something to say about {@code type}. */
    boolean judges(JavaClass type) {
        return judged.test(type);
    }

    /** The rule's name as words. */
    public String sentence() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static ArchCondition<JavaClass> seeOnlyTheirPackage(String root) {
        return new ArchCondition<>("see only JPA, the kit's problems and their own package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !ClassRoles.mayBeSeenByEntity(dependency.getTargetClass(), type))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> handOver(String root) {
        DescribedPredicate<JavaClass> other = describe(
                "are neither service nor wire",
                type -> ClassRoles.isRepository(type)
                        || ClassRoles.isResource(type)
                        || ClassRoles.isEntity(type)
                        || (ClassRoles.isDatabase(type) && !ClassRoles.isSession(type)));
        // The kit hands a session to consumers; they pass it on and ask it nothing.
        DescribedPredicate<JavaMethodCall> asksSession =
                describe("a session is asked", call -> ClassRoles.isSession(call.getTargetOwner()));
        return never(dependOnClassesThat(other))
                .and(never(callMethodWhere(asksSession)))
                .and(new ArchCondition<JavaClass>("live in messaging") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!ClassRoles.isIn(type, "messaging")) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getName() + " is a consumer outside messaging"));
                        }
                    }
                });
    }

    /** Holds for classes of which one package segment has such a name. */
    private static final class ResideInPackageNamed extends ArchCondition<JavaClass> {
        private final Set<String> names;

        ResideInPackageNamed(Set<String> names) {
            super("reside in a package named " + names);
            this.names = names;
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean named =
                    List.of(type.getPackageName().split("\\.", -1)).stream().anyMatch(names::contains);
            events.add(new SimpleConditionEvent(type, named, type.getName() + " is in " + type.getPackageName()));
        }
    }
}
