package io.dudao.inspection.correction;

import java.util.Optional;

/** The ladder of reminders, from the lowest rung up. */
public enum Rung {
    /** The deadline is near. */
    DUE_SOON(0, Step.REMIND),
    /** The deadline has passed. */
    OVERDUE(0, Step.FALL_OVERDUE),
    /** Overdue for so long that the unit's manager has to know. */
    UNIT_MANAGER(1, Step.ESCALATE),
    /** Then the supervisor of the region. */
    SUPERVISOR(2, Step.ESCALATE),
    /** Then head office. */
    HEAD_OFFICE(3, Step.ESCALATE);

    private final int level;
    private final Step step;

    Rung(int level, Step step) {
        this.level = level;
        this.step = step;
    }

    /** 0 no escalation, 1 the unit's manager, 2 the region's supervisor, 3 head office. */
    public int level() {
        return level;
    }

    Step step() {
        return step;
    }

    /** The rung above; empty above the highest. */
    Optional<Rung> next() {
        return switch (this) {
            case DUE_SOON -> Optional.of(OVERDUE);
            case OVERDUE -> Optional.of(UNIT_MANAGER);
            case UNIT_MANAGER -> Optional.of(SUPERVISOR);
            case SUPERVISOR -> Optional.of(HEAD_OFFICE);
            case HEAD_OFFICE -> Optional.empty();
        };
    }
}
