package io.dudao.inspection.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reminder as callers see it.
 *
 * @param unit code of the unit
 * @param level who is reminded: 0 the owner, 1 the unit's manager, 2 the region's supervisor, 3 head office
 * @param dueOn the deadline that it reminds of
 */
public record ReminderView(
        UUID id,
        UUID correctiveActionId,
        UUID unitId,
        @Nullable String unit,
        Rung rung,
        int level,
        LocalDate dueOn,
        Instant givenAt) {

    static ReminderView of(Reminder reminder, @Nullable String unit) {
        return new ReminderView(
                reminder.id(),
                reminder.actionId(),
                reminder.unitId(),
                unit,
                reminder.rung(),
                reminder.rung().level(),
                reminder.dueOn(),
                reminder.givenAt());
    }
}
