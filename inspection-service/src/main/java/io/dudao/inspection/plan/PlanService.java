package io.dudao.inspection.plan;

import io.dudao.inspection.messaging.PlanEvents;
import io.dudao.kit.concurrency.EntityTags;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
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
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What can be done with plans. Their visits follow within moments, see {@link PlanGeneration}. */
@ApplicationScoped
public class PlanService {
    private final Work work;
    private final PlanRepository plans;
    private final OccurrenceRepository occurrences;
    private final PlanChecks checks;
    private final PlanEvents events;
    private final Trail trail;
    private final Clock clock;

    PlanService(
            Work work,
            PlanRepository plans,
            OccurrenceRepository occurrences,
            PlanChecks checks,
            PlanEvents events,
            Trail trail,
            Clock clock) {
        this.work = work;
        this.plans = plans;
        this.occurrences = occurrences;
        this.checks = checks;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    Uni<Page<PlanView>> list(PlanRepository.Filter filter, Scope scope, PageRequest page) {
        return work.read(session -> plans.list(session, filter, scope, page).map(found -> found.map(PlanView::of)));
    }

    Uni<PlanView> get(UUID id, Scope scope) {
        return work.read(session -> plans.require(session, id, scope).map(PlanView::of));
    }

    /** Creates a plan; fails {@code already-exists} and what {@link PlanChecks#require} and the fields say. */
    Uni<PlanView> create(PlanContent content, Scope scope) {
        PlanDetails details = content.details();
        return work.once(
                content,
                PlanView.class,
                session -> checks.require(session, details, scope)
                        .map(done -> Plan.create(Ids.next(), content.code(), details, clock.instant()))
                        .call(plan -> session.persist(plan))
                        .call(plan -> told(session, plan, "created", PlanChanges.of(null, details)))
                        .call(plan -> events.created(session, plan))
                        .map(PlanView::of));
    }

    /** Changes a plan that the caller has read; fails as {@link #create} does, and {@code code-cannot-change}. */
    Uni<PlanView> change(UUID id, @Nullable String ifMatch, PlanContent content, AppliesTo appliesTo, Scope scope) {
        PlanDetails details = content.details();
        return work.write(session -> plans.requireLocked(session, id, scope)
                .invoke(plan -> requireMine(plan, scope))
                .invoke(plan -> EntityTags.require(ifMatch, plan.revision(), "plan " + plan.code()))
                .invoke(plan -> requireSameCode(plan, content))
                .call(() -> checks.require(session, details, scope))
                .call(plan -> change(session, plan, details, appliesTo))
                .map(PlanView::of));
    }

    private Uni<Void> change(Mutiny.Session session, Plan plan, PlanDetails details, AppliesTo appliesTo) {
        PlanDetails before = plan.details();
        return appliesFrom(session, plan, appliesTo)
                .map(from -> plan.change(details, from, clock.instant()))
                .chain(changed -> changed
                        ? told(session, plan, "changed", PlanChanges.of(before, details))
                                .chain(() -> events.changed(session, plan))
                        : Uni.createFrom().voidItem());
    }

    /** Just after the last occurrence that has a visit; null: there is none, or they follow the change too. */
    private Uni<@Nullable LocalDateTime> appliesFrom(Mutiny.Session session, Plan plan, AppliesTo appliesTo) {
        return appliesTo == AppliesTo.NOT_STARTED
                ? Uni.createFrom().nullItem()
                : occurrences.latest(session, plan.id()).map(last -> last == null ? null : last.plusSeconds(1));
    }

    /** Pauses a plan: what it has planned and has not begun is called off. */
    Uni<PlanView> pause(UUID id, Scope scope) {
        return verb("paused", id, scope, Plan::pause, events::paused);
    }

    /** Resumes a paused plan. */
    Uni<PlanView> resume(UUID id, Scope scope) {
        return verb("resumed", id, scope, Plan::resume, events::changed);
    }

    /** Ends a plan for good: what it has planned and has not begun is called off. */
    Uni<PlanView> end(UUID id, Scope scope) {
        return verb("ended", id, scope, Plan::end, events::ended);
    }

    private record Command(UUID id) {}

    private Uni<PlanView> verb(
            String action,
            UUID id,
            Scope scope,
            BiConsumer<Plan, Instant> verb,
            BiFunction<Mutiny.Session, Plan, Uni<Void>> event) {
        return work.once(
                new Command(id),
                PlanView.class,
                session -> plans.requireLocked(session, id, scope)
                        .invoke(plan -> requireMine(plan, scope))
                        .call(plan -> run(session, plan, action, verb))
                        .call(plan -> event.apply(session, plan))
                        .map(PlanView::of));
    }

    private Uni<Void> run(Mutiny.Session session, Plan plan, String action, BiConsumer<Plan, Instant> verb) {
        PlanStatus before = plan.status();
        verb.accept(plan, clock.instant());
        return told(
                session,
                plan,
                action,
                Changes.of().field("status", before, plan.status()).list());
    }

    private Uni<Void> told(Mutiny.Session session, Plan plan, String action, List<io.dudao.kit.trail.Change> changes) {
        return trail.append(session, PlanChanges.entry(plan, action, changes))
                .chain(() -> plans.runSoon(session, plan));
    }

    private static void requireMine(Plan plan, Scope scope) {
        PlanChecks.requireReach(plan.details().target(), scope);
    }

    private static void requireSameCode(Plan plan, PlanContent content) {
        if (!plan.code().equals(content.code())) {
            String message = "The code of a plan never changes.";
            throw new RuleBroken("code-cannot-change", message, List.of(new Violation("code", message)));
        }
    }
}
