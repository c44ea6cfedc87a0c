package io.dudao.contracts.inspection;

import io.dudao.contracts.EventData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A corrective action as it is now. One that is imported as already closed is published once: closed, revision 1.
 *
 * <p>An enum component is null when the sender uses a value that this version does not know; a consumer then skips.
 *
 * @param unitId the unit it happened at
 * @param revision the corrective action's revision: 1, 2, 3 …; the highest wins
 * @param occurredAt when what the event tells of happened
 * @param correctiveActionId the corrective action
 * @param inspectionId the inspection whose finding it corrects
 * @param item the failed item of the checklist
 * @param severity how serious the finding is
 * @param status whether it is still to be corrected
 * @param openedOn local date of the unit
 * @param dueOn last local date that is on time; absent: no deadline was set
 * @param closedOn local date of the correction; absent while open, and again after it was rejected or the item failed again
 * @param stage how far the correction is; absent: not told
 * @param verifiedOn local date of the verification; absent: not verified
 * @param overdue whether the deadline had passed when this was told; absent: it had not
 * @param reopenedCount how often the same item failed again after a verified correction; absent: never
 * @param escalationLevel 1 the unit's manager, 2 the region's supervisor, 3 head office; absent: not escalated
 * @param recurrent whether the item failed in several of the unit's last inspections; absent: it did not
 * @param course code of the course that the checklist names for this failure; absent: none
 */
public record CorrectiveActionState(
        UUID unitId,
        long revision,
        Instant occurredAt,
        UUID correctiveActionId,
        UUID inspectionId,
        String item,
        @Nullable Severity severity,
        @Nullable Status status,
        LocalDate openedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate closedOn,
        @Nullable Stage stage,
        @Nullable LocalDate verifiedOn,
        @Nullable Boolean overdue,
        @Nullable Integer reopenedCount,
        @Nullable Integer escalationLevel,
        @Nullable Boolean recurrent,
        @Nullable String course)
        implements EventData {
    /** How serious a finding is, the gravest first. */
    public enum Severity {
        MAJOR,
        MINOR,
        OBSERVATION
    }

    /** Whether it is still to be corrected. */
    public enum Status {
        OPEN,
        CLOSED
    }

    /** How far the correction is. */
    public enum Stage {
        OPEN,
        CONTAINED,
        DONE,
        VERIFIED,
        /** Its finding was withdrawn after an appeal: closed, without deadline. */
        WITHDRAWN
    }
}
