package io.dudao.sample.messaging;

import io.dudao.contracts.Event;
import io.dudao.contracts.feedback.FeedbackReceived;
import io.dudao.kit.inbox.InboundRecords;
import io.dudao.sample.heard.HeardService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
public class FeedbackConsumer {
    private final InboundRecords inbound;
    private final HeardService heard;

    FeedbackConsumer(InboundRecords inbound, HeardService heard) {
        this.inbound = inbound;
        this.heard = heard;
    }

    @Incoming("feedback")
    public Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        return inbound.handleEach("feedback", records, this::hear);
    }

    private Uni<Void> hear(Mutiny.Session session, Event<?> event) {
        return event.data() instanceof FeedbackReceived feedback
                ? heard.hear(session, event.id(), feedback.channel(), feedback.csat())
                : Uni.createFrom().voidItem();
    }
}
