package io.dudao.inspection.plan;

import io.dudao.inspection.batch.JsonRows;
import io.dudao.kit.security.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Which units active plans want visited by when, worked out when it is asked. */
@ApplicationScoped
class ObligationRepository {
    private static final String LIST = """
            with q as (select * from json_to_recordset(cast(cast(:query as text) as json)) as query (
                plan uuid, unit text, region text, overdue_only boolean, now timestamptz, after_due date, after_unit uuid,
                after_plan uuid, most int, scope json)),
            owed as (
                select p.id as plan_id, p.code as plan, u.id as unit_id, u.code as unit, last.on_date as last_on,
                       due.on_date as due_on,
                       greatest(0, cast(q.now at time zone u.time_zone as date) - due.on_date) as days_overdue
                from q cross join plan p join unit u on plan_targets(p, u) and unit_in_scope(u, q.scope)
                left join lateral (
                    select i.completed_on as on_date from inspection i
                    where i.unit_id = u.id and i.checklist_code = p.checklist_code
                      and (i.kind <> 'SELF' or p.kind = 'SELF')
                    order by i.completed_at desc, i.id desc limit 1) last on true
                cross join lateral (
                    select coalesce(last.on_date, cast(p.starts_at as date)) + p.at_least_every_days as on_date) due
                where p.status = 'ACTIVE' and (q.plan is null or p.id = q.plan) and (q.unit is null or u.code = q.unit)
                  and (q.region is null or u.region_path = q.region or starts_with(u.region_path, q.region || '/'))
                  and (not q.overdue_only or cast(q.now at time zone u.time_zone as date) > due.on_date)
                  and (q.after_due is null or (due.on_date, u.id, p.id) > (q.after_due, q.after_unit, q.after_plan))
                order by due.on_date, u.id, p.id limit (select most from q))
            select cast(json_build_object(
                'plan_id', o.plan_id, 'plan', o.plan, 'unit_id', o.unit_id, 'unit', o.unit, 'last_on', o.last_on,
                'due_on', o.due_on, 'days_overdue', o.days_overdue, 'next_visit_from', (
                    select min(v.window_start) from visit v
                    where v.origin_id = o.plan_id and v.unit_id = o.unit_id and v.status in ('PLANNED', 'IN_PROGRESS'))) as text)
            from owed o order by o.due_on, o.unit_id, o.plan_id
            """;

    private final JsonRows rows;

    ObligationRepository(JsonRows rows) {
        this.rows = rows;
    }

    /** Narrows the list; what is null does not. */
    record Filter(
            @Nullable UUID plan,
            @Nullable String unit,
            @Nullable String region,
            boolean overdueOnly) {}

    /** The last obligation seen. */
    record Place(LocalDate due, UUID unit, UUID plan) {}

    private record Query(
            @Nullable UUID plan,
            @Nullable String unit,
            @Nullable String region,
            boolean overdueOnly,
            Instant now,
            @Nullable LocalDate afterDue,
            @Nullable UUID afterUnit,
            @Nullable UUID afterPlan,
            int most,
            Scope scope) {}

    /** The most urgent first. */
    Uni<List<ObligationView>> list(
            Mutiny.Session session, Filter filter, @Nullable Place after, int most, Scope scope, Instant now) {
        var query = new Query(
                filter.plan(),
                filter.unit(),
                filter.region(),
                filter.overdueOnly(),
                now,
                after == null ? null : after.due(),
                after == null ? null : after.unit(),
                after == null ? null : after.plan(),
                most,
                scope);
        return rows.select(session, LIST, Map.of("query", List.of(query)), ObligationView.class);
    }
}
