package io.dudao.inspection.checklist;

/** What "not applicable" does to a score. It never fails an item. */
public enum NotApplicable {
    /** The item leaves numerator and denominator. */
    EXCLUDE,
    /** The item counts with its best points. */
    FULL,
    /** The item counts with no points. */
    ZERO
}
