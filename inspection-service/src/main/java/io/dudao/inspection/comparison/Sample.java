package io.dudao.inspection.comparison;

import org.jspecify.annotations.Nullable;

/**
 * Scores of one side.
 *
 * @param n how many, 0 or more
 * @param mean 0 to 100; null if there are none
 * @param deviation sample standard deviation; null below two
 */
public record Sample(
        long n, @Nullable Double mean, @Nullable Double deviation) {

    /** This mean minus that of {@code other}; null if one side has none. */
    @Nullable
    Double minus(Sample other) {
        return mean == null || other.mean == null ? null : mean - other.mean;
    }

    /**
     * Whether both means differ beyond chance: Welch's t, |t| ≥ 1.96 (scoring specification, section 6). Null if one side has
     * fewer than two scores.
     */
    @Nullable
    Boolean differsFrom(Sample other) {
        Double difference = minus(other);
        if (difference == null || deviation == null || other.deviation == null) {
            return null;
        }
        double error = Math.sqrt(deviation * deviation / n + other.deviation * other.deviation / other.n);
        return error == 0 ? difference != 0 : Math.abs(difference) / error >= Share.SIGNIFICANT;
    }
}
