package io.dudao.inspection.plan;

import io.dudao.inspection.batch.JsonRows;
import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.paging.SortField;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The stored plans. A plan is in scope if it is for a unit that is. */
@ApplicationScoped
class PlanRepository {
    private static final String DUE = """
            select cast(to_json(p.id) as text) from plan p
            where p.next_run_at <= (select cast(value as timestamptz)
                from json_array_elements_text(cast(cast(:now as text) as json)) as time (value))
            order by p.next_run_at, p.id limit 100
            """;

    private final JsonRows rows;

    PlanRepository(JsonRows rows) {
        this.rows = rows;
    }

    /** Narrows a list; what is null does not. */
    record Filter(
            @Nullable String code,
            @Nullable String checklist,
            @Nullable PlanStatus status) {}

    Uni<Page<Plan>> list(Mutiny.Session session, Filter filter, Scope scope, PageRequest page) {
        return KeysetQuery.of(Plan.class, Plan::id)
                .filter(
                        "function('plan_in_scope' as Boolean, e.id, :scope) = true",
                        "scope",
                        scope.everything() ? null : JsonRows.write(List.of(scope)))
                .filter("e.code = :code", "code", filter.code())
                .filter("e.checklistCode = :checklist", "checklist", filter.checklist())
                .filter("e.status = :status", "status", filter.status())
                .sortable(SortField.ofText("code", Plan::code))
                .sortable(SortField.ofInstant("changedAt", Plan::changedAt))
                .fetch(session, page);
    }

    /** The plan {@code id}; fails {@code not-found} if it is absent or out of scope. */
    Uni<Plan> require(Mutiny.Session session, UUID id, Scope scope) {
        return session.find(Plan.class, id).chain(plan -> inScope(session, plan, id, scope));
    }

    /** As {@link #require}; other writers of the plan wait until this transaction ends. */
    Uni<Plan> requireLocked(Mutiny.Session session, UUID id, Scope scope) {
        return session.find(Plan.class, id, LockMode.PESSIMISTIC_WRITE)
                .chain(plan -> inScope(session, plan, id, scope));
    }

    private Uni<Plan> inScope(Mutiny.Session session, @Nullable Plan plan, UUID id, Scope scope) {
        if (plan == null) {
            throw new NotFound("plan " + id);
        }
        return isInScope(session, id, scope).map(visible -> {
            if (!visible) {
                throw new NotFound("plan " + id);
            }
            return plan;
        });
    }

    private Uni<Boolean> isInScope(Mutiny.Session session, UUID id, Scope scope) {
        return scope.everything()
                ? Uni.createFrom().item(true)
                : session.createNativeQuery("select plan_in_scope(:plan, :scope)", Boolean.class)
                        .setParameter("plan", id)
                        .setParameter("scope", JsonRows.write(List.of(scope)))
                        .getSingleResult();
    }

    /** The plans whose visits are to be brought up to date, at most a hundred. */
    Uni<List<UUID>> due(Mutiny.Session session, Instant now) {
        return rows.select(session, DUE, Map.of("now", List.of(now)), UUID.class);
    }

    /**
     * Says when a plan's visits are to be brought up to date again, unless it was changed since it had {@code revision}.
     *
     * @param at null: never
     */
    Uni<Void> nextRun(Mutiny.Session session, UUID plan, long revision, @Nullable Instant at) {
        return session.createNativeQuery("""
                        update plan set next_run_at = cast(cast(:at as text) as timestamptz) where id = :plan and revision = :revision
                        """)
                .setParameter("at", at == null ? "infinity" : at.toString())
                .setParameter("plan", plan)
                .setParameter("revision", revision)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** A plan was changed: its visits are to be brought up to date at once. */
    Uni<Void> runSoon(Mutiny.Session session, Plan plan) {
        return session.flush().chain(() -> nextRun(session, plan.id(), plan.revision(), Instant.EPOCH));
    }

    /** Lets one at a time plan, move and call off the visits of a plan. */
    Uni<Void> lockVisits(Mutiny.Session session, UUID plan) {
        return session.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('plan ' || cast(:plan as text), 0))",
                        Integer.class)
                .setParameter("plan", plan.toString())
                .getSingleResult()
                .replaceWithVoid();
    }
}
