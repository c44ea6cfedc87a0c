package io.dudao.inspection.deviation;

/** What became of a registered deviation. */
public enum DeviationStatus {
    /** Nobody has decided yet; it protects from nothing. */
    REGISTERED,
    ACCEPTED,
    REFUSED,
    /** Was accepted and is over before its last day. */
    ENDED
}
