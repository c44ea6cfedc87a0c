package io.dudao.feedback.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Feedback as those read it who answer for the unit.
 *
 * @param unit code of the unit
 * @param capturedAt when the customer answered, by the device's clock
 * @param receivedAt when it reached us
 */
public record FeedbackView(
        UUID id,
        UUID unitId,
        String unit,
        Instant capturedAt,
        Instant receivedAt,
        String channel,
        @Nullable Integer csat,
        @Nullable Integer nps,
        @Nullable Integer ces,
        @Nullable String comment,
        boolean complaint,
        @Nullable String touchpoint) {

    static FeedbackView of(Feedback feedback, String unit) {
        return new FeedbackView(
                feedback.id(),
                feedback.unitId(),
                unit,
                feedback.capturedAt(),
                feedback.receivedAt(),
                feedback.channel(),
                feedback.csat(),
                feedback.nps(),
                feedback.ces(),
                feedback.comment(),
                feedback.isComplaint(),
                feedback.touchpoint());
    }
}
