package io.dudao.inspection.calibration;

/** How far a calibration is. */
public enum CalibrationStatus {
    /** Inspectors give their answers, blind. */
    OPEN,
    /** Agreement and consensus are known. */
    CLOSED,
    CANCELLED
}
