package io.dudao.inspection.checklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which answer to an earlier item shows a follow-up item.
 *
 * @param item code of the earlier item
 * @param options the codes of which {@link When#ANY_OF} wants one
 * @param number what the comparisons compare with
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Condition(
        @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String item,
        @NotNull When when,
        @Nullable @Size(min = 1, max = 50) List<@NotNull @Size(max = 64) String> options,
        @Nullable @Digits(integer = 12, fraction = 6) BigDecimal number) {

    /** What the answer must be. */
    public enum When {
        YES,
        NO,
        FAILED,
        NOT_APPLICABLE,
        ANY_OF,
        LESS,
        AT_MOST,
        EQUAL,
        AT_LEAST,
        GREATER;

        boolean isComparison() {
            return switch (this) {
                case LESS, AT_MOST, EQUAL, AT_LEAST, GREATER -> true;
                case YES, NO, FAILED, NOT_APPLICABLE, ANY_OF -> false;
            };
        }
    }

    /** Whether one of {@code chosen} options is wanted. */
    public boolean wantsOneOf(List<String> chosen) {
        return options != null && options.stream().anyMatch(chosen::contains);
    }

    /** Whether {@code value} compares as wanted; false unless {@link #when} is a comparison. */
    public boolean isMetBy(BigDecimal value) {
        if (number == null) {
            return false;
        }
        int order = value.compareTo(number);
        return switch (when) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case EQUAL -> order == 0;
            case AT_LEAST -> order >= 0;
            case GREATER -> order > 0;
            case YES, NO, FAILED, NOT_APPLICABLE, ANY_OF -> false;
        };
    }
}
