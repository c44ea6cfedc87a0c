package io.dudao.inspection.plan;

/** From where on a changed plan holds. */
public enum AppliesTo {
    /** Visits that are planned already stay as they are; the change holds from the next occurrence on. */
    NEXT,
    /** Visits that are planned and whose window has not begun follow the change too. */
    NOT_STARTED
}
