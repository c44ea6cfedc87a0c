package io.dudao.inspection.correction;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What becomes of actions when their finding is withdrawn. */
@ApplicationScoped
public class WithdrawnActions {
    private final CorrectiveActionRepository actions;
    private final ReminderRepository reminders;
    private final StepLog log;

    WithdrawnActions(CorrectiveActionRepository actions, ReminderRepository reminders, StepLog log) {
        this.actions = actions;
        this.reminders = reminders;
        this.log = log;
    }

    /**
     * Withdraws the actions on findings of {@code inspection} that were withdrawn.
     *
     * @param zone of the unit
     */
    public Uni<Void> follow(Mutiny.Session session, UUID inspection, ZoneId zone, Instant now) {
        return actions.onWithdrawnFindings(session, inspection)
                .chain(found -> write(session, found, LocalDate.ofInstant(now, zone), now));
    }

    private Uni<Void> write(Mutiny.Session session, List<CorrectiveAction> found, LocalDate today, Instant now) {
        List<StepLog.Logged> steps = new ArrayList<>();
        for (CorrectiveAction action : found) {
            ActionFacts before = ActionFacts.of(action);
            action.withdraw(today, now);
            steps.add(new StepLog.Logged(action, TakenStep.from(before, action, Step.WITHDRAW, null, now)));
        }
        return actions.change(session, found)
                .chain(() -> reminders.stop(
                        session, found.stream().map(CorrectiveAction::id).toList()))
                .chain(() -> log.log(session, steps));
    }
}
