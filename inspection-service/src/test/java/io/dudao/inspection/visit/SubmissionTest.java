package io.dudao.inspection.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubmissionTest {
    private static final Instant CAME = Instant.parse("2026-03-02T09:00:00.007Z");
    private static final Instant RECEIVED = CAME.plus(Duration.ofMinutes(30));

    @Test
    void aPhoneWithoutSentAtIsAsFarOffAsItWasAtCheckIn() {
        Instant shown = Instant.parse("2026-03-02T08:50:00Z"); // forty minutes behind
        assertThat(submission(shown, null)
                        .completed(arrival(-Duration.ofMinutes(40).toMillis()), RECEIVED))
                .isEqualTo("2026-03-02T09:30:00Z");
    }

    @Test
    void whatWasSentLaterCountsFromItsSending() {
        Instant shown = Instant.parse("2026-03-02T12:00:00Z");
        assertThat(submission(shown, shown.plusSeconds(600)).completed(arrival(0), RECEIVED))
                .isEqualTo(RECEIVED.minusSeconds(600));
    }

    @Test
    void wholeSecondsDoNotEndAVisitBeforeItBegan() {
        assertThat(submission(Instant.parse("2026-03-02T09:00:00Z"), null).completed(arrival(0), RECEIVED))
                .isEqualTo(CAME);
        Instant earlier = Instant.parse("2026-03-02T08:59:59Z");
        assertThat(submission(earlier, null).completed(arrival(0), RECEIVED)).isEqualTo(earlier);
    }

    private static Submission submission(Instant completedAt, @Nullable Instant sentAt) {
        return new Submission(completedAt, sentAt, null, null, null);
    }

    private static Presence arrival(long offsetMillis) {
        UUID id = new UUID(1, 1);
        return new Presence(
                id, id, id, Presence.Direction.IN, CAME, CAME, offsetMillis, null, null, null, null, false, null);
    }
}
