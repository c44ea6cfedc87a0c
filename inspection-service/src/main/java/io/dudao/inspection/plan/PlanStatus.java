package io.dudao.inspection.plan;

/** Whether a plan makes visits. */
public enum PlanStatus {
    ACTIVE,
    /** Makes none until it is resumed. */
    PAUSED,
    /** Makes none ever again. */
    ENDED
}
