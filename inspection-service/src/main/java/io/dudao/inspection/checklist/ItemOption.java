package io.dudao.inspection.checklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dudao.inspection.text.Titles;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a choice offers.
 *
 * @param code unique within the item
 * @param points what choosing it earns or, below 0, costs; absent: nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemOption(
        @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String code,
        @NotNull @Valid Titles titles,

        @Nullable @DecimalMin("-10000") @DecimalMax("10000") @Digits(integer = 5, fraction = 4)
        BigDecimal points) {

    /** What choosing it earns; below 0 it costs. */
    public BigDecimal worth() {
        return points == null ? BigDecimal.ZERO : points;
    }
}
