package io.dudao.inspection.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dudao.inspection.text.Printable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found, in the kind of the item's type; at most one component is there. None: what a TEXT, PHOTO or SIGNATURE asks
 * for is missing.
 *
 * @param yes to a yes or no
 * @param options the codes of the chosen options
 * @param number a finite decimal
 * @param attachments content hashes of the pictures, or of the one signature
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnswerValue(
        @Nullable Boolean yes,
        @Nullable @Size(max = 50) List<@NotNull @Size(max = 64) String> options,
        @Nullable @Digits(integer = 12, fraction = 6) BigDecimal number,
        @Nullable @Size(max = 2000) @Printable String text,

        @Nullable @Size(min = 1, max = 20) List<@NotNull @Pattern(regexp = Answer.HASH) String> attachments) {

    /** A yes or a no. */
    public static AnswerValue yes(boolean yes) {
        return new AnswerValue(yes, null, null, null, null);
    }

    public static AnswerValue options(List<String> options) {
        return new AnswerValue(null, options, null, null, null);
    }

    public static AnswerValue number(BigDecimal number) {
        return new AnswerValue(null, null, number, null, null);
    }

    public static AnswerValue text(String text) {
        return new AnswerValue(null, null, null, text, null);
    }

    public static AnswerValue attachments(List<String> hashes) {
        return new AnswerValue(null, null, null, null, hashes);
    }

    /** What was asked for is not there. */
    public static AnswerValue missing() {
        return new AnswerValue(null, null, null, null, null);
    }

    boolean isMissing() {
        return yes == null && options == null && number == null && text == null && attachments == null;
    }
}
