package io.dudao.inspection.plan;

import io.dudao.inspection.batch.JsonRows;
import io.dudao.inspection.inspection.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** What is known of units that decides how often they are visited. Self-assessments count for plans of self-assessments only. */
@ApplicationScoped
class FactorRepository {
    private static final Duration RECENT = Duration.ofDays(90);
    private static final String FACTORS = """
            select cast(json_build_object('unit_id', t.unit_id, 'factors', json_build_object(
                'scores', coalesce(g.scores, cast('[]' as json)), 'failed', coalesce(g.failed, false), 'last_on', g.last_on,
                'risk_level', r.level, 'complaints', f.complaints, 'feedback', f.feedback)) as text)
            from json_to_recordset(cast(cast(:query as text) as json)) as q (
                unit_ids uuid[], checklist text, self boolean, since timestamptz, until timestamptz)
            cross join lateral unnest(q.unit_ids) as t (unit_id)
            cross join lateral (
                select json_agg(i.score order by i.completed_at desc, i.id desc) filter (where i.score is not null) as scores,
                       bool_or(i.verdict = 'FAIL') as failed, max(i.completed_on) as last_on
                from (
                    select i.id, i.completed_at, i.completed_on, i.score, i.verdict from inspection i
                    where i.unit_id = t.unit_id and i.checklist_code = q.checklist and i.completed_at <= q.until
                      and (q.self or i.kind <> 'SELF')
                    order by i.completed_at desc, i.id desc limit 3) i) g
            left join lateral (
                select r.level from unit_risk r
                where r.unit_id = t.unit_id and r.open and r.level is not null
                order by array_position(array['EXTREME', 'HIGH', 'MEDIUM', 'LOW'], r.level) limit 1) r on true
            cross join lateral (
                select count(*) as feedback, count(*) filter (where f.complaint) as complaints from unit_feedback f
                where f.unit_id = t.unit_id and f.occurred_at > q.since and f.occurred_at <= q.until) f
            """;

    private final JsonRows rows;

    FactorRepository(JsonRows rows) {
        this.rows = rows;
    }

    private record Query(Collection<UUID> unitIds, String checklist, boolean self, Instant since, Instant until) {}

    private record Found(UUID unitId, IntervalFactors factors) {}

    /** How these units do as of {@code now}, by unit: all of them are there. */
    Uni<Map<UUID, IntervalFactors>> factors(Mutiny.Session session, Plan plan, Collection<UUID> units, Instant now) {
        var query = new Query(units, plan.checklistCode(), plan.kind() == Kind.SELF, now.minus(RECENT), now);
        return rows.select(session, FACTORS, Map.of("query", List.of(query)), Found.class)
                .map(found -> found.stream().collect(Collectors.toMap(Found::unitId, Found::factors)));
    }
}
