package io.dudao.inspection.visit;

/** Why a visit was called off. */
public enum CancelReason {
    UNIT_CLOSED,
    NOT_NEEDED_ANY_MORE,
    REPLACED_BY_ANOTHER_VISIT,
    NO_INSPECTOR_AVAILABLE,
    WEATHER,
    SAFETY,
    /** Needs a note. */
    OTHER
}
