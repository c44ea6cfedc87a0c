package io.dudao.local.process;

/** Where a part is in its life. */
public enum PartState {
    /** For the parts that it needs. */
    WAITING,
    /** Being prepared, or started and not yet ready. */
    STARTING,
    READY,
    /** Ended by itself; the next start is due after a pause. */
    RESTARTING,
    /** Kept down by a command that works on its data. */
    HELD,
    STOPPED,
    /** Its first start did not succeed. */
    FAILED
}
