package io.dudao.inspection.plan;

import io.dudao.inspection.inspector.Inspector;
import io.dudao.inspection.plan.TargetRepository.Candidate;
import io.dudao.kit.schedule.RecurringTask;
import io.dudao.kit.security.Scope;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Brings visits to what their plans ask for: at once after a change, and every hour, as time goes on, units come and go and
 * things get better or worse. A run goes through a plan's units in batches, a transaction each; cut off, it begins anew, and
 * what was done stays done.
 */
@ApplicationScoped
public class PlanGeneration implements RecurringTask {
    private static final int UNITS_A_BATCH = 100;
    private static final Duration AGAIN_AFTER = Duration.ofHours(1);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Work work;
    private final PlanRepository plans;
    private final TargetRepository targets;
    private final PlanInspectors inspectors;
    private final UnitVisits visits;

    PlanGeneration(
            Work work, PlanRepository plans, TargetRepository targets, PlanInspectors inspectors, UnitVisits visits) {
        this.work = work;
        this.plans = plans;
        this.targets = targets;
        this.inspectors = inspectors;
        this.visits = visits;
    }

    /**
     * How far a run has come.
     *
     * @param revision of the plan at its start; 0 before
     * @param after the last unit that is up to date
     * @param more whether there may be further units
     */
    private record Progress(long revision, UUID after, boolean more) {}

    /** A run through the units of a plan. */
    private static final class Walk {
        private Progress progress = new Progress(0, BEFORE_ALL, true);

        void advance(Progress next) {
            progress = next;
        }
    }

    @Override
    public String name() {
        return "plan-generation";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Uni<Void> run(Instant now) {
        return work.read(session -> plans.due(session, now))
                .onItem()
                .transformToMulti(due -> Multi.createFrom().iterable(due))
                .onItem()
                .transformToUniAndConcatenate(plan -> update(plan, now))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Brings the visits of one plan up to date. */
    Uni<Void> update(UUID plan, Instant now) {
        return Multi.createBy()
                .repeating()
                .uni(
                        Walk::new,
                        walk -> work.write(session -> step(session, plan, walk.progress, now))
                                .invoke(walk::advance))
                .whilst(Progress::more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Progress> step(Mutiny.Session session, UUID id, Progress progress, Instant now) {
        return plans.lockVisits(session, id)
                .chain(() -> plans.require(session, id, Scope.all()))
                .chain(plan -> progress.revision() != 0 && progress.revision() != plan.revision()
                        ? changedMeanwhile(progress)
                        : batch(session, plan, progress.after(), now));
    }

    /** The plan is due again and begins anew with the next run. */
    private static Uni<Progress> changedMeanwhile(Progress progress) {
        return Uni.createFrom().item(new Progress(progress.revision(), progress.after(), false));
    }

    private Uni<Progress> batch(Mutiny.Session session, Plan plan, UUID after, Instant now) {
        return targets.next(
                        session,
                        plan,
                        new TargetRepository.Which(null, after, false, UNITS_A_BATCH, true),
                        Scope.all(),
                        now)
                .chain(units -> update(session, plan, units, now)
                        .chain(() -> units.size() < UNITS_A_BATCH
                                ? finish(session, plan, now)
                                : Uni.createFrom()
                                        .item(new Progress(
                                                plan.revision(),
                                                units.getLast().unit().id(),
                                                true))));
    }

    private Uni<Progress> finish(Mutiny.Session session, Plan plan, Instant now) {
        Instant next = plan.status() == PlanStatus.ACTIVE ? now.plus(AGAIN_AFTER) : null;
        return plans.nextRun(session, plan.id(), plan.revision(), next)
                .replaceWith(new Progress(plan.revision(), BEFORE_ALL, false));
    }

    /** Brings the visits of some units up to date in the caller's transaction; the plan's visits must be locked. */
    Uni<Integer> update(Mutiny.Session session, Plan plan, List<Candidate> units, Instant now) {
        Uni<List<Inspector>> found = inspectors.of(session, plan.details());
        return found.chain(known -> visits.update(session, plan, Expectation.of(plan, now), units, known, now));
    }
}
