package io.dudao.inspection.appeal;

import io.dudao.inspection.inspection.Answer;
import io.dudao.inspection.inspection.AnswerContent;
import io.dudao.inspection.inspection.AnswerValue;
import io.dudao.inspection.text.Printable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says against an inspection.
 *
 * @param inspection the inspection
 * @param statement what it says on the whole
 * @param appealedItems the items for which it asks for another answer, 1 to 200
 */
public record NewAppeal(
        @NotNull UUID inspection,
        @NotNull @Size(max = 2000) @Printable String statement,
        @NotEmpty @Valid @Size(max = 200) List<@NotNull Item> appealedItems) {

    /**
     * Another answer to one item; it takes points, a value or notApplicable, as in an inspection.
     *
     * @param item code of the checklist's item
     * @param argument why the unit is right
     * @param attachments content hashes of evidence, up to 20
     */
    public record Item(
            @NotNull @Size(max = 64) @Printable String item,

            @Nullable @DecimalMin("0") @Digits(integer = 6, fraction = 4)
            BigDecimal points,

            @Nullable Boolean notApplicable,
            @Nullable @Valid AnswerValue value,
            @NotNull @Size(max = 2000) @Printable String argument,

            @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = "[0-9a-f]{64}") String> attachments) {

        /** The content hashes; none if absent. */
        List<String> evidence() {
            return attachments == null ? List.of() : List.copyOf(attachments);
        }

        private AnswerContent requested() {
            return new AnswerContent(item, points, notApplicable, value, null, null, null, null, null, null);
        }
    }

    /** The answers asked for, in the order of the items; throws as {@link AnswerContent#answers} does. */
    List<Answer> requested() {
        return AnswerContent.answers(appealedItems.stream().map(Item::requested).toList());
    }
}
