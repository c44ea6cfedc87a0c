package io.dudao.inspection.calendar;

/** What a named day is; it overrules the weekly rest. */
public enum DayKind {
    HOLIDAY,
    /** A day of rest that is worked, to make up for a holiday. */
    WORKING_DAY
}
