package io.dudao.inspection.visit;

import io.dudao.kit.problem.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When something happened by the clock of a phone, which may be wrong and may have been without a network since. What a phone
 * measures well is how long ago it was: {@code sentAt − at}.
 *
 * @param at when it happened, by the phone
 * @param sentAt when the request was sent, by the phone; null: at once
 */
public record PhoneTime(Instant at, @Nullable Instant sentAt) {
    /** How long a phone may be without a network. */
    public static final Duration LONGEST_OFFLINE = Duration.ofDays(7);

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /**
     * To the microsecond.
     *
     * @throws RuleBroken {@code time-is-out-of-range} (2000 to 2199), {@code time-cannot-lie-after-it-was-sent} or {@code time-lies-too-far-back} (seven days)
     */
    public PhoneTime {
        at = checked(at);
        sentAt = sentAt == null ? null : checked(sentAt);
        if (sentAt != null && at.isAfter(sentAt)) {
            throw new RuleBroken("time-cannot-lie-after-it-was-sent", "The time lies after sentAt.");
        }
        if (sentAt != null && Duration.between(at, sentAt).compareTo(LONGEST_OFFLINE) > 0) {
            throw new RuleBroken("time-lies-too-far-back", "The time lies more than seven days before sentAt.");
        }
    }

    private static Instant checked(Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new RuleBroken("time-is-out-of-range", "A time lies between 2000 and 2199.");
        }
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    /** When it happened by our clock, given when the request came in; without {@code sentAt} that instant itself. */
    public Instant happened(Instant receivedAt) {
        return sentAt == null ? receivedAt : receivedAt.minus(Duration.between(at, sentAt));
    }

    /** How much the phone's clock is ahead of ours in milliseconds; below 0 it is behind. The way of the request counts in. */
    public long offsetMillis(Instant receivedAt) {
        return Duration.between(receivedAt, sentAt == null ? at : sentAt).toMillis();
    }
}
