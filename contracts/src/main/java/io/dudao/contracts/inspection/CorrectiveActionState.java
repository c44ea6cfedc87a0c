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
 * @param occurredAt when it was opened or closed
 * @param correctiveActionId the corrective action
 * @param inspectionId the inspection whose finding it corrects
 * @param item the failed item of the checklist
 * @param severity how serious the finding is
 * @param status whether it is still to be corrected
 * @param openedOn local date of the unit
 * @param dueOn last local date that is on time; absent: no deadline was set
 * @param closedOn local date of the correction; absent while open
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
        @Nullable LocalDate closedOn)
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
}
