package io.dudao.inspection.unit;

/** Whether a unit serves customers. */
public enum UnitStatus {
    OPEN,
    CLOSED
}
