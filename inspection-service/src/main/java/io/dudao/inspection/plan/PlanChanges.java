package io.dudao.inspection.plan;

import io.dudao.kit.trail.Change;
import io.dudao.kit.trail.Changes;
import io.dudao.kit.trail.TrailEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the trail says of plans. */
final class PlanChanges {
    private PlanChanges() {}

    static TrailEntry entry(Plan plan, String action, List<Change> changes) {
        return new TrailEntry(plan.id(), "plan", plan.id(), null, action, changes);
    }

    /** The fields that differ; null: the plan is new. */
    static List<Change> of(@Nullable PlanDetails before, PlanDetails after) {
        Changes changes = Changes.of();
        for (var component : PlanDetails.class.getRecordComponents()) {
            changes.field(component.getName(), value(component, before), value(component, after));
        }
        return changes.list();
    }

    private static @Nullable Object value(java.lang.reflect.RecordComponent component, @Nullable PlanDetails details) {
        try {
            return details == null ? null : component.getAccessor().invoke(details);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
