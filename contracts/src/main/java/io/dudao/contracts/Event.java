package io.dudao.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event with its CloudEvents 1.0 attributes. In Kafka the attributes travel as headers ({@code ce_id}, {@code ce_type}
 * …) and the data as the JSON value (binary mode).
 *
 * @param id UUIDv7, the same on every re-delivery: what consumers dedupe by
 * @param source {@code /<service>}, such as {@code /inspection-service}
 * @param subject the id of the aggregate it tells of
 * @param time when it happened; equals {@code data.occurredAt()}
 * @param traceparent W3C trace context of the request that caused it, if there was one
 */
public record Event<T extends EventData>(
        UUID id,
        EventType<T> type,
        String source,
        UUID subject,
        Instant time,
        @Nullable String traceparent,
        T data) {}
