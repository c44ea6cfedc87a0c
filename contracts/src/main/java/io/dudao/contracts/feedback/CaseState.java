package io.dudao.contracts.feedback;

import io.dudao.contracts.EventData;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is now: a customer's question or complaint that departments hand on until it is resolved.
 *
 * <p>An enum component is null when the sender uses a value that this version does not know; a consumer then skips.
 *
 * @param unitId the unit it happened at
 * @param revision the case's revision: 1, 2, 3 …; the highest wins
 * @param occurredAt when it was opened, handed off, resolved or reopened
 * @param caseId the case
 * @param category what it is about, such as {@code refund}
 * @param department the department that holds it now
 * @param channel the way it came, such as {@code phone}
 * @param status whether the customer still waits
 * @param openedAt when the customer asked
 * @param dueAt resolved at or before this is on time; absent: no agreed time
 * @param resolvedAt not before openedAt; absent while open or reopened
 * @param handOffs how often it changed departments since it was opened, 0 or more; 0 when resolved is first contact
 * @param feedbackId the feedback that opened it; absent: it came another way
 */
public record CaseState(
        UUID unitId,
        long revision,
        Instant occurredAt,
        UUID caseId,
        String category,
        String department,
        String channel,
        @Nullable Status status,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable Instant resolvedAt,
        int handOffs,
        @Nullable UUID feedbackId)
        implements EventData {
    /** Whether the customer still waits. */
    public enum Status {
        OPEN,
        RESOLVED
    }
}
