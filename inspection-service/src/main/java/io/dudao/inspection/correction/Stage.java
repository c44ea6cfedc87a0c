package io.dudao.inspection.correction;

/** How far a correction is. */
public enum Stage {
    OPEN,
    /** The worst is stopped, the cause still stands. */
    CONTAINED,
    /** The unit says it is corrected. */
    DONE,
    /** Somebody else has seen that it is; final unless the item fails again. */
    VERIFIED,
    /** Its finding was withdrawn, since an appeal was granted: nothing is to be corrected. */
    WITHDRAWN;

    /** The coarse status: still to be corrected or not. */
    public Status status() {
        return this == OPEN || this == CONTAINED ? Status.OPEN : Status.CLOSED;
    }
}
