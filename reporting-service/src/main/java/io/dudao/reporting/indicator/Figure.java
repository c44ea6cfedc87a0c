package io.dudao.reporting.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator says in a period.
 *
 * @param value unrounded; null when nothing can be said
 * @param n how much it rests on: Σdenominator for a ratio of counts, sources for stepwise forms, else facts
 * @param interval 95 %, where it means something
 */
public record Figure(
        @Nullable BigDecimal value, long n, @Nullable Interval interval) {
    /** Nothing is known. */
    public static final Figure NONE = new Figure(null, 0, null);
}
