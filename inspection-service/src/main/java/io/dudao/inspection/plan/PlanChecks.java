package io.dudao.inspection.plan;

import io.dudao.inspection.checklist.ChecklistRepository;
import io.dudao.inspection.unit.UnitRepository;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import io.dudao.kit.security.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Whether what a plan names is there and within the caller's reach. */
@ApplicationScoped
class PlanChecks {
    private final ChecklistRepository checklists;
    private final UnitRepository units;
    private final TargetRepository targets;
    private final PlanInspectors inspectors;

    PlanChecks(
            ChecklistRepository checklists, UnitRepository units, TargetRepository targets, PlanInspectors inspectors) {
        this.checklists = checklists;
        this.units = units;
        this.targets = targets;
        this.inspectors = inspectors;
    }

    /**
     * Fails {@code not-found} for a target that is not wholly within {@code scope}, {@code unknown-unit}, {@code
     * target-is-empty}, {@code unknown-checklist}, {@code unknown-inspector}.
     */
    Uni<Void> require(Mutiny.Session session, PlanDetails plan, Scope scope) {
        requireReach(plan.target(), scope);
        return units.byCodes(session, plan.targetUnits())
                .invoke(known -> plan.targetUnits().forEach(code -> UnitRepository.requireIn(known, code, scope)))
                .chain(() -> targets.count(session, plan.target()))
                .invoke(PlanChecks::requireAny)
                .chain(() -> requireChecklist(session, plan.checklist()))
                .chain(() -> inspectors.requireAll(session, plan));
    }

    /** A supervisor changes only plans for units of the own regions. */
    static void requireReach(Target target, Scope scope) {
        if (!target.liesIn(scope)) {
            throw new NotFound(target.region() == null ? "region /" : "region " + target.region());
        }
    }

    private static void requireAny(int count) {
        if (count == 0) {
            throw Target.broken("target-is-empty", "No open unit is meant by the target.");
        }
    }

    private Uni<Void> requireChecklist(Mutiny.Session session, String code) {
        return checklists
                .latest(session, List.of(code))
                .invoke(known -> {
                    if (!known.containsKey(code)) {
                        String message = "There is no checklist " + code + ".";
                        throw new RuleBroken(
                                "unknown-checklist", message, List.of(new Violation("checklist", message)));
                    }
                })
                .replaceWithVoid();
    }
}
