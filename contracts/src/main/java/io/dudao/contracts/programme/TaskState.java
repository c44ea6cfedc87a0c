package io.dudao.contracts.programme;

import io.dudao.contracts.EventData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit's task in an improvement programme as it is now.
 *
 * <p>An enum component is null when the sender uses a value that this version does not know; a consumer then skips.
 *
 * @param unitId the unit that has to do it
 * @param revision the task's revision: 1, 2, 3 …; the highest wins
 * @param occurredAt when it was scheduled, rescheduled or completed
 * @param taskId the task
 * @param programmeId the programme it belongs to
 * @param dueOn last local date of the unit that is on time
 * @param status whether it is still to be done
 * @param completedOn local date of completion; absent while open
 * @param previousDueOn the due date of the revision before; absent: it did not move with this revision
 */
public record TaskState(
        UUID unitId,
        long revision,
        Instant occurredAt,
        UUID taskId,
        UUID programmeId,
        LocalDate dueOn,
        @Nullable Status status,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate previousDueOn)
        implements EventData {
    /** Whether a task is still to be done. */
    public enum Status {
        OPEN,
        DONE
    }
}
