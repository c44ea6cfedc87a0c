package io.dudao.inspection.inspector;

/** Why an inspector must not inspect a unit. */
public enum ConflictReason {
    FORMER_EMPLOYEE,
    FAMILY,
    FINANCIAL,
    RECENT_DISPUTE,
    OTHER
}
