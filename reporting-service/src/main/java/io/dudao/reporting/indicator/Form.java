package io.dudao.reporting.indicator;

/** How the merged sums of an indicator become its value. */
public enum Form {
    /** Σnumerator / Σdenominator × scale. */
    RATIO,
    /** Σnumerator / Σdenominator, the denominator being 1 for each observation. */
    MEAN,
    /** (Σpromoters − Σdetractors) / Σanswered × 100, the numerator being −1, 0 or 1. */
    BALANCE,
    /** Σnumerator. */
    SUM,
    /** A quantile of the observations, from a histogram of logarithmic buckets. */
    QUANTILE,
    /** Σnumerator / Σdenominator × scale over the latest step of each source at the end of the period. */
    GAUGE,
    /** Σnumerator over the latest step of each source at the end of the period. */
    LEVEL;

    /** Whether its facts are steps in time, read as of an instant, rather than observations that add up. */
    public boolean isStepwise() {
        return this == GAUGE || this == LEVEL;
    }

    /** Whether too few observations make it meaningless or betray who answered. */
    public boolean hasMinimum() {
        return this != SUM && !isStepwise();
    }
}
