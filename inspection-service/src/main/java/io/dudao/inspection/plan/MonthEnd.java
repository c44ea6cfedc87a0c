package io.dudao.inspection.plan;

/** What a rule does in a month that lacks the day it names, such as 31 April or 29 February. */
public enum MonthEnd {
    /** RFC 5545: the month has no occurrence. */
    SKIP,
    /** RFC 7529, SKIP=BACKWARD: the last day of that month; the next month has its own day again. */
    CLAMP
}
