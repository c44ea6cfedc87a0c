package io.dudao.inspection.correction;

/** Where the root cause lies (Ishikawa's six). */
public enum CauseCategory {
    PEOPLE,
    METHOD,
    MACHINE,
    MATERIAL,
    MEASUREMENT,
    ENVIRONMENT
}
