package io.dudao.kit.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.List;
import java.util.Set;

/** What part a class plays in a service, by its annotations, name and package. */
final class ClassRoles {
    private ClassRoles() {}

    static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith("jakarta.persistence.Entity")
                || type.isAnnotatedWith("jakarta.persistence.Embeddable")
                || type.isAnnotatedWith("jakarta.persistence.MappedSuperclass");
    }

    static boolean isResource(JavaClass type) {
        return type.isAnnotatedWith("jakarta.ws.rs.Path");
    }

    static boolean isService(JavaClass type) {
        return isBean(type) && type.getSimpleName().endsWith("Service");
    }

    static boolean isConsumer(JavaClass type) {
        return type.getMethods().stream()
                .anyMatch(method -> method.isAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Incoming"));
    }

    static boolean isRepository(JavaClass type) {
        return type.getSimpleName().endsWith("Repository");
    }

    static boolean isBean(JavaClass type) {
        return type.isAnnotatedWith("jakarta.enterprise.context.ApplicationScoped")
                || type.isAnnotatedWith("jakarta.inject.Singleton")
                || type.isAnnotatedWith("jakarta.enterprise.context.RequestScoped");
    }

    static boolean touchesDatabase(JavaClass type) {
        return isRepository(type)
                || type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass())
                        .anyMatch(target -> isRepository(target) || isDatabase(target));
    }

    static boolean isDatabase(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("org.hibernate.reactive")
                || name.startsWith("io.vertx.mutiny.sqlclient")
                || type.getName().equals("io.dudao.kit.transaction.Work");
    }

    static boolean isSession(JavaClass type) {
        return type.getName().equals("org.hibernate.reactive.mutiny.Mutiny")
                || type.getName().equals("org.hibernate.reactive.mutiny.Mutiny$Session");
    }

    static boolean isWire(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("io.dudao.contracts")
                || name.startsWith("org.eclipse.microprofile.reactive.messaging")
                || name.startsWith("io.smallrye.reactive.messaging")
                || name.startsWith("org.apache.kafka")
                || name.startsWith("io.dudao.kit.outbox");
    }

    static boolean isBehindService(JavaClass type, String root) {
        return isRepository(type)
                || isDatabase(type)
                || isEntity(type)
                || isWire(type)
                || type.getPackageName().startsWith("jakarta.persistence")
                || type.getPackageName().startsWith(root + ".messaging");
    }

    static boolean isEdge(JavaClass type, String root) {
        return isResource(type)
                || type.getPackageName().startsWith("jakarta.ws.rs")
                || (type.getPackageName().startsWith(root + ".messaging")
                        && !type.getSimpleName().endsWith("Events"));
    }

    static boolean isIn(JavaClass type, String last) {
        return type.getPackageName().endsWith("." + last)
                || type.getPackageName().contains("." + last + ".");
    }

    static boolean runsInParallel(JavaClass type) {
        return Set.of("UniCombine", "UniAndGroup2", "UniJoin", "MultiMerge").contains(type.getSimpleName())
                && type.getPackageName().startsWith("io.smallrye.mutiny");
    }

    static boolean asksForTimeOrChance(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        return (owner.startsWith("java.time.") && call.getName().equals("now"))
                || call.getName().equals("randomUUID")
                || owner.equals("java.util.concurrent.ThreadLocalRandom")
                || owner.equals("io.dudao.kit.time.Ids");
    }

    static boolean mayBeSeenByEntity(JavaClass target, JavaClass entity) {
        JavaClass type = target.getBaseComponentType();
        String name = type.getPackageName();
        return type.isPrimitive()
                || name.equals(entity.getPackageName())
                || List.of(
                                "java.",
                                "jakarta.persistence",
                                "org.hibernate.annotations",
                                "org.hibernate.type",
                                "org.jspecify")
                        .stream()
                        .anyMatch(name::startsWith)
                || name.equals("io.dudao.kit.problem")
                || isWordOfTheService(type);
    }

    /** An enum is a word of the field without state; two packages may use the same one. */
    private static boolean isWordOfTheService(JavaClass type) {
        return type.isEnum() && type.getPackageName().startsWith("io.dudao.") && !isWire(type);
    }
}
