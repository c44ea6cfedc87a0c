package io.dudao.inspection.visit;

/** Why the place of a check-in or check-out cannot be shown. */
public enum AwayReason {
    NO_SIGNAL,
    INDOORS,
    DEVICE_FAULT,
    POSITION_OF_UNIT_IS_WRONG,
    REMOTE_VISIT
}
