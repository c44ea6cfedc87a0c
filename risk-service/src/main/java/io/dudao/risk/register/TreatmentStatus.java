package io.dudao.risk.register;

/** Whether a treatment is still to be done. */
public enum TreatmentStatus {
    OPEN,
    DONE
}
