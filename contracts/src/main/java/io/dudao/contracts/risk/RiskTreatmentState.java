package io.dudao.contracts.risk;

import io.dudao.contracts.EventData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The treatment of a risk as it is now.
 *
 * <p>An enum component is null when the sender uses a value that this version does not know; a consumer then skips.
 *
 * @param unitId the unit at risk
 * @param revision the treatment's revision: 1, 2, 3 …; the highest wins
 * @param occurredAt when it was decided, rescheduled or done
 * @param treatmentId the treatment
 * @param riskId the risk that it treats
 * @param strategy what is done about the risk
 * @param status whether it is still to be done
 * @param openedOn local date of the unit on which it was decided
 * @param dueOn last local date that is on time
 * @param doneOn local date on which it was done; absent while open
 * @param previousDueOn the due date of the revision before; absent: it did not move with this revision
 */
public record RiskTreatmentState(
        UUID unitId,
        long revision,
        Instant occurredAt,
        UUID treatmentId,
        UUID riskId,
        @Nullable Strategy strategy,
        @Nullable Status status,
        LocalDate openedOn,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate previousDueOn)
        implements EventData {
    /** What is done about a risk. */
    public enum Strategy {
        AVOID,
        TRANSFER,
        MITIGATE,
        ACCEPT
    }

    /** Whether a treatment is still to be done. */
    public enum Status {
        OPEN,
        DONE
    }
}
