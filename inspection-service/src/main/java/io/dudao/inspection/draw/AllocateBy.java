package io.dudao.inspection.draw;

/** What the share of a stratum is measured by. */
public enum AllocateBy {
    /** The number of its units that may be drawn. */
    SIZE,
    /** The sum of their weights. */
    WEIGHT
}
