package io.dudao.contracts.inspection;

import io.dudao.contracts.EventData;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A completed inspection, whole: later findings or corrections publish it again with a higher revision.
 *
 * <p>An enum component is null when the sender uses a value that this version does not know; a consumer then skips.
 *
 * @param unitId the unit it happened at
 * @param revision the inspection's revision: 1, 2, 3 …; the highest wins
 * @param occurredAt when the inspection was completed; the same in every revision
 * @param inspectionId the inspection
 * @param kind why and by whom it was done
 * @param checklistCode the checklist it followed
 * @param checklistVersion the checklist's version, pinned when it started; 1 or more
 * @param score final score, 0 to 100; absent: no item applied
 * @param verdict decided apart from the score: a failed critical item fails a high score
 * @param criticalFailed whether a critical or veto item failed
 * @param findingCount failed items, 0 or more
 * @param repeatFindingCount findings whose item also failed in the unit's previous inspection on the same checklist; 0 to findingCount
 * @param imported whether the score was taken over from another system as final
 * @param grade code of the grade that the score earned; absent: no score, or the checklist has no grades
 */
public record InspectionCompleted(
        UUID unitId,
        long revision,
        Instant occurredAt,
        UUID inspectionId,
        @Nullable Kind kind,
        String checklistCode,
        int checklistVersion,
        @Nullable BigDecimal score,
        @Nullable Verdict verdict,
        boolean criticalFailed,
        int findingCount,
        int repeatFindingCount,
        boolean imported,
        @Nullable String grade)
        implements EventData {
    /** Why and by whom an inspection is done. */
    public enum Kind {
        SCHEDULED,
        SPOT_CHECK,
        SELF,
        INDEPENDENT,
        JOINT,
        THIRD_PARTY,
        MYSTERY
    }

    /** The outcome; {@code NOT_ASSESSED} when no item applied. */
    public enum Verdict {
        PASS,
        FAIL,
        NOT_ASSESSED
    }
}
