package io.dudao.inspection.correction;

import io.dudao.inspection.unit.Unit;
import io.dudao.inspection.unit.UnitRepository;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** One step of one action: reads and locks it, lets a verb change it, and writes all that follows. */
@ApplicationScoped
class Transition {
    private final CorrectiveActionRepository actions;
    private final UnitRepository units;
    private final ReminderSchedule reminders;
    private final StepLog log;
    private final Clock clock;

    Transition(
            CorrectiveActionRepository actions,
            UnitRepository units,
            ReminderSchedule reminders,
            StepLog log,
            Clock clock) {
        this.actions = actions;
        this.units = units;
        this.reminders = reminders;
        this.log = log;
        this.clock = clock;
    }

    /** What changes the action of a unit. */
    @FunctionalInterface
    interface Verb {
        Uni<Void> change(CorrectiveAction action, Unit unit, Instant now);
    }

    /** A verb that needs no more than the action, its unit and the time. */
    @FunctionalInterface
    interface Change {
        void to(CorrectiveAction action, Unit unit, Instant now);

        default Verb verb() {
            return (action, unit, now) -> {
                to(action, unit, now);
                return Uni.createFrom().voidItem();
            };
        }
    }

    /** Takes {@code step} within {@code scope}; fails {@code not-found}. A verb that changes nothing leaves no trace. */
    Uni<CorrectiveActionView> take(
            Mutiny.Session session, UUID id, Scope scope, Step step, @Nullable String reason, Verb verb) {
        return actions.requireLocked(session, id)
                .chain(action -> unit(session, action, scope)
                        .chain(unit -> take(session, action, unit, step, reason, verb)
                                .map(done -> CorrectiveActionView.of(action, unit.code()))));
    }

    private Uni<Void> take(
            Mutiny.Session session, CorrectiveAction action, Unit unit, Step step, @Nullable String reason, Verb verb) {
        Instant now = clock.instant();
        ActionFacts before = ActionFacts.of(action);
        long revision = action.revision();
        return verb.change(action, unit, now)
                .chain(() -> action.revision() == revision
                        ? Uni.createFrom().voidItem()
                        : follow(session, action, TakenStep.from(before, action, step, reason, now)));
    }

    private Uni<Void> follow(Mutiny.Session session, CorrectiveAction action, TakenStep taken) {
        Uni<Void> clocks = taken.step() == Step.ASSIGN || taken.step() == Step.CONTAIN
                ? Uni.createFrom().voidItem()
                : reminders.restart(session, List.of(action));
        return clocks.chain(() -> log.log(session, List.of(new StepLog.Logged(action, taken))));
    }

    /** The unit of the action; fails {@code not-found} as the action would. */
    Uni<Unit> unit(Mutiny.Session session, CorrectiveAction action, Scope scope) {
        return units.require(session, action.unitId(), scope)
                .onFailure(NotFound.class)
                .transform(outOfScope -> new NotFound("corrective action " + action.id()));
    }
}
