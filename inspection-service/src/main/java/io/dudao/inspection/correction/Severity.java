package io.dudao.inspection.correction;

/** How serious a finding is, the gravest first. */
public enum Severity {
    /** A critical or veto item failed. */
    MAJOR,
    MINOR,
    OBSERVATION
}
