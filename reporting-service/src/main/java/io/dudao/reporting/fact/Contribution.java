package io.dudao.reporting.fact;

import io.dudao.reporting.indicator.Histogram;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a fact adds to the sums of its indicator.
 *
 * @param observation what a quantile is taken of; null for other forms
 */
public record Contribution(
        BigDecimal numerator,
        BigDecimal denominator,
        @Nullable BigDecimal observation) {

    /** Numerator and denominator. */
    public static Contribution of(BigDecimal numerator, BigDecimal denominator) {
        return new Contribution(numerator, denominator, null);
    }

    /** As {@link #of(BigDecimal, BigDecimal)}, of whole numbers. */
    public static Contribution of(long numerator, long denominator) {
        return of(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /** One case of which something held or not. */
    public static Contribution share(boolean held) {
        return of(held ? 1 : 0, 1);
    }

    /** One observation of a quantity. */
    public static Contribution one(BigDecimal quantity) {
        return of(quantity, BigDecimal.ONE);
    }

    /** One observation that a quantile is taken of. */
    public static Contribution observed(BigDecimal quantity) {
        return new Contribution(quantity, BigDecimal.ONE, quantity);
    }

    /** The histogram bucket of the observation; null without one. */
    public @Nullable Integer bucket() {
        return observation == null ? null : Histogram.bucketOf(observation);
    }
}
