package io.dudao.contracts.inspection;

import io.dudao.contracts.EventData;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appeal of a unit against an inspection as it is now. Who lodged, judged or argued what is not said; a changed score is
 * told by {@code inspection-rescored}.
 *
 * <p>An enum component is null when the sender uses a value that this version does not know; a consumer then skips.
 *
 * @param unitId the unit that appeals
 * @param revision the appeal's revision: 1, 2, 3 …; the highest wins
 * @param occurredAt when it was lodged, decided or withdrawn
 * @param appealId the appeal
 * @param inspectionId the inspection it is against
 * @param status what became of it
 * @param itemCount items that it is about, 1 or more
 * @param grantedCount items on which the unit was right, 0 to itemCount
 */
public record AppealState(
        UUID unitId,
        long revision,
        Instant occurredAt,
        UUID appealId,
        UUID inspectionId,
        @Nullable Status status,
        int itemCount,
        int grantedCount)
        implements EventData {
    /** What became of it. */
    public enum Status {
        LODGED,
        DECIDED,
        WITHDRAWN
    }
}
