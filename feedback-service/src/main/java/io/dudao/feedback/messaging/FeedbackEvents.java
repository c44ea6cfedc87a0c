package io.dudao.feedback.messaging;

import io.dudao.contracts.EventType;
import io.dudao.contracts.feedback.CaseState;
import io.dudao.contracts.feedback.FeedbackReceived;
import io.dudao.contracts.feedback.FeedbackTypes;
import io.dudao.feedback.cases.CaseFact;
import io.dudao.feedback.cases.CaseStep;
import io.dudao.feedback.cases.CustomerCase;
import io.dudao.feedback.intake.Feedback;
import io.dudao.kit.outbox.Outbox;
import io.dudao.kit.outbox.OutboxEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Says on {@code dudao.feedback.v1} what happened, without a word of what the customer wrote. */
@ApplicationScoped
public class FeedbackEvents {
    private final Outbox outbox;

    FeedbackEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Feedback was received. */
    public Uni<Void> received(Mutiny.Session session, List<Feedback> feedback) {
        return outbox.appendAll(
                session, feedback.stream().map(FeedbackEvents::received).toList());
    }

    /** Cases took a step, in this order. */
    public Uni<Void> happened(Mutiny.Session session, List<CaseFact> facts) {
        return outbox.appendAll(
                session, facts.stream().map(FeedbackEvents::happened).toList());
    }

    private static OutboxEntry received(Feedback feedback) {
        FeedbackReceived data = new FeedbackReceived(
                feedback.unitId(),
                feedback.revision(),
                feedback.capturedAt(),
                feedback.id(),
                feedback.channel(),
                feedback.csat(),
                feedback.nps(),
                feedback.ces(),
                feedback.isComplaint(),
                feedback.touchpoint());
        return new OutboxEntry(FeedbackTypes.FEEDBACK_RECEIVED, feedback.id(), data);
    }

    private static OutboxEntry happened(CaseFact fact) {
        return new OutboxEntry(typeOf(fact.step().kind()), fact.customerCase().id(), state(fact));
    }

    private static CaseState state(CaseFact fact) {
        CustomerCase now = fact.customerCase();
        return new CaseState(
                now.unitId(),
                now.revision(),
                fact.step().occurredAt(),
                now.id(),
                now.category(),
                now.department(),
                now.channel(),
                switch (now.status()) {
                    case OPEN -> CaseState.Status.OPEN;
                    case RESOLVED -> CaseState.Status.RESOLVED;
                },
                now.openedAt(),
                now.dueAt(),
                now.resolvedAt(),
                now.handOffs(),
                now.feedbackId());
    }

    private static EventType<CaseState> typeOf(CaseStep.Kind kind) {
        return switch (kind) {
            case OPENED -> FeedbackTypes.CASE_OPENED;
            case HANDED_OFF -> FeedbackTypes.CASE_HANDED_OFF;
            case RESOLVED -> FeedbackTypes.CASE_RESOLVED;
            case REOPENED -> FeedbackTypes.CASE_REOPENED;
        };
    }
}
