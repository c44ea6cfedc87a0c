package io.dudao.inspection.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** On which day each reminder of an action is due. */
@ApplicationScoped
class Ladder {
    private final int daysBefore;
    private final int unitManagerDays;
    private final int supervisorDays;
    private final int headOfficeDays;

    Ladder(
            @ConfigProperty(name = "dudao.inspection.reminders.days-before") int daysBefore,
            @ConfigProperty(name = "dudao.inspection.reminders.unit-manager-after") int unitManagerDays,
            @ConfigProperty(name = "dudao.inspection.reminders.supervisor-after") int supervisorDays,
            @ConfigProperty(name = "dudao.inspection.reminders.head-office-after") int headOfficeDays) {
        this.daysBefore = daysBefore;
        this.unitManagerDays = unitManagerDays;
        this.supervisorDays = supervisorDays;
        this.headOfficeDays = headOfficeDays;
    }

    /** The first reminder of an action that is due on {@code dueOn}. */
    ReminderClock start(UUID action, LocalDate dueOn) {
        return new ReminderClock(action, Rung.DUE_SOON, on(Rung.DUE_SOON, dueOn));
    }

    /** The reminder after {@code rung}; empty after the highest. */
    Optional<ReminderClock> after(UUID action, Rung rung, LocalDate dueOn) {
        return rung.next().map(next -> new ReminderClock(action, next, on(next, dueOn)));
    }

    private LocalDate on(Rung rung, LocalDate dueOn) {
        return switch (rung) {
            case DUE_SOON -> dueOn.minusDays(daysBefore);
            case OVERDUE -> dueOn.plusDays(1);
            case UNIT_MANAGER -> dueOn.plusDays(unitManagerDays);
            case SUPERVISOR -> dueOn.plusDays(supervisorDays);
            case HEAD_OFFICE -> dueOn.plusDays(headOfficeDays);
        };
    }
}
