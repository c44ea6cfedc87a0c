package io.dudao.inspection.visit;

/** What became of a visit. */
public enum VisitStatus {
    PLANNED,
    /** An inspector checked in. */
    IN_PROGRESS,
    COMPLETED,
    /** Nobody came before window and grace had passed. */
    MISSED,
    CANCELLED,
    /** The inspector could not make it. */
    NOT_MADE
}
