package io.dudao.inspection.plan;

import io.dudao.inspection.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of some units of a plan, by unit.
 *
 * @param known occurrences for which a visit was planned
 * @param exceptions from the rule, of all units
 * @param factors empty unless the plan adapts
 */
record PlanKnowledge(
        Map<UUID, List<Occurrence>> known,
        List<OccurrenceException> exceptions,
        Map<UUID, Set<LocalDate>> daysOff,
        Map<UUID, IntervalFactors> factors) {
    List<Occurrence> knownOf(Unit unit) {
        return known.getOrDefault(unit.id(), List.of());
    }

    UnitSchedule schedule(PlanDetails plan, Unit unit) {
        return new UnitSchedule(plan, unit.id(), unit.zone(), daysOff.getOrDefault(unit.id(), Set.of()), exceptions);
    }

    /** The unit's interval; null: the plan does not adapt. */
    @Nullable
    IntervalReason reason(PlanDetails plan, Unit unit) {
        AdaptiveInterval bounds = plan.adaptive();
        IntervalFactors found = factors.get(unit.id());
        return bounds == null || found == null ? null : IntervalReason.of(bounds, found);
    }
}
