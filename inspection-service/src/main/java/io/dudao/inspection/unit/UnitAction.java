package io.dudao.inspection.unit;

/** What was done to a unit. */
public enum UnitAction {
    REGISTERED,
    CHANGED,
    MOVED,
    CLOSED
}
