package io.dudao.feedback.intake;

import io.dudao.feedback.ContentHash;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import io.dudao.kit.time.PlausibleTime;
import io.dudao.kit.validation.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Feedback as a device sends it.
 *
 * @param id chosen by the device, the same on every repeat; required in a batch, in a PUT the path says it
 * @param unit code of the unit
 * @param capturedAt when the customer answered, by the device's clock: at most 5 minutes ahead and 30 days late (an
 *     administrator may bring older ones)
 * @param channel the way it came; {@code app} if absent
 * @param csat satisfaction, 1 to 5, 5 best
 * @param nps likelihood to recommend, 0 to 10
 * @param ces ease, 1 to 7, 7 easiest
 * @param comment the customer's words, line breaks and tabs allowed; they leave this service in no event and no log
 * @param complaint true opens a case
 * @param touchpoint the step of the service that it is about, such as {@code checkout}
 */
public record Submission(
        @Nullable UUID id,
        @NotBlank @Size(max = 100) @PlainText String unit,
        @NotNull Instant capturedAt,
        @Nullable @Pattern(regexp = "[a-z0-9-]{1,32}") String channel,
        @Nullable @Min(1) @Max(5) Integer csat,
        @Nullable @Min(0) @Max(10) Integer nps,
        @Nullable @Min(1) @Max(7) Integer ces,

        @Nullable
        @Size(max = 4000)
        @Pattern(
                regexp = "[[^\\p{Cc}\\p{Cs}]\\n\\r\\t]*",
                message = "must hold no control characters but line breaks and tabs")
        String comment,

        @Nullable Boolean complaint,
        @Nullable @Size(min = 1, max = 100) @PlainText String touchpoint) {
    /** How old an answer may be when it reaches us: a phone may be offline for so long. */
    static final Duration OLDEST = Duration.ofDays(30);

    private static final String DEFAULT_CHANNEL = "app";

    /** The same content under the id of the path. */
    Submission withId(UUID chosen) {
        return new Submission(chosen, unit, capturedAt, channel, csat, nps, ces, comment, complaint, touchpoint);
    }

    /** The id, once it is known to be there. */
    UUID requireId() {
        if (id == null) {
            throw lackingId();
        }
        return id;
    }

    /** What is wrong with an item of a batch that has no id. */
    static RuleBroken lackingId() {
        return new RuleBroken(
                "invalid", "Every item of a batch carries its id.", List.of(new Violation("id", "must not be null")));
    }

    /** To the microsecond, as the database keeps it. */
    Instant capturedAtMicros() {
        return capturedAt.truncatedTo(ChronoUnit.MICROS);
    }

    String channelOrDefault() {
        return channel == null ? DEFAULT_CHANNEL : channel;
    }

    boolean isComplaint() {
        return Boolean.TRUE.equals(complaint);
    }

    /** The customer's words, or null if there are none but blanks. */
    @Nullable
    String words() {
        return comment == null || comment.isBlank() ? null : comment;
    }

    /** @throws RuleBroken {@code feedback-must-say-something} if nothing is answered, written or complained of */
    void requireContent() {
        if (csat == null && nps == null && ces == null && words() == null && !isComplaint()) {
            throw new RuleBroken(
                    "feedback-must-say-something", "Send at least one of csat, nps, ces, comment and complaint.");
        }
    }

    /** @throws RuleBroken {@code in-the-future} or {@code too-late} */
    void requireTimely(Instant now, boolean history) {
        PlausibleTime.require("capturedAt", capturedAt, now);
        if (!history && capturedAt.isBefore(now.minus(OLDEST))) {
            throw new RuleBroken("too-late", "Feedback is taken up to " + OLDEST.toDays() + " days late.");
        }
    }

    /** Hash of what was said: equal for the same content however it was written as JSON. */
    String contentHash() {
        return ContentHash.of(
                unit, capturedAtMicros(), channelOrDefault(), csat, nps, ces, words(), isComplaint(), touchpoint);
    }
}
