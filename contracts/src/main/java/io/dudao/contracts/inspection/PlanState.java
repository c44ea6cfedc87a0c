package io.dudao.contracts.inspection;

import io.dudao.contracts.EventData;
import io.dudao.contracts.inspection.InspectionCompleted.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan of visits as it is now. It belongs to no unit and is keyed by its own id; the visits that follow from it are told of
 * by themselves. Who visits is not said.
 *
 * <p>An enum component is null when the sender uses a value that this version does not know; a consumer then skips.
 *
 * @param unitId the plan's own id, also the record's key
 * @param revision the plan's revision: 1, 2, 3 …; the highest wins
 * @param occurredAt when it was created or changed
 * @param code what people call it; unique, never changes
 * @param checklistCode the checklist that its visits follow
 * @param kind why and by whom the visits are made
 * @param announced whether the units are told beforehand
 * @param recurrence the value of an RRULE of RFC 5545, read in each unit's local time
 * @param startsAt local date and time from which the rule counts, such as {@code 2026-01-31T09:00:00}
 * @param atLeastEveryDays a unit that was not visited for more days is overdue
 * @param adaptive whether the interval follows how each unit does, within the rule
 * @param status whether it makes visits
 */
public record PlanState(
        UUID unitId,
        long revision,
        Instant occurredAt,
        String code,
        String checklistCode,
        @Nullable Kind kind,
        boolean announced,
        String recurrence,
        String startsAt,
        int atLeastEveryDays,
        boolean adaptive,
        @Nullable Status status)
        implements EventData {
    /** Whether a plan makes visits. */
    public enum Status {
        ACTIVE,
        PAUSED,
        ENDED
    }
}
