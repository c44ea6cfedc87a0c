package io.dudao.inspection.correction;

/** What a unit should see to first. */
public enum Priority {
    HIGH,
    MEDIUM,
    LOW;

    /** The priority of a finding of this severity. */
    public static Priority of(Severity severity) {
        return switch (severity) {
            case MAJOR -> HIGH;
            case MINOR -> MEDIUM;
            case OBSERVATION, GOOD_PRACTICE -> LOW;
        };
    }
}
