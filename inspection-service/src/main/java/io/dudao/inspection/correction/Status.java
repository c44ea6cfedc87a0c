package io.dudao.inspection.correction;

/** Whether a finding is still to be corrected. */
public enum Status {
    OPEN,
    CLOSED
}
