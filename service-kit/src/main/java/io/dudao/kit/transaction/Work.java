package io.dudao.kit.transaction;

import io.dudao.kit.outbox.RelayBell;
import io.dudao.kit.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The transaction boundary: services open sessions here and nowhere else. A session is one stream: never combine or merge on
 * it, and do nothing slow inside.
 */
@ApplicationScoped
public class Work {
    private final Mutiny.SessionFactory sessions;
    private final Idempotency idempotency;
    private final RequestOrigin origin;
    private final Caller caller;
    private final RelayBell relay;

    Work(
            Mutiny.SessionFactory sessions,
            Idempotency idempotency,
            RequestOrigin origin,
            Caller caller,
            RelayBell relay) {
        this.sessions = sessions;
        this.idempotency = idempotency;
        this.origin = origin;
        this.caller = caller;
        this.relay = relay;
    }

    /** Reads in a session of its own. Fails with {@code Unavailable} while the database cannot be reached. */
    public <T> Uni<T> read(Function<Mutiny.Session, Uni<T>> query) {
        return sessions.withSession(query).onFailure().transform(DatabaseFailure::asProblem);
    }

    /**
     * Runs {@code effect} in one transaction; business rows and outbox rows are committed together or not at all. A deadlock
     * is repeated from the start, so {@code effect} must not keep anything between runs.
     */
    public <T> Uni<T> write(Function<Mutiny.Session, Uni<T>> effect) {
        return Uni.createFrom()
                .deferred(() -> sessions.withTransaction((session, transaction) -> effect.apply(session)))
                .onFailure(DatabaseFailure::isRepeatable)
                .retry()
                .atMost(3)
                .onFailure()
                .transform(DatabaseFailure::asProblem)
                .invoke(relay::ring);
    }

    /**
     * Like {@link #write}, and once only for the request's Idempotency-Key, if it has one: a repeat gets the stored answer, a
     * repeat in flight a conflict, another command under the same key is refused.
     *
     * @param command what the caller asks for, as a record; with the operation it makes the fingerprint
     * @param answer the record that the resource hands out; it is stored as JSON
     */
    public <T> Uni<T> once(Object command, Class<T> answer, Function<Mutiny.Session, Uni<T>> effect) {
        String value = origin.idempotencyKey();
        if (value == null) {
            return write(effect);
        }
        Idempotency.Key key = idempotency.key(caller.subject(), value, origin.operation(), command);
        return write(
                session -> idempotency.run(session, key, answer, () -> effect.apply(session), origin::markReplayed));
    }
}
