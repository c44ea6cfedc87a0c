package io.dudao.kit.inbox;

import io.dudao.contracts.Event;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;

/** Dedupe marks: one row for each event a consumer has handled, written in the transaction of the effect. */
@ApplicationScoped
public class Inbox {

    /**
     * Runs {@code effect} unless {@code consumer} has handled this event before. Must be called inside a transaction; a second
     * transaction with the same event waits for the first and then does nothing.
     */
    public Uni<Void> once(
            Mutiny.Session session,
            String consumer,
            Event<?> event,
            BiFunction<Mutiny.Session, Event<?>, Uni<Void>> effect) {
        return session.createNativeQuery(
                        "insert into inbox (consumer, event_id) values (:consumer, :event) on conflict do nothing")
                .setParameter("consumer", consumer)
                .setParameter("event", event.id())
                .executeUpdate()
                .chain(marked -> marked == 0 ? Uni.createFrom().voidItem() : effect.apply(session, event));
    }
}
