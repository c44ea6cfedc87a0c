package io.dudao.inspection.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Bounds of an interval that follows how a unit does.
 *
 * @param normalDays days between two visits of a unit about which nothing good or bad is known, 1 to 1100
 * @param shortestDays the least that the worst unit gets, 1 to 1100
 * @param longestDays the most that the best unit gets, 1 to 1100
 */
public record AdaptiveInterval(
        @NotNull @Min(1) @Max(1_100) Integer normalDays,
        @NotNull @Min(1) @Max(1_100) Integer shortestDays,
        @NotNull @Min(1) @Max(1_100) Integer longestDays) {
    boolean isOrdered() {
        return shortestDays <= normalDays && normalDays <= longestDays;
    }
}
