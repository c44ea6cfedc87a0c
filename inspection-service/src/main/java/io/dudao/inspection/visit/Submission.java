package io.dudao.inspection.visit;

import io.dudao.inspection.finding.ExtraFinding;
import io.dudao.inspection.inspection.Answer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a visit is done.
 *
 * @param completedAt when, by the phone's clock
 * @param sentAt when it was sent, by the phone's clock; needed where it was not sent at once and the clock may be wrong
 * @param answers the last ones, or all of them
 * @param expected ids of all answers that the phone gave, so that one that was lost on the way is noticed
 * @param extras what the inspector noticed beside the items
 */
public record Submission(
        @NotNull Instant completedAt,
        @Nullable Instant sentAt,
        @Nullable @Valid @Size(max = 500) List<@NotNull SentAnswer> answers,
        @Nullable @Size(max = AnswerBook.MOST) List<@NotNull UUID> expected,
        @Nullable @Valid @Size(max = 50) List<@NotNull ExtraFinding> extras) {

    List<SentAnswer> last() {
        return answers == null ? List.of() : answers;
    }

    List<ExtraFinding> noticed() {
        return extras == null ? List.of() : extras;
    }

    /**
     * When it was completed by our clock, if the request came in at {@code receivedAt}. Without {@code sentAt} the phone's clock is
     * taken to be as far off as it was at check-in. A phone that tells whole seconds may seem to end within the second before it
     * came; it ended then.
     */
    Instant completed(Presence arrival, Instant receivedAt) {
        PhoneTime time = new PhoneTime(completedAt, sentAt);
        Instant judged =
                sentAt == null ? time.at().minusMillis(arrival.clockOffsetMillis()) : time.happened(receivedAt);
        boolean inSameSecond =
                judged.isBefore(arrival.at()) && judged.plusSeconds(1).isAfter(arrival.at());
        return inSameSecond ? arrival.at() : judged;
    }

    /** Of the times and the answers that are final with it: two that say the same have the same. */
    String fingerprint(List<Answer> finals) {
        List<String> lines = new ArrayList<>();
        lines.add(completedAt.toString());
        finals.forEach(answer -> lines.add(answer.item() + "=" + AnswerFields.of(answer)));
        noticed().forEach(extra -> lines.add(extra.toString()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
