package io.dudao.contracts.inspection;

import io.dudao.contracts.EventData;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calibration as it is now: inspectors who score the same without seeing each other's answers. Who they are is not said.
 *
 * <p>An enum component is null when the sender uses a value that this version does not know; a consumer then skips.
 *
 * @param unitId the unit that they look at
 * @param revision the calibration's revision: 1, 2, 3 …; the highest wins
 * @param occurredAt when it was opened, answered, closed or cancelled
 * @param calibrationId the calibration
 * @param checklistCode the checklist that they answer
 * @param checklistVersion its version, 1 or more
 * @param status how far it is
 * @param sheetCount inspectors who have answered, 0 or more
 * @param fleissKappa agreement beyond chance, −1 to 1; absent: not closed, or not defined
 * @param alignment mean share of answers that equal the consensus, 0 to 100; absent: not closed
 */
public record CalibrationState(
        UUID unitId,
        long revision,
        Instant occurredAt,
        UUID calibrationId,
        String checklistCode,
        int checklistVersion,
        @Nullable Status status,
        int sheetCount,
        @Nullable BigDecimal fleissKappa,
        @Nullable BigDecimal alignment)
        implements EventData {
    /** How far a calibration is. */
    public enum Status {
        OPEN,
        CLOSED,
        CANCELLED
    }
}
