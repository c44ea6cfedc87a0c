package io.dudao.kit.outbox;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The relay's statements on the outbox and the dead letters. Blocking: called from the relay's own thread only. */
final class OutboxTable {
    /** A frozen database must not hold the relay for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** The advisory lock that makes one relay of several the active one; the database belongs to one service. */
    private static final long RELAY_LOCK = 4_711_001L;

    private final SqlConnection connection;
    private final String source;

    OutboxTable(SqlConnection connection, String source) {
        this.connection = connection;
        this.source = source;
    }

    /** A row to send, and its Kafka record. */
    record Waiting(UUID id, String key, ProducerRecord<byte[], byte[]> message) {}

    boolean lock() {
        return run("select pg_try_advisory_lock($1)", Tuple.of(RELAY_LOCK))
                .iterator()
                .next()
                .getBoolean(0);
    }

    /** Topic and key of every row that is parked: what comes later on them waits. */
    List<String> parkedKeys() {
        RowSet<Row> rows = run("""
                select distinct aggregatetype || ' ' || record_key as parked from outbox
                where parked_at is not null and published_at is null
                """, Tuple.tuple());
        List<String> keys = new ArrayList<>();
        rows.forEach(row -> keys.add(row.getString("parked")));
        return keys;
    }

    /** The rows to send next, oldest first, but for those on {@code parked} keys. */
    List<Waiting> waiting(int limit, List<String> parked) {
        RowSet<Row> rows = run("""
                select id, aggregatetype, aggregateid, type, record_key, occurred_at, payload, traceparent
                from outbox
                where published_at is null and parked_at is null
                  and aggregatetype || ' ' || record_key <> all($2)
                order by seq limit $1
                """, Tuple.of(limit, parked.toArray(String[]::new)));
        List<Waiting> waiting = new ArrayList<>();
        rows.forEach(row -> waiting.add(waiting(row)));
        return waiting;
    }

    void published(List<UUID> ids) {
        run(
                "update outbox set published_at = clock_timestamp() where id = any($1)",
                Tuple.of(ids.toArray(UUID[]::new)));
    }

    void parked(UUID id, String reason) {
        run("update outbox set parked_at = clock_timestamp(), parked_reason = $2 where id = $1", Tuple.of(id, reason));
    }

    List<Waiting> waitingDeadLetters(String service, int limit) {
        RowSet<Row> rows = run("""
                select id, topic, partition, "offset", record_key, payload, headers::text as headers, reason
                from dead_letter where published_at is null order by recorded_at, id limit $1
                """, Tuple.of(limit));
        List<Waiting> waiting = new ArrayList<>();
        rows.forEach(row -> waiting.add(new Waiting(row.getUUID("id"), "", DeadLetterRecord.of(row, service))));
        return waiting;
    }

    void deadLettersPublished(List<UUID> ids) {
        run(
                "update dead_letter set published_at = clock_timestamp() where id = any($1)",
                Tuple.of(ids.toArray(UUID[]::new)));
    }

    /**
     * Forgets published rows after 14 days (a ledger to publish from again) and answered keys after 7. Dedupe marks stay: topics
     * are kept for ever, and a replay must find every mark.
     */
    void forgetOld() {
        run("delete from outbox where published_at < now() - interval '14 days'", Tuple.tuple());
        run("delete from idempotency_key where stored_at < now() - interval '7 days'", Tuple.tuple());
    }

    private Waiting waiting(Row row) {
        String topic = row.getString("aggregatetype");
        String key = row.getString("record_key");
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(topic, bytes(key), bytes(row.getString("payload")));
        Map<String, @Nullable String> attributes = CloudEventHeaders.of(row, source);
        attributes.forEach((name, value) -> {
            if (value != null) {
                message.headers().add(name, bytes(value));
            }
        });
        return new Waiting(row.getUUID("id"), topic + " " + key, message);
    }

    private RowSet<Row> run(String sql, Tuple parameters) {
        return connection.preparedQuery(sql).execute(parameters).await().atMost(PATIENCE);
    }

    static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
