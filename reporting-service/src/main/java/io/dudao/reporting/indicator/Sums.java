package io.dudao.reporting.indicator;

import java.math.BigDecimal;

/**
 * The merged facts of one indicator, exact: sums only, divided last.
 *
 * @param n facts; sources for stepwise forms
 * @param sumOfSquares Σnumerator², meaningful where the denominator is 1 for each fact
 * @param histogram the observations of a quantile; empty for other forms
 */
public record Sums(long n, BigDecimal numerator, BigDecimal denominator, BigDecimal sumOfSquares, Histogram histogram) {
    /** No fact. */
    public static final Sums NONE = new Sums(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Histogram.empty());

    /** Both together. */
    public Sums plus(Sums other) {
        return new Sums(
                n + other.n,
                numerator.add(other.numerator),
                denominator.add(other.denominator),
                sumOfSquares.add(other.sumOfSquares),
                histogram.plus(other.histogram));
    }

    /** The same with the histogram of its observations. */
    public Sums with(Histogram observations) {
        return new Sums(n, numerator, denominator, sumOfSquares, observations);
    }

    /** The same with every numerator divided by {@code share}; for a level that is told per unit. */
    Sums dividedBy(long share) {
        return new Sums(
                n,
                numerator.divide(BigDecimal.valueOf(share), java.math.MathContext.DECIMAL128),
                denominator,
                sumOfSquares,
                histogram);
    }
}
