package io.dudao.inspection.inspection;

import io.dudao.inspection.text.Printable;
import io.dudao.inspection.unit.NewUnit;
import io.dudao.kit.problem.RuleBroken;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A completed inspection as an inspector sends it.
 *
 * @param unit code of the unit
 * @param checklist code of the checklist; its latest version is pinned
 * @param completedAt at most five minutes from now
 * @param answers one for every item
 */
public record NewInspection(
        @NotNull @Pattern(regexp = NewUnit.CODE) String unit,
        @NotNull @Pattern(regexp = NewUnit.CODE) String checklist,
        @NotNull Kind kind,
        @NotNull Instant completedAt,

        @NotNull @Valid @Size(min = 1, max = 10_000) List<@NotNull Answered> answers) {

    /**
     * The answer to one item.
     *
     * @param points 0 to the item's best points, unless the item is not applicable
     */
    public record Answered(
            @NotNull @Size(max = 64) @Printable String item,

            @Nullable @DecimalMin("0") @Digits(integer = 5, fraction = 4)
            BigDecimal points,

            @Nullable Boolean notApplicable) {

        private Answer answer() {
            if (Boolean.TRUE.equals(notApplicable) == (points != null)) {
                throw new RuleBroken(
                        "answer-needs-points-or-not-applicable",
                        "Item " + item + " needs either points or notApplicable.");
            }
            return new Answer(item, points);
        }
    }

    /** @throws RuleBroken {@code answer-needs-points-or-not-applicable} */
    List<Answer> plainAnswers() {
        return answers.stream().map(Answered::answer).toList();
    }
}
