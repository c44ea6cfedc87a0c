package io.dudao.contracts.inspection;

import io.dudao.contracts.EventData;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a checklist as it is now. It belongs to no unit and is keyed by its own id. What it says never changes; its
 * status may.
 *
 * <p>An enum component is null when the sender uses a value that this version does not know; a consumer then skips.
 *
 * @param unitId the version's own id, also the record's key
 * @param revision the version's revision: 1 published, 2 withdrawn; the highest wins
 * @param occurredAt when it was published or withdrawn
 * @param checklistCode what the checklist is called, the same for all versions
 * @param checklistVersion 1 or more
 * @param status whether new inspections may start on it
 * @param method how it comes to a score
 * @param passMark the least score for a PASS, 0 to 100
 * @param itemCount how many items it has; 0: only official scores follow it
 */
public record ChecklistState(
        UUID unitId,
        long revision,
        Instant occurredAt,
        String checklistCode,
        int checklistVersion,
        @Nullable Status status,
        @Nullable Method method,
        BigDecimal passMark,
        int itemCount)
        implements EventData {
    /** Whether new inspections may start on it. */
    public enum Status {
        PUBLISHED,
        WITHDRAWN
    }

    /** Points reached of points possible, or 100 less what failed items cost. */
    public enum Method {
        PERCENTAGE,
        DEDUCTION
    }
}
