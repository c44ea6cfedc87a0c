package io.dudao.contracts.inspection;

import io.dudao.contracts.EventData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inspector as he is now, without saying who he is.
 *
 * <p>An enum component is null when the sender uses a value that this version does not know; a consumer then skips.
 *
 * @param unitId the inspector's own id, also the record's key
 * @param revision the inspector's revision: 1, 2, 3 …; the highest wins
 * @param occurredAt when he was registered or changed
 * @param kind whether he belongs to the organisation
 * @param active whether new visits may be given to him
 * @param dailyCapacity visits a local day, 1 to 50
 * @param regions paths of the regions, each with everything below, for which he may be drawn
 */
public record InspectorState(
        UUID unitId,
        long revision,
        Instant occurredAt,
        @Nullable Kind kind,
        boolean active,
        int dailyCapacity,
        List<String> regions)
        implements EventData {
    /** Whether an inspector belongs to the organisation. */
    public enum Kind {
        INTERNAL,
        THIRD_PARTY
    }
}
