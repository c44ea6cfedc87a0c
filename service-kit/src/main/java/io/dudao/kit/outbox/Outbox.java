package io.dudao.kit.outbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dudao.contracts.EventCodec;
import io.dudao.contracts.EventData;
import io.dudao.contracts.EventType;
import io.dudao.contracts.Topic;
import io.dudao.kit.time.Ids;
import io.dudao.kit.transaction.RequestOrigin;
import io.quarkus.arc.Arc;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Writes events beside the business rows, in the caller's session and so in its transaction. The relay publishes them. */
@ApplicationScoped
public class Outbox {
    private static final String INSERT = """
            insert into outbox (id, aggregatetype, aggregateid, aggregate_version, type, unit_id, record_key, occurred_at,
                                payload, traceparent)
            select id, aggregatetype, aggregateid, aggregate_version, type, unit_id, record_key, occurred_at,
                   payload, traceparent
            from rows from (json_to_recordset(cast(cast(:rows as text) as json)) as (
                     id uuid, aggregatetype text, aggregateid text, aggregate_version bigint, type text, unit_id uuid,
                     record_key text, occurred_at timestamptz, payload text, traceparent text))
                 with ordinality as row (id, aggregatetype, aggregateid, aggregate_version, type, unit_id, record_key,
                     occurred_at, payload, traceparent, place)
            order by place
            """;

    private final ObjectMapper json;
    private final RequestOrigin origin;

    Outbox(ObjectMapper json, RequestOrigin origin) {
        this.json = json;
        this.origin = origin;
    }

    /**
     * Adds one event.
     *
     * @param subject the id of the aggregate it tells of
     */
    public <T extends EventData> Uni<Void> append(Mutiny.Session session, EventType<T> type, UUID subject, T data) {
        return appendAll(session, List.of(new OutboxEntry(type, subject, data)));
    }

    /** Adds events in their order, in one statement. */
    public Uni<Void> appendAll(Mutiny.Session session, List<OutboxEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(INSERT)
                .setParameter("rows", rows(entries))
                .executeUpdate()
                .replaceWithVoid();
    }

    private String rows(List<OutboxEntry> entries) {
        String traceparent = traceparent();
        try {
            return json.writeValueAsString(
                    entries.stream().map(entry -> Row.of(entry, traceparent)).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("outbox rows cannot be written as JSON", e);
        }
    }

    private @Nullable String traceparent() {
        return Arc.container().requestContext().isActive() ? origin.traceparent() : null;
    }

    /** A row of the table, column by column; names follow Debezium's event router. */
    private record Row(
            UUID id,
            String aggregatetype,
            String aggregateid,
            @JsonProperty("aggregate_version") long aggregateVersion,
            String type,
            @JsonProperty("unit_id") UUID unitId,
            @JsonProperty("record_key") String recordKey,
            @JsonProperty("occurred_at") String occurredAt,
            String payload,
            @Nullable String traceparent) {

        static Row of(OutboxEntry entry, @Nullable String traceparent) {
            EventData data = entry.data();
            Topic topic = entry.type().topic();
            UUID key = topic == Topic.STAFF ? entry.subject() : data.unitId();
            return new Row(
                    Ids.next(),
                    topic.topicName(),
                    entry.subject().toString(),
                    data.revision(),
                    entry.type().name(),
                    data.unitId(),
                    key.toString(),
                    data.occurredAt().toString(),
                    EventCodec.encode(data),
                    traceparent);
        }
    }
}
