package io.dudao.inspection.plan;

import io.dudao.inspection.batch.JsonRows;
import io.dudao.inspection.unit.Unit;
import io.dudao.kit.security.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Which units plans are for, found anew whenever it is asked; the plan need not be stored. */
@ApplicationScoped
class TargetRepository {
    private static final String NEXT = """
            with q as (select * from json_to_recordset(cast(cast(:query as text) as json))
                       as query (after uuid, inclusive boolean, unit text, now timestamptz, most int, left_too boolean, scope json))
            select cast(json_build_object('unit', u, 'in_target', targeted.yes) as text)
            from q
            cross join json_populate_recordset(cast(null as plan), cast(cast(:plan as text) as json)) p
            join unit u on u.id > q.after or (q.inclusive and u.id = q.after)
            cross join lateral (select plan_targets(p, u) as yes) targeted
            where (q.unit is null or u.code = q.unit) and unit_in_scope(u, q.scope)
              and (targeted.yes or (q.left_too and exists (
                    select 1 from plan_occurrence o
                    where o.plan_id = p.id and o.unit_id = u.id and not o.withdrawn and o.window_start > q.now)))
            order by u.id limit (select most from q)
            """;
    private static final String COUNT = """
            select cast(count(*) as text)
            from json_populate_recordset(cast(null as plan), cast(cast(:plan as text) as json)) p
            join unit u on plan_targets(p, u)
            """;

    private final JsonRows rows;

    TargetRepository(JsonRows rows) {
        this.rows = rows;
    }

    /** A unit, and whether the plan is for it now; if not, the plan has visits to come there. */
    record Candidate(Unit unit, boolean inTarget) {}

    /**
     * Which units to read.
     *
     * @param unit code of the only unit to look at; null: all
     * @param after the last unit seen
     * @param inclusive whether to read that one again
     * @param leftToo also those that the plan is no longer for and where it has visits to come
     */
    record Which(@Nullable String unit, UUID after, boolean inclusive, int most, boolean leftToo) {}

    private record Query(
            UUID after,
            boolean inclusive,
            @Nullable String unit,
            Instant now,
            int most,
            boolean leftToo,
            Scope scope) {}

    private record Targeting(
            @Nullable UUID id,
            List<String> targetUnits,
            @Nullable String targetRegion,
            @Nullable String targetCategory,
            List<String> targetTags) {
        static Targeting of(@Nullable UUID id, Target target) {
            return new Targeting(id, target.units(), target.region(), target.category(), target.tags());
        }
    }

    /** The next units of a plan in the order of their ids. */
    Uni<List<Candidate>> next(Mutiny.Session session, Plan plan, Which which, Scope scope, Instant now) {
        var query =
                new Query(which.after(), which.inclusive(), which.unit(), now, which.most(), which.leftToo(), scope);
        var targeting = Targeting.of(plan.id(), plan.details().target());
        return rows.select(session, NEXT, Map.of("query", List.of(query), "plan", List.of(targeting)), Candidate.class);
    }

    /** How many units {@code target} means now. */
    Uni<Integer> count(Mutiny.Session session, Target target) {
        return rows.select(session, COUNT, Map.of("plan", List.of(Targeting.of(null, target))), Integer.class)
                .map(List::getFirst);
    }
}
