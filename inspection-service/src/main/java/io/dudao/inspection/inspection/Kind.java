package io.dudao.inspection.inspection;

/** Why and by whom an inspection is done. */
public enum Kind {
    SCHEDULED,
    SPOT_CHECK,
    SELF,
    INDEPENDENT,
    JOINT,
    THIRD_PARTY,
    MYSTERY
}
