package io.dudao.inspection.plan;

/** What becomes of an occurrence on a day that the unit has off. */
public enum HolidayPolicy {
    KEEP,
    SKIP,
    NEXT_WORKING_DAY,
    PREVIOUS_WORKING_DAY
}
