package io.dudao.contracts.inspection;

import io.dudao.contracts.EventData;
import io.dudao.contracts.inspection.InspectionCompleted.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A random draw as it is now: how much was drawn from how many, and the fingerprints by which it can be replayed. Which units
 * were drawn is not said.
 *
 * <p>An enum component is null when the sender uses a value that this version does not know; a consumer then skips.
 *
 * @param unitId the draw's own id, also the record's key
 * @param revision the draw's revision: 1, 2, 3 …; the highest wins
 * @param occurredAt when it was prepared or made
 * @param status whether it is made or only its list and seed are fixed
 * @param kind why and by whom its visits are done
 * @param checklistCode the checklist that its visits follow
 * @param candidates units on the list, 1 or more
 * @param strata regions that it was drawn by, 1 or more
 * @param units how many units are drawn, 1 to candidates
 * @param notStaffed drawn units for which nobody could be sent; absent while only prepared
 * @param algorithm name and version of the algorithm
 * @param listHash SHA-256 of the list of candidates, hex
 * @param seedHash SHA-256 of the draw's id, a colon and the seed, hex
 */
public record DrawState(
        UUID unitId,
        long revision,
        Instant occurredAt,
        @Nullable Status status,
        @Nullable Kind kind,
        String checklistCode,
        int candidates,
        int strata,
        int units,
        @Nullable Integer notStaffed,
        String algorithm,
        String listHash,
        String seedHash)
        implements EventData {
    /** Whether a draw is made or only its list and seed are fixed. */
    public enum Status {
        PREPARED,
        DRAWN
    }
}
