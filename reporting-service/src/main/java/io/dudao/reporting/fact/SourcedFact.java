package io.dudao.reporting.fact;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact and the event that told it.
 *
 * @param eventTime when the event happened, which is not always what the fact is dated by
 * @param eventType the CloudEvents type
 * @param eventSource the CloudEvents source, such as {@code /inspection-service}
 * @param topic where the event came from
 */
public record SourcedFact(
        Fact fact, UUID eventId, Instant eventTime, String eventType, String eventSource, String topic) {

    /** Whether this one wins over {@code other}, which has the same key. */
    public boolean isNewerThan(SourcedFact other) {
        return fact.revision() > other.fact().revision();
    }
}
