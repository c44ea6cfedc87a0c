package io.dudao.inspection.plan;

import io.dudao.inspection.visit.VisitStatus;
import io.dudao.inspection.visit.VisitWindow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence for which a visit was planned.
 *
 * @param inspectorId whose visit it is where every inspector of the plan makes one; null: there is one visit
 * @param windowStart with windowEnd and graceEnd the window that the plan gave the visit; people may have moved it since
 * @param edition the plan's edition that made the visit
 * @param withdrawn whether the plan called the visit off itself
 * @param reason why an adaptive interval chose it; null: the rule did
 * @param status what became of the visit
 */
record Occurrence(
        UUID planId,
        UUID unitId,
        LocalDateTime original,
        @Nullable UUID inspectorId,
        UUID visitId,
        Instant windowStart,
        Instant windowEnd,
        Instant graceEnd,
        int edition,
        boolean withdrawn,
        @Nullable IntervalReason reason,
        VisitStatus status) {
    /** Whether its visit stands and nobody has begun it. */
    boolean isPending() {
        return !withdrawn && status == VisitStatus.PLANNED;
    }

    /** Whether an inspector has checked in. */
    boolean isBegun() {
        return status == VisitStatus.IN_PROGRESS;
    }

    VisitWindow window() {
        return new VisitWindow(windowStart, windowEnd, graceEnd);
    }
}
