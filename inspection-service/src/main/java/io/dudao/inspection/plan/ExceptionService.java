package io.dudao.inspection.plan;

import io.dudao.inspection.messaging.PlanEvents;
import io.dudao.inspection.plan.TargetRepository.Candidate;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.Ids;
import io.dudao.kit.trail.Changes;
import io.dudao.kit.trail.Trail;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Skips and moves single occurrences. At one unit its visit follows in the same transaction; at all units within moments.
 */
@ApplicationScoped
public class ExceptionService {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Work work;
    private final PlanRepository plans;
    private final OccurrenceRepository occurrences;
    private final TargetRepository targets;
    private final PlanGeneration generation;
    private final PlanEvents events;
    private final Trail trail;
    private final Clock clock;

    ExceptionService(
            Work work,
            PlanRepository plans,
            OccurrenceRepository occurrences,
            TargetRepository targets,
            PlanGeneration generation,
            PlanEvents events,
            Trail trail,
            Clock clock) {
        this.work = work;
        this.plans = plans;
        this.occurrences = occurrences;
        this.targets = targets;
        this.generation = generation;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    private record Command(
            UUID plan,
            @Nullable String unit,
            LocalDateTime original,
            @Nullable LocalDateTime to,
            @Nullable String reason,
            String action) {}

    /** The plan in work and the units at which. */
    private record At(
            Plan plan, List<Candidate> units, @Nullable UUID unit) {}

    /**
     * Skips; fails {@code no-such-occurrence}, {@code occurrence-has-begun}, {@code ended-plan-cannot-be-changed}.
     *
     * @param unit code of the unit; null: at all units
     */
    Uni<PlanView> skip(UUID plan, @Nullable String unit, LocalDateTime original, String reason, Scope scope) {
        return except(new Command(plan, unit, original, null, reason, "occurrence-skipped"), scope);
    }

    /** Moves; fails as {@link #skip} does, and {@code move-is-too-far}, {@code move-into-the-past}. */
    Uni<PlanView> move(
            UUID plan, @Nullable String unit, LocalDateTime original, LocalDateTime to, String reason, Scope scope) {
        return except(new Command(plan, unit, original, to, reason, "occurrence-moved"), scope);
    }

    private Uni<PlanView> except(Command command, Scope scope) {
        requireNear(command.original(), command.to(), clock.instant());
        return run(
                command,
                scope,
                session -> at -> requireOccurrence(session, at, command)
                        .map(done -> new OccurrenceException(
                                Ids.next(),
                                command.plan(),
                                at.unit(),
                                command.original(),
                                command.to(),
                                Objects.requireNonNullElse(command.reason(), ""),
                                clock.instant()))
                        .chain(exception -> occurrences.except(session, exception)));
    }

    /** Lets an occurrence follow its rule again; fails {@code not-found} if it does. */
    Uni<PlanView> restore(UUID plan, @Nullable String unit, LocalDateTime original, Scope scope) {
        var command = new Command(plan, unit, original, null, null, "occurrence-restored");
        return run(
                command,
                scope,
                session -> at -> occurrences
                        .exceptions(session, plan, original)
                        .map(found -> found.stream()
                                .filter(one ->
                                        one.original().equals(original) && Objects.equals(one.unitId(), at.unit()))
                                .findFirst()
                                .orElseThrow(() -> new NotFound("exception of " + original)))
                        .chain(exception -> occurrences.restore(session, exception)));
    }

    private Uni<PlanView> run(Command command, Scope scope, Function<Mutiny.Session, Function<At, Uni<Void>>> effect) {
        Instant now = clock.instant();
        return work.once(
                command,
                PlanView.class,
                session -> plans.lockVisits(session, command.plan())
                        .chain(() -> plans.requireLocked(session, command.plan(), scope))
                        .chain(plan -> at(session, plan, command.unit(), scope))
                        .invoke(at -> at.plan().except(now))
                        .call(at -> effect.apply(session).apply(at))
                        .call(at -> told(session, at, command))
                        .call(at -> follow(session, at, now))
                        .map(at -> PlanView.of(at.plan())));
    }

    private Uni<At> at(Mutiny.Session session, Plan plan, @Nullable String unit, Scope scope) {
        if (unit == null) {
            PlanChecks.requireReach(plan.details().target(), scope);
            return Uni.createFrom().item(new At(plan, List.of(), null));
        }
        var which = new TargetRepository.Which(unit, BEFORE_ALL, false, 1, true);
        return targets.next(session, plan, which, scope, clock.instant()).map(found -> {
            if (found.isEmpty()) {
                throw new NotFound("unit " + unit + " of plan " + plan.code());
            }
            return new At(plan, found, found.getFirst().unit().id());
        });
    }

    private Uni<Void> requireOccurrence(Mutiny.Session session, At at, Command command) {
        boolean ruled = !at.plan()
                .details()
                .rule()
                .between(command.original(), command.original())
                .isEmpty();
        List<UUID> units = at.units().stream().map(one -> one.unit().id()).toList();
        return occurrences
                .known(session, command.plan(), command.original(), units)
                .invoke(known -> {
                    List<Occurrence> same = known.values().stream()
                            .flatMap(List::stream)
                            .filter(one -> one.original().equals(command.original()) && !one.withdrawn())
                            .toList();
                    if (!ruled && same.isEmpty()) {
                        throw RuleBroken.at(
                                "no-such-occurrence", "original", "The rule does not name this date and time.");
                    }
                    if (same.stream().anyMatch(one -> !one.isPending())) {
                        throw RuleBroken.at("occurrence-has-begun", "original", "Its visit has begun or is over.");
                    }
                })
                .replaceWithVoid();
    }

    private static void requireNear(LocalDateTime original, @Nullable LocalDateTime to, Instant now) {
        if (to == null) {
            return;
        }
        if (to.isAfter(original.plusDays(Expectation.FARTHEST_MOVE_DAYS))
                || to.isBefore(original.minusDays(Expectation.FARTHEST_MOVE_DAYS))) {
            throw RuleBroken.at("move-is-too-far", "to", "It is at most 62 days away.");
        }
        // No zone is farther behind than UTC−12.
        if (to.toInstant(ZoneOffset.ofHours(-12)).isBefore(now)) {
            throw RuleBroken.at("move-into-the-past", "to", "It is past everywhere.");
        }
    }

    private Uni<Void> told(Mutiny.Session session, At at, Command command) {
        var changes = Changes.of()
                .field("original", null, command.original())
                .field("unit", null, command.unit())
                .field("movedTo", null, command.to())
                .field("reason", null, command.reason())
                .list();
        return trail.append(session, PlanChanges.entry(at.plan(), command.action(), changes))
                .chain(() -> events.changed(session, at.plan()));
    }

    private Uni<Void> follow(Mutiny.Session session, At at, Instant now) {
        return at.units().isEmpty()
                ? plans.runSoon(session, at.plan())
                : session.flush()
                        .chain(() -> generation.update(session, at.plan(), at.units(), now))
                        .replaceWithVoid();
    }
}
