package io.dudao.inspection.messaging;

import io.dudao.contracts.Event;
import io.dudao.contracts.feedback.FeedbackReceived;
import io.dudao.inspection.plan.UnitFeedback;
import io.dudao.inspection.plan.UnitSignalService;
import io.dudao.kit.inbox.InboundRecords;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps the copy of units' feedback – whether it was a complaint, nothing else – which decides how often they are visited. */
@ApplicationScoped
public class FeedbackConsumer {
    private final InboundRecords inbound;
    private final UnitSignalService signals;

    FeedbackConsumer(InboundRecords inbound, UnitSignalService signals) {
        this.inbound = inbound;
        this.signals = signals;
    }

    @Incoming("feedback")
    Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        return inbound.handleAll(records, this::take);
    }

    private Uni<Void> take(Mutiny.Session session, List<Event<?>> events) {
        List<UnitFeedback> feedback = new ArrayList<>();
        for (Event<?> event : events) {
            if (event.data() instanceof FeedbackReceived said) {
                feedback.add(new UnitFeedback(
                        said.feedbackId(), said.unitId(), said.occurredAt(), said.complaint(), said.revision()));
            }
        }
        return signals.takeFeedback(session, feedback);
    }
}
