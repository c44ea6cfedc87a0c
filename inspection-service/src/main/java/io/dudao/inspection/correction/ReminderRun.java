package io.dudao.inspection.correction;

import io.dudao.kit.schedule.RecurringTask;
import io.dudao.kit.time.Ids;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reminds of corrective actions whose deadline is near or has passed, and brings the overdue ones to the next level. */
@ApplicationScoped
public class ReminderRun implements RecurringTask {
    /** Actions in one transaction. */
    static final int BATCH = 500;

    /** Transactions in one run; what is left waits for the next. */
    private static final int MOST_BATCHES = 200;

    private final Work work;
    private final ReminderRepository reminders;
    private final CorrectiveActionRepository actions;
    private final Ladder ladder;
    private final StepLog log;
    private final Duration every;

    ReminderRun(
            Work work,
            ReminderRepository reminders,
            CorrectiveActionRepository actions,
            Ladder ladder,
            StepLog log,
            @ConfigProperty(name = "dudao.inspection.reminders.every") Duration every) {
        this.work = work;
        this.reminders = reminders;
        this.actions = actions;
        this.ladder = ladder;
        this.log = log;
        this.every = every;
    }

    @Override
    public String name() {
        return "corrective-action-reminders";
    }

    @Override
    public Duration every() {
        return every;
    }

    /** Each action climbs one rung a transaction, so that every rung is told, in its order and once. */
    @Override
    public Uni<Void> run(Instant now) {
        return batches(now, MOST_BATCHES);
    }

    private Uni<Void> batches(Instant now, int left) {
        return left == 0
                ? Uni.createFrom().voidItem()
                : batch(now).chain(reminded -> reminded == 0 ? Uni.createFrom().voidItem() : batches(now, left - 1));
    }

    /** @return how many actions were reminded of */
    private Uni<Integer> batch(Instant now) {
        return work.write(session -> reminders
                .due(session, now, BATCH)
                .chain(due -> due.isEmpty()
                        ? Uni.createFrom().item(0)
                        : remind(session, due, now).replaceWith(due.size())));
    }

    private Uni<Void> remind(Mutiny.Session session, List<ReminderRepository.Due> due, Instant now) {
        List<Reminder> given = new ArrayList<>();
        List<ReminderClock> next = new ArrayList<>();
        List<UUID> ended = new ArrayList<>();
        List<StepLog.Logged> steps = new ArrayList<>();
        for (ReminderRepository.Due one : due) {
            CorrectiveAction action = one.action();
            LocalDate dueOn = Objects.requireNonNull(action.dueOn());
            Rung rung = rung(one, dueOn);
            ActionFacts before = ActionFacts.of(action);
            action.remind(rung, now);
            given.add(Reminder.given(Ids.next(), action, rung, dueOn));
            steps.add(new StepLog.Logged(action, TakenStep.from(before, action, rung.step(), null, now)));
            ladder.after(action.id(), rung, dueOn).ifPresentOrElse(next::add, () -> ended.add(action.id()));
        }
        return actions.change(
                        session, steps.stream().map(StepLog.Logged::action).toList())
                .chain(() -> reminders.add(session, given))
                .chain(() -> reminders.set(session, next))
                .chain(() -> reminders.stop(session, ended))
                .chain(() -> log.logUnseen(session, steps));
    }

    /** That a deadline is near need not be told once it has passed. */
    private static Rung rung(ReminderRepository.Due due, LocalDate dueOn) {
        Rung rung = due.clock().rung();
        return rung == Rung.DUE_SOON && due.today().isAfter(dueOn) ? Rung.OVERDUE : rung;
    }
}
