package io.dudao.inspection.sampling;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sample size for a proportion with the correction for a finite population: n₀ = z²·p·(1−p)/e², n = n₀/(1 + (n₀−1)/N),
 * rounded up (W. G. Cochran, Sampling Techniques, chapter 4).
 */
final class Cochran {
    /** Two-sided normal quantiles of the confidences that may be asked for. */
    private static final Map<BigDecimal, Double> QUANTILES = new TreeMap<>(Map.of(
            new BigDecimal("0.80"), 1.2816,
            new BigDecimal("0.90"), 1.6449,
            new BigDecimal("0.95"), 1.9600,
            new BigDecimal("0.98"), 2.3263,
            new BigDecimal("0.99"), 2.5758,
            new BigDecimal("0.999"), 3.2905));

    private Cochran() {}

    /** Whether {@code confidence} is one of 0.80, 0.90, 0.95, 0.98, 0.99 and 0.999. */
    static boolean knows(BigDecimal confidence) {
        return QUANTILES.containsKey(confidence);
    }

    /**
     * How many of {@code population} to look at.
     *
     * @param population 1 or more
     * @param margin half the width of the interval, above 0 to 0.5
     * @param confidence one that {@link #knows} says
     * @param proportion the expected share, above 0 and below 1; 0.5 is the most careful
     * @return 1 to population
     */
    static long size(long population, double margin, BigDecimal confidence, double proportion) {
        Double z = QUANTILES.get(confidence);
        if (z == null) {
            throw new IllegalArgumentException("no quantile for " + confidence);
        }
        double unlimited = z * z * proportion * (1 - proportion) / (margin * margin);
        double corrected = unlimited / (1 + (unlimited - 1) / population);
        return Math.clamp((long) Math.ceil(corrected), 1L, population);
    }
}
