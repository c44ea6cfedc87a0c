package io.dudao.inspection.comparison;

import org.jspecify.annotations.Nullable;

/**
 * How often one side failed an item.
 *
 * @param n times that it was answered and applied, 0 or more
 * @param failed times that it failed, 0 to n
 */
public record Share(long n, long failed) {
    /** Beyond this many standard errors a difference is no chance, at 95 %. */
    static final double SIGNIFICANT = 1.96;

    /** Failed of answered in per cent; null if it was never answered. */
    public @Nullable Double percentage() {
        return n == 0 ? null : 100.0 * failed / n;
    }

    /** Percentage points by which this side fails it more often; null if one side never answered it. */
    @Nullable
    Double minus(Share other) {
        Double own = percentage();
        Double others = other.percentage();
        return own == null || others == null ? null : own - others;
    }

    /**
     * Whether both shares differ beyond chance: two-proportion z, |z| ≥ 1.96 (scoring specification, section 6). Null if one
     * side never answered it.
     */
    @Nullable
    Boolean differsFrom(Share other) {
        if (n == 0 || other.n == 0) {
            return null;
        }
        double pooled = (double) (failed + other.failed) / (n + other.n);
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / n + 1.0 / other.n));
        double difference = (double) failed / n - (double) other.failed / other.n;
        return error > 0 && Math.abs(difference) / error >= SIGNIFICANT;
    }
}
