package io.dudao.reporting.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Counts of observations in logarithmic buckets: bucket {@code k = ⌈ln v / ln γ⌉} with γ = (1+α)/(1−α) and α = 0.01, so a
 * quantile is off by at most 1 %. Counts add and subtract: it merges and retracts exactly.
 */
public final class Histogram {
    /** The bucket of observations below 1e-9, whose value is 0. */
    public static final int ZERO_BUCKET = Integer.MIN_VALUE;

    private static final double ALPHA = 0.01;
    private static final double GAMMA = (1 + ALPHA) / (1 - ALPHA);
    private static final double LN_GAMMA = StrictMath.log(GAMMA);
    private static final BigDecimal SMALLEST = new BigDecimal("1e-9");

    private final NavigableMap<Integer, Long> counts;

    private Histogram(NavigableMap<Integer, Long> counts) {
        this.counts = counts;
    }

    /** A histogram of the given counts by bucket; counts of 0 are left out. */
    public static Histogram of(Map<Integer, Long> counts) {
        var present = new TreeMap<>(counts);
        present.values().removeIf(count -> count == 0);
        return new Histogram(present);
    }

    /** No observation. */
    public static Histogram empty() {
        return new Histogram(new TreeMap<>());
    }

    /** The bucket that {@code observation} belongs to; the same on every machine, for it is stored. */
    public static int bucketOf(BigDecimal observation) {
        if (observation.compareTo(SMALLEST) < 0) {
            return ZERO_BUCKET;
        }
        return (int) StrictMath.ceil(StrictMath.log(observation.doubleValue()) / LN_GAMMA);
    }

    /** The value that stands for every observation of bucket {@code k}: {@code 2γ^k / (γ+1)}. */
    public static BigDecimal valueOf(int k) {
        if (k == ZERO_BUCKET) {
            return BigDecimal.ZERO;
        }
        return BigDecimal.valueOf(2 * StrictMath.pow(GAMMA, k) / (GAMMA + 1));
    }

    /** Both together. */
    public Histogram plus(Histogram other) {
        var sum = new TreeMap<>(counts);
        other.counts.forEach((k, count) -> sum.merge(k, count, Long::sum));
        return of(sum);
    }

    /** How many observations it holds. */
    public long size() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The {@code q}-quantile, 0 ≤ q ≤ 1: the value of rank ⌊q·(n−1)⌋, counted from 0.
     *
     * @throws IllegalStateException if it is empty
     */
    public BigDecimal quantile(BigDecimal q) {
        var rank = q.multiply(BigDecimal.valueOf(size() - 1), MathContext.UNLIMITED)
                .longValue();
        long seen = 0;
        for (var bucket : counts.entrySet()) {
            seen += bucket.getValue();
            if (seen > rank) {
                return valueOf(bucket.getKey());
            }
        }
        throw new IllegalStateException("no observation, no quantile");
    }
}
