package io.dudao.inspection.correction;

import io.dudao.inspection.batch.JsonRows.Step;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps the reminder clocks in step with the actions. */
@ApplicationScoped
public class ReminderSchedule {
    private final ReminderRepository reminders;
    private final Ladder ladder;

    ReminderSchedule(ReminderRepository reminders, Ladder ladder) {
        this.reminders = reminders;
        this.ladder = ladder;
    }

    /** Starts the clocks of those that are open and have a deadline, and stops those of all others. */
    public Uni<Void> restart(Mutiny.Session session, List<CorrectiveAction> actions) {
        List<UUID> stopped = new ArrayList<>();
        List<ReminderClock> started = started(actions);
        List<UUID> running = started.stream().map(ReminderClock::actionId).toList();
        actions.stream()
                .map(CorrectiveAction::id)
                .filter(id -> !running.contains(id))
                .forEach(stopped::add);
        return reminders.stop(session, stopped).chain(() -> reminders.set(session, started));
    }

    /** Starts the clocks of new actions. */
    public Uni<Void> start(Mutiny.Session session, List<CorrectiveAction> opened) {
        return reminders.set(session, started(opened));
    }

    /** As {@link #start}, to go along with other statements. */
    public Step starting(List<CorrectiveAction> opened) {
        return ReminderRepository.setting(started(opened));
    }

    private List<ReminderClock> started(List<CorrectiveAction> actions) {
        List<ReminderClock> clocks = new ArrayList<>();
        for (CorrectiveAction action : actions) {
            LocalDate dueOn = action.dueOn();
            if (dueOn != null && action.status() == Status.OPEN) {
                clocks.add(ladder.start(action.id(), dueOn));
            }
        }
        return clocks;
    }
}
