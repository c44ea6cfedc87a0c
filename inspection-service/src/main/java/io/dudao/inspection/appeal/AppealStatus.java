package io.dudao.inspection.appeal;

/** What became of an appeal. */
public enum AppealStatus {
    /** Before the panel. */
    LODGED,
    DECIDED,
    WITHDRAWN
}
