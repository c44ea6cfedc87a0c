package io.dudao.inspection.plan;

import io.dudao.inspection.calendar.Holidays;
import io.dudao.inspection.inspector.Inspector;
import io.dudao.inspection.plan.Reconciliation.Moved;
import io.dudao.inspection.plan.Reconciliation.Planned;
import io.dudao.inspection.plan.TargetRepository.Candidate;
import io.dudao.inspection.unit.Unit;
import io.dudao.inspection.visit.Origin;
import io.dudao.inspection.visit.PlannedVisit;
import io.dudao.inspection.visit.PlannedVisitChanges;
import io.dudao.inspection.visit.Visit;
import io.dudao.inspection.visit.VisitPlanning;
import io.dudao.inspection.visit.VisitStatus;
import io.dudao.inspection.visit.VisitWindow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Brings the visits of some units to what their plan asks for, in the caller's transaction and in few statements. */
@ApplicationScoped
class UnitVisits {
    private final OccurrenceRepository occurrences;
    private final FactorRepository factors;
    private final Holidays holidays;
    private final VisitPlanning planning;
    private final PlannedVisitChanges changes;

    UnitVisits(
            OccurrenceRepository occurrences,
            FactorRepository factors,
            Holidays holidays,
            VisitPlanning planning,
            PlannedVisitChanges changes) {
        this.occurrences = occurrences;
        this.factors = factors;
        this.holidays = holidays;
        this.planning = planning;
        this.changes = changes;
    }

    /**
     * Plans, moves and calls off; the plan's visits must be locked.
     *
     * @return how many visits were planned, moved or called off
     */
    Uni<Integer> update(
            Mutiny.Session session,
            Plan plan,
            Expectation expectation,
            List<Candidate> candidates,
            List<Inspector> inspectors,
            Instant now) {
        return read(session, plan, expectation, candidates, now)
                .map(known -> new PlanDecisions(plan, expectation, candidates, inspectors, known, now))
                .chain(decisions -> write(session, plan, decisions, inspectors));
    }

    /** What is known of the units of a plan. */
    Uni<PlanKnowledge> read(
            Mutiny.Session session, Plan plan, Expectation expectation, List<Candidate> candidates, Instant now) {
        List<Unit> units = candidates.stream().map(Candidate::unit).toList();
        List<UUID> ids = units.stream().map(Unit::id).toList();
        return occurrences
                .known(session, plan.id(), expectation.from(), ids)
                .chain(known -> occurrences
                        .exceptions(session, plan.id(), expectation.from())
                        .chain(exceptions -> holidays.holidaysOf(
                                        session, units, expectation.firstDate(), expectation.lastDate())
                                .chain(daysOff -> factorsOf(session, plan, ids, now)
                                        .map(found -> new PlanKnowledge(known, exceptions, daysOff, found)))));
    }

    /** The intervals of units, by unit; none if the plan does not adapt. */
    Uni<Map<UUID, IntervalReason>> reasons(Mutiny.Session session, Plan plan, List<Candidate> candidates, Instant now) {
        AdaptiveInterval bounds = plan.details().adaptive();
        List<UUID> ids = candidates.stream().map(one -> one.unit().id()).toList();
        return factorsOf(session, plan, ids, now).map(found -> {
            Map<UUID, IntervalReason> reasons = new HashMap<>();
            if (bounds != null) {
                found.forEach((unit, factors) -> reasons.put(unit, IntervalReason.of(bounds, factors)));
            }
            return reasons;
        });
    }

    private Uni<Map<UUID, IntervalFactors>> factorsOf(
            Mutiny.Session session, Plan plan, List<UUID> units, Instant now) {
        return plan.details().adaptive() == null
                ? Uni.createFrom().item(Map.of())
                : factors.factors(session, plan, units, now);
    }

    private Uni<Integer> write(Mutiny.Session session, Plan plan, PlanDecisions decisions, List<Inspector> inspectors) {
        return withdraw(session, decisions.withdrawn())
                .chain(() -> move(session, decisions.moved()))
                .chain(() -> plan(session, plan, decisions.planned(), inspectors))
                .replaceWith(decisions::size);
    }

    private Uni<Void> withdraw(Mutiny.Session session, Map<UUID, String> reasons) {
        return changes.cancel(session, reasons)
                .chain(visits -> occurrences.withdraw(
                        session, visits.stream().map(Visit::id).toList()));
    }

    private Uni<Void> move(Mutiny.Session session, List<Moved> moved) {
        Map<UUID, VisitWindow> windows = new HashMap<>();
        moved.forEach(one -> windows.put(one.occurrence().visitId(), one.window()));
        return changes.move(session, windows).chain(visits -> occurrences.move(session, visits));
    }

    private Uni<Void> plan(Mutiny.Session session, Plan plan, List<Planned> planned, List<Inspector> inspectors) {
        if (planned.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<UUID> all = inspectors.stream().map(Inspector::id).toList();
        List<PlannedVisit> wanted =
                planned.stream().map(one -> visit(plan, one, all)).toList();
        return planning.plan(session, wanted)
                .chain(visits -> occurrences.keep(session, occurrences(plan, planned, visits)));
    }

    private static PlannedVisit visit(Plan plan, Planned planned, List<UUID> all) {
        @Nullable UUID only = planned.inspector();
        return new PlannedVisit(
                planned.unitId(),
                plan.kind(),
                Origin.PLAN,
                plan.id(),
                plan.checklistCode(),
                plan.announced(),
                planned.slot().window(),
                null,
                only == null ? all : List.of(only));
    }

    private static List<Occurrence> occurrences(Plan plan, List<Planned> planned, List<Visit> visits) {
        List<Occurrence> kept = new ArrayList<>();
        for (int i = 0; i < planned.size(); i++) {
            Planned one = planned.get(i);
            VisitWindow window = one.slot().window();
            kept.add(new Occurrence(
                    plan.id(),
                    one.unitId(),
                    one.slot().original(),
                    one.inspector(),
                    visits.get(i).id(),
                    window.start(),
                    window.end(),
                    window.graceEnd(),
                    plan.edition(),
                    false,
                    one.reason(),
                    VisitStatus.PLANNED));
        }
        return kept;
    }
}
