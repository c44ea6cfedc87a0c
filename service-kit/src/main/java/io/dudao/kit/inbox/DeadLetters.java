package io.dudao.kit.inbox;

import io.dudao.kit.time.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps records that cannot be handled. The same record is kept once, however often it comes. */
@ApplicationScoped
public class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final MeterRegistry meters;

    DeadLetters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Keeps {@code letters} in the session's transaction. */
    public Uni<Void> keep(Mutiny.Session session, List<DeadLetter> letters) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (DeadLetter letter : letters) {
            all = all.chain(() -> keep(session, letter));
        }
        return all;
    }

    /** Keeps {@code letters} on a connection, in its transaction if it has one. */
    public Uni<Void> keep(SqlClient connection, List<DeadLetter> letters) {
        if (letters.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        letters.forEach(this::count);
        return connection
                .preparedQuery("""
                        insert into dead_letter (id, topic, partition, "offset", record_key, payload, headers, reason)
                        values ($1, $2, $3, $4, $5, $6, $7::text::jsonb, $8)
                        on conflict (topic, partition, "offset") do nothing
                        """)
                .executeBatch(letters.stream().map(DeadLetters::tuple).toList())
                .replaceWithVoid();
    }

    private Uni<Void> keep(Mutiny.Session session, DeadLetter letter) {
        count(letter);
        return session.createNativeQuery("""
                        insert into dead_letter (id, topic, partition, "offset", record_key, payload, headers, reason)
                        values (:id, :topic, :partition, :offset, decode(:key, 'hex'), decode(:payload, 'hex'),
                                cast(cast(:headers as text) as jsonb), :reason)
                        on conflict (topic, partition, "offset") do nothing
                        """)
                .setParameter("id", Ids.next())
                .setParameter("topic", letter.topic())
                .setParameter("partition", letter.partition())
                .setParameter("offset", letter.offset())
                .setParameter("key", hex(letter.key()))
                .setParameter("payload", hex(letter.payload()))
                .setParameter("headers", letter.headers())
                .setParameter("reason", letter.reason())
                .executeUpdate()
                .replaceWithVoid();
    }

    private void count(DeadLetter letter) {
        meters.counter("dudao.inbox.dead.letters", "topic", letter.topic()).increment();
        LOG.warnf(
                "Record %s-%d@%d is set aside: %s",
                letter.topic(), letter.partition(), letter.offset(), letter.reason());
    }

    private static Tuple tuple(DeadLetter letter) {
        return Tuple.from(java.util.Arrays.<@Nullable Object>asList(
                Ids.next(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                buffer(letter.key()),
                buffer(letter.payload()),
                letter.headers(),
                letter.reason()));
    }

    private static @Nullable Object buffer(byte @Nullable [] bytes) {
        return bytes == null ? null : Buffer.buffer(bytes).getDelegate();
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : java.util.HexFormat.of().formatHex(bytes);
    }

    /** A dead letter as operators list it. */
    public record View(
            UUID id, String topic, int partition, long offset, String reason, java.time.Instant recordedAt) {}
}
