package io.dudao.inspection.plan;

import io.dudao.inspection.inspector.Inspector;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The inspectors that plans name by their codes. */
@ApplicationScoped
class PlanInspectors {

    /** The active inspectors of a plan, in the order it names them; one who no longer inspects is left out. */
    Uni<List<Inspector>> of(Mutiny.Session session, PlanDetails plan) {
        List<String> codes = plan.inspectors();
        if (codes.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createQuery("from Inspector i where i.code in (:codes) and i.active", Inspector.class)
                .setParameter("codes", codes)
                .getResultList()
                .map(found -> found.stream()
                        .sorted(Comparator.comparingInt(inspector -> codes.indexOf(inspector.code())))
                        .toList());
    }

    /** Fails {@code unknown-inspector}, naming each one that is unknown or no longer inspects. */
    Uni<Void> requireAll(Mutiny.Session session, PlanDetails plan) {
        return of(session, plan)
                .invoke(found -> refuseMissing(
                        plan.inspectors(), found.stream().map(Inspector::code).collect(Collectors.toSet())))
                .replaceWithVoid();
    }

    private static void refuseMissing(List<String> codes, Set<String> known) {
        List<Violation> missing = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (!known.contains(codes.get(i))) {
                missing.add(
                        new Violation("inspectors[" + i + "]", "There is no active inspector " + codes.get(i) + "."));
            }
        }
        if (!missing.isEmpty()) {
            throw new RuleBroken("unknown-inspector", missing.getFirst().message(), missing);
        }
    }
}
