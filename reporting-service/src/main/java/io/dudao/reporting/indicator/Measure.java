package io.dudao.reporting.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of an indicator.
 *
 * @param scale what a ratio is multiplied by: 100 for per cent, 1 for amounts
 * @param quantile 0 to 1 for {@link Form#QUANTILE}; null for other forms
 * @param counts whether numerator and denominator of a ratio count things, so that it is a share with an interval
 * @param perUnit whether a region's level is divided by the number of its open units
 */
public record Measure(Form form, BigDecimal scale, @Nullable BigDecimal quantile, boolean counts, boolean perUnit) {
    private static final MathContext PRECISE = MathContext.DECIMAL128;

    public Measure {
        if ((form == Form.QUANTILE) != (quantile != null)) {
            throw new IllegalArgumentException("a quantile, and nothing else, says which one");
        }
    }

    /**
     * The figure of merged sums.
     *
     * @param openUnits units that share a level: 1 for a unit's own
     */
    public Figure of(Sums sums, long openUnits) {
        if (sums.n() == 0) {
            return Figure.NONE;
        }
        return switch (form) {
            case RATIO -> ratio(sums);
            case MEAN -> mean(sums);
            case BALANCE -> balance(sums);
            case SUM -> new Figure(sums.numerator(), sums.n(), null);
            case QUANTILE -> quantileOf(sums);
            case GAUGE -> new Figure(quotient(sums, scale), sums.n(), null);
            case LEVEL -> level(sums, openUnits);
        };
    }

    private Figure ratio(Sums sums) {
        var value = quotient(sums, scale);
        if (!counts) {
            return new Figure(value, sums.n(), null);
        }
        var isShare = value != null
                && sums.numerator().signum() >= 0
                && sums.numerator().compareTo(sums.denominator()) <= 0;
        var interval = isShare ? Interval.wilson(sums.numerator(), sums.denominator(), scale) : null;
        return new Figure(value, sums.denominator().longValue(), interval);
    }

    private Figure mean(Sums sums) {
        var value = quotient(sums, BigDecimal.ONE);
        var interval = value == null || sums.n() < 2 ? null : Interval.around(value, sampleDeviation(sums), sums.n());
        return new Figure(value, sums.n(), interval);
    }

    private static double sampleDeviation(Sums sums) {
        var n = BigDecimal.valueOf(sums.n());
        var spread = sums.sumOfSquares().subtract(sums.numerator().pow(2).divide(n, PRECISE));
        return Math.sqrt(
                Math.max(0, spread.divide(n.subtract(BigDecimal.ONE), PRECISE).doubleValue()));
    }

    private Figure balance(Sums sums) {
        var hundred = BigDecimal.valueOf(100);
        var value = quotient(sums, hundred);
        if (value == null) {
            return new Figure(null, sums.n(), null);
        }
        // Of −1, 0 and 1 the squares count promoters and detractors together.
        var share = sums.numerator().divide(sums.denominator(), PRECISE);
        var variance = sums.sumOfSquares().divide(sums.denominator(), PRECISE).subtract(share.pow(2));
        var deviation = Math.sqrt(Math.max(0, variance.doubleValue())) * 100;
        return new Figure(value, sums.n(), Interval.around(value, deviation, sums.n()));
    }

    private Figure quantileOf(Sums sums) {
        var observations = sums.histogram();
        if (quantile == null || observations.size() == 0) {
            return Figure.NONE;
        }
        return new Figure(observations.quantile(quantile), sums.n(), null);
    }

    private Figure level(Sums sums, long openUnits) {
        if (!perUnit) {
            return new Figure(sums.numerator(), sums.n(), null);
        }
        var value = openUnits == 0 ? null : sums.dividedBy(openUnits).numerator();
        return new Figure(value, sums.n(), null);
    }

    private static @Nullable BigDecimal quotient(Sums sums, BigDecimal scale) {
        if (sums.denominator().signum() == 0) {
            return null;
        }
        return sums.numerator().multiply(scale).divide(sums.denominator(), PRECISE);
    }
}
