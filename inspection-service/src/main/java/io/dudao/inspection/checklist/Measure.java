package io.dudao.inspection.checklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dudao.inspection.text.Printable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a number is measured in, and the limits within which it is good.
 *
 * @param min the least good value; null: no lower limit
 * @param max the greatest good value; null: no upper limit
 * @param unitOfMeasure such as {@code °C}; null: a plain count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Measure(
        @Nullable @Digits(integer = 12, fraction = 6) BigDecimal min,
        @Nullable @Digits(integer = 12, fraction = 6) BigDecimal max,
        @Nullable @Size(max = 20) @Printable String unitOfMeasure) {

    boolean hasLimits() {
        return min != null || max != null;
    }

    boolean isUpsideDown() {
        return min != null && max != null && min.compareTo(max) > 0;
    }

    /** Whether {@code number} lies within the limits, which are good themselves. */
    public boolean holds(BigDecimal number) {
        return (min == null || number.compareTo(min) >= 0) && (max == null || number.compareTo(max) <= 0);
    }
}
