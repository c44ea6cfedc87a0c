package io.dudao.contracts.inspection;

import io.dudao.contracts.EventData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A known deviation as it is now: an item that a unit cannot keep for a time, told beforehand.
 *
 * <p>An enum component is null when the sender uses a value that this version does not know; a consumer then skips.
 *
 * @param unitId the unit that cannot keep it
 * @param revision the deviation's revision: 1, 2, 3 …; the highest wins
 * @param occurredAt when it was registered, accepted, refused or ended
 * @param deviationId the deviation
 * @param checklistCode the checklist whose item it is
 * @param itemCode the item
 * @param status what became of it
 * @param validFrom the first local date of the unit
 * @param validTo the last local date of the unit
 */
public record DeviationState(
        UUID unitId,
        long revision,
        Instant occurredAt,
        UUID deviationId,
        String checklistCode,
        String itemCode,
        @Nullable Status status,
        LocalDate validFrom,
        LocalDate validTo)
        implements EventData {
    /** What became of it. */
    public enum Status {
        REGISTERED,
        ACCEPTED,
        REFUSED,
        ENDED
    }
}
