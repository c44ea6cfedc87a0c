package io.dudao.inspection.visit;

import io.dudao.inspection.inspection.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit to be planned.
 *
 * @param originId the plan, draw or inspection that asks for it; null: a person alone
 * @param checklist code of the checklist
 * @param announced whether the unit is told beforehand
 * @param window when it is in time, and when it is missed
 * @param scheduledAt the agreed or drawn time inside the window; null: any time in it
 * @param inspectors who may make it, the leading one first; may be empty: to be assigned
 */
public record PlannedVisit(
        UUID unitId,
        Kind kind,
        Origin origin,
        @Nullable UUID originId,
        String checklist,
        boolean announced,
        VisitWindow window,
        @Nullable Instant scheduledAt,
        List<UUID> inspectors) {
    public PlannedVisit {
        inspectors = List.copyOf(inspectors);
    }
}
