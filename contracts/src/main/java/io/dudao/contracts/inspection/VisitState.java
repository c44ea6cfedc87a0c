package io.dudao.contracts.inspection;

import io.dudao.contracts.EventData;
import io.dudao.contracts.inspection.InspectionCompleted.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it is now: a date with a unit on which it is to be inspected. Who visits is not said.
 *
 * <p>An enum component is null when the sender uses a value that this version does not know; a consumer then skips.
 *
 * @param unitId the unit to be visited
 * @param revision the visit's revision: 1, 2, 3 …; the highest wins
 * @param occurredAt when it was planned or changed
 * @param visitId the visit
 * @param inspectionId the id that the inspection it yields has or would have
 * @param kind why and by whom it is done
 * @param origin what it was planned by
 * @param originId the plan, draw or inspection that it was planned by; absent: a person alone
 * @param checklistCode the checklist it follows
 * @param checklistVersion the checklist's version, pinned when it starts; absent before
 * @param status what became of it
 * @param announced whether the unit is told beforehand
 * @param windowStart from when on it is in time
 * @param windowEnd until when it is in time
 * @param completedAt when its inspection was completed; absent before
 */
public record VisitState(
        UUID unitId,
        long revision,
        Instant occurredAt,
        UUID visitId,
        UUID inspectionId,
        @Nullable Kind kind,
        @Nullable Origin origin,
        @Nullable UUID originId,
        String checklistCode,
        @Nullable Integer checklistVersion,
        @Nullable Status status,
        boolean announced,
        Instant windowStart,
        Instant windowEnd,
        @Nullable Instant completedAt)
        implements EventData {
    /** What a visit was planned by. */
    public enum Origin {
        PLAN,
        DRAW,
        RECHECK,
        MANUAL
    }

    /** What became of a visit; {@code NOT_MADE} when the inspector could not make it, {@code MISSED} when nobody came. */
    public enum Status {
        PLANNED,
        IN_PROGRESS,
        COMPLETED,
        MISSED,
        CANCELLED,
        NOT_MADE
    }
}
