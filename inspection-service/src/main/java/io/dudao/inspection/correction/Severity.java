package io.dudao.inspection.correction;

/** How serious a finding is, the gravest first. */
public enum Severity {
    /** A critical or veto item failed. */
    MAJOR,
    MINOR,
    OBSERVATION,
    /** Something done well: nothing is to be corrected, and it never counts as a finding. */
    GOOD_PRACTICE;

    /** One step graver, for what comes back; MAJOR stays. */
    public Severity raised() {
        return switch (this) {
            case MAJOR, MINOR -> MAJOR;
            case OBSERVATION -> MINOR;
            case GOOD_PRACTICE -> GOOD_PRACTICE;
        };
    }

    /** Whether the unit has to do something about it. */
    public boolean isToBeCorrected() {
        return this != GOOD_PRACTICE;
    }
}
