package io.dudao.contracts.feedback;

import io.dudao.contracts.EventData;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer said, as figures only: the text never leaves feedback-service.
 *
 * @param unitId the unit it happened at
 * @param revision the feedback's revision: 1, 2, 3 …; the highest wins
 * @param occurredAt when the customer answered, by the device's clock
 * @param feedbackId the feedback; chosen by the device
 * @param channel the way it came, such as {@code mobile-app}
 * @param csat satisfaction, 1 to 5, 5 best; absent: not answered
 * @param nps likelihood to recommend, 0 to 10; absent: not answered
 * @param ces ease, 1 to 7, 7 easiest; absent: not answered
 * @param complaint whether the customer marked it as a complaint
 * @param touchpoint the step of the service it is about, such as {@code checkout}; absent: not said
 */
public record FeedbackReceived(
        UUID unitId,
        long revision,
        Instant occurredAt,
        UUID feedbackId,
        String channel,
        @Nullable Integer csat,
        @Nullable Integer nps,
        @Nullable Integer ces,
        boolean complaint,
        @Nullable String touchpoint)
        implements EventData {}
