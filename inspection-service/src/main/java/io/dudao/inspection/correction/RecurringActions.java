package io.dudao.inspection.correction;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What becomes of actions when the item of their finding fails again. */
@ApplicationScoped
public class RecurringActions {
    private final CorrectiveActionRepository actions;
    private final ReminderSchedule reminders;
    private final StepLog log;
    private final Deadlines deadlines;
    private final Clock clock;

    RecurringActions(
            CorrectiveActionRepository actions,
            ReminderSchedule reminders,
            StepLog log,
            Deadlines deadlines,
            Clock clock) {
        this.actions = actions;
        this.reminders = reminders;
        this.log = log;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * A verified action whose item failed again.
     *
     * @param finding that says so
     * @param foundOn local date of the inspection
     */
    public record Reopening(UUID action, UUID finding, LocalDate foundOn) {}

    /**
     * Raises and reopens actions, whose units are locked.
     *
     * @param raised actions on findings that turned out to be recurrent; those that are closed stay as they are
     * @param reopened verified actions; those corrected on the day of the failure or later stay as they are
     */
    public Uni<Void> follow(Mutiny.Session session, Collection<UUID> raised, List<Reopening> reopened) {
        Set<UUID> ids = new HashSet<>(raised);
        reopened.forEach(reopening -> ids.add(reopening.action()));
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return actions.lockedByIds(session, ids)
                .map(known -> steps(known, raised, reopened, clock.instant()))
                .chain(steps -> write(session, steps));
    }

    private List<StepLog.Logged> steps(
            Map<UUID, CorrectiveAction> known, Collection<UUID> raised, List<Reopening> reopened, Instant now) {
        List<StepLog.Logged> steps = new ArrayList<>();
        for (UUID id : raised) {
            CorrectiveAction action = known.get(id);
            if (action != null && action.status() == Status.OPEN) {
                ActionFacts before = ActionFacts.of(action);
                action.raise(action.severity().raised(), now);
                steps.add(new StepLog.Logged(action, TakenStep.from(before, action, Step.RAISE, null, now)));
            }
        }
        for (Reopening reopening : reopened) {
            CorrectiveAction action = known.get(reopening.action());
            if (action != null && action.isVerifiedBefore(reopening.foundOn())) {
                ActionFacts before = ActionFacts.of(action);
                LocalDate dueOn = deadlines.dueOn(action.severity(), reopening.foundOn());
                action.reopen(reopening.finding(), dueOn, reopening.foundOn(), now);
                steps.add(new StepLog.Logged(action, TakenStep.from(before, action, Step.REOPEN, null, now)));
            }
        }
        return steps;
    }

    private Uni<Void> write(Mutiny.Session session, List<StepLog.Logged> steps) {
        List<CorrectiveAction> changed =
                steps.stream().map(StepLog.Logged::action).toList();
        List<CorrectiveAction> reopened = steps.stream()
                .filter(step -> step.taken().step() == Step.REOPEN)
                .map(StepLog.Logged::action)
                .toList();
        return actions.change(session, changed)
                .chain(() -> reminders.start(session, reopened))
                .chain(() -> log.log(session, steps));
    }
}
