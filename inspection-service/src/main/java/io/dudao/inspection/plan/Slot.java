package io.dudao.inspection.plan;

import io.dudao.inspection.visit.VisitWindow;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence of a plan's rule at a unit.
 *
 * @param original the local date and time that the rule names: what identifies it
 * @param window when its visit is in time, had it one
 * @param mark what became of it under holidays and exceptions
 * @param reason of a person who skipped or moved it; null: none did
 */
record Slot(
        LocalDateTime original,
        VisitWindow window,
        Mark mark,
        @Nullable String reason) {
    /** What became of an occurrence. */
    enum Mark {
        AS_RULED,
        MOVED,
        MOVED_BY_HOLIDAY,
        SKIPPED,
        SKIPPED_BY_HOLIDAY;

        boolean takesPlace() {
            return this == AS_RULED || this == MOVED || this == MOVED_BY_HOLIDAY;
        }
    }

    boolean takesPlace() {
        return mark.takesPlace();
    }
}
