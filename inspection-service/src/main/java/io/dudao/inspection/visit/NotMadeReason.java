package io.dudao.inspection.visit;

/** Why an inspector could not make a visit. */
public enum NotMadeReason {
    UNIT_CLOSED,
    ACCESS_REFUSED,
    WEATHER,
    TRAFFIC,
    INSPECTOR_ILL,
    SAFETY,
    /** Needs a note. */
    OTHER
}
