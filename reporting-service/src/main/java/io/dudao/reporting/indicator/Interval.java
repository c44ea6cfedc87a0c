package io.dudao.reporting.indicator;

import java.math.BigDecimal;
import java.math.MathContext;

/** A 95 % interval in the unit of the value. */
public record Interval(BigDecimal low, BigDecimal high) {
    private static final double Z = 1.96;

    /** Wilson's score interval of a share of counts, times {@code scale}; needs 0 ≤ numerator ≤ denominator, denominator > 0. */
    static Interval wilson(BigDecimal numerator, BigDecimal denominator, BigDecimal scale) {
        var n = denominator.doubleValue();
        var p = numerator.divide(denominator, MathContext.DECIMAL128).doubleValue();
        var shrink = 1 + Z * Z / n;
        var centre = (p + Z * Z / (2 * n)) / shrink;
        var half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / shrink;
        return new Interval(scaled(Math.max(0, centre - half), scale), scaled(Math.min(1, centre + half), scale));
    }

    /** {@code centre ± 1.96 · deviation / √n}. */
    static Interval around(BigDecimal centre, double deviation, long n) {
        var half = BigDecimal.valueOf(Z * deviation / Math.sqrt((double) n));
        return new Interval(centre.subtract(half), centre.add(half));
    }

    private static BigDecimal scaled(double share, BigDecimal scale) {
        return BigDecimal.valueOf(share).multiply(scale);
    }
}
