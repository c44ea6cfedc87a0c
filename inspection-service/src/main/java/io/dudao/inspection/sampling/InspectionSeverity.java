package io.dudao.inspection.sampling;

/** How strictly lots are inspected after what came before. */
public enum InspectionSeverity {
    NORMAL,
    TIGHTENED,
    REDUCED
}
