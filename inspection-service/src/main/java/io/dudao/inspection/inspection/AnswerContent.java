package io.dudao.inspection.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dudao.inspection.text.Printable;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import io.dudao.kit.time.PlausibleTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one item as a caller sends it: points, a value, or not applicable.
 *
 * @param points of an item of type POINTS, 0 to its best; of others they follow from the value and may be left out
 * @param value of an item of another type; an empty object: what a TEXT, PHOTO or SIGNATURE asks for is missing
 * @param correctiveAction what was agreed on the spot to correct a failed item
 * @param attachments content hashes of evidence
 * @param recordedAt when it was answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnswerContent(
        @NotNull @Size(max = 64) @Printable String item,

        @Nullable @DecimalMin("0") @Digits(integer = 6, fraction = 4)
        BigDecimal points,

        @Nullable Boolean notApplicable,
        @Nullable @Valid AnswerValue value,
        @Nullable @Size(max = 2000) @Printable String note,
        @Nullable @Size(max = 2000) @Printable String correctiveAction,

        @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = Answer.HASH) String> attachments,

        @Nullable Instant recordedAt,
        @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude) {

    /**
     * As {@link #answers(List)}.
     *
     * @throws RuleBroken {@code in-the-future} besides, naming {@code answers[i].recordedAt}
     */
    public static List<Answer> answers(List<AnswerContent> contents, Instant now) {
        for (int i = 0; i < contents.size(); i++) {
            PlausibleTime.orNow("answers[" + i + "].recordedAt", contents.get(i).recordedAt(), now);
        }
        return answers(contents);
    }

    /**
     * The answers in their order.
     *
     * @throws RuleBroken {@code answer-needs-points-or-not-applicable}, naming {@code answers[i]}, if one says nothing or both
     */
    public static List<Answer> answers(List<AnswerContent> contents) {
        List<Answer> answers = new ArrayList<>(contents.size());
        for (AnswerContent content : contents) {
            answers.add(content.answer("answers[" + answers.size() + "]"));
        }
        return answers;
    }

    private Answer answer(String path) {
        boolean applies = !Boolean.TRUE.equals(notApplicable);
        if (applies == (points == null && value == null)) {
            throw new RuleBroken(
                    "answer-needs-points-or-not-applicable",
                    "Item " + item + " needs either points, a value or notApplicable.",
                    List.of(new Violation(path, "needs either points, a value or notApplicable")));
        }
        return new Answer(
                item,
                points,
                !applies,
                value,
                note,
                correctiveAction,
                attachments == null ? List.of() : attachments,
                recordedAt,
                latitude,
                longitude);
    }
}
