package io.dudao.inspection.checklist;

import io.dudao.inspection.text.Titles;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/**
 * A grade and the least score that earns it.
 *
 * @param code such as {@code A}, unique within the checklist
 * @param from 0 to 100
 */
public record GradeBand(
        @NotNull @Pattern(regexp = "[A-Za-z0-9._+-]{1,16}") String code,
        @NotNull @Valid Titles titles,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal from) {}
