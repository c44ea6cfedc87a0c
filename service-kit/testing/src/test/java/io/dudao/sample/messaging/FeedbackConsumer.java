package io.dudao.sample.messaging;

import io.dudao.contracts.Event;
import io.dudao.contracts.feedback.FeedbackReceived;
import io.dudao.kit.inbox.InboundRecords;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
public class FeedbackConsumer {
    /** A channel whose feedback the service cannot handle although it can be read. */
    public static final String IMPOSSIBLE = "impossible";

    private final InboundRecords inbound;

    FeedbackConsumer(InboundRecords inbound) {
        this.inbound = inbound;
    }

    @Incoming("feedback")
    public Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        return inbound.handleEach("feedback", records, FeedbackConsumer::hear);
    }

    private static Uni<Void> hear(Mutiny.Session session, Event<?> event) {
        if (!(event.data() instanceof FeedbackReceived feedback)) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> heard = session.createNativeQuery("insert into heard (event_id, csat) values (:id, :csat)")
                .setParameter("id", event.id())
                .setParameter("csat", feedback.csat())
                .executeUpdate()
                .replaceWithVoid();
        return feedback.channel().equals(IMPOSSIBLE)
                ? heard.invoke(() -> {
                    throw new IllegalStateException("cannot be handled");
                })
                : heard;
    }
}
