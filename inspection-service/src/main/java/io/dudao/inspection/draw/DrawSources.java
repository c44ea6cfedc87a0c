package io.dudao.inspection.draw;

import io.dudao.inspection.batch.JsonRows;
import io.dudao.inspection.inspector.InspectorKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What draws are made from: units and inspectors, each read in one statement. */
@ApplicationScoped
class DrawSources {
    private static final String CANDIDATES = """
            select cast(json_build_object('units', coalesce(json_agg(json_build_object(
                'unit_id', u.id, 'region_path', u.region_path, 'last_score', last.score, 'last_visit', last.completed_at)),
                cast('[]' as json))) as text)
            from json_to_recordset(cast(cast(:terms as text) as json)) as asked (category text, since timestamptz)
            join unit u on u.status = 'OPEN' and (asked.category is null or u.category = asked.category)
            left join lateral (
                select i.score, i.completed_at from inspection i
                where i.unit_id = u.id order by i.completed_at desc, i.id desc limit 1) last on true
            where exists (
                select from json_array_elements_text(cast(cast(:regions as text) as json)) as region (path)
                where u.region_path = region.path or starts_with(u.region_path, region.path || '/'))
              and u.tags @> array(select cast(value as varchar) from json_array_elements_text(cast(cast(:tags as text) as json)) as t (value))
              and (last.completed_at is null or last.completed_at < asked.since)
            """;
    /** Each part is made once, not once an inspector; bounds are single values, so that they bound the index. */
    private static final String POOL = """
            with asked as (
                select * from json_to_recordset(cast(cast(:terms as text) as json))
                    as a (kind text, since timestamptz, first timestamptz, last timestamptz)
            ), drawn as (
                select cast(value as uuid) as id from json_array_elements_text(cast(cast(:units as text) as json)) as unit (value)
            ), excluded as materialized (
                select c.inspector_id, c.unit_id from asked, drawn d join inspector_conflict c on c.unit_id = d.id
                where c.starts_on <= cast(asked.last as date) + 1
                  and (c.ends_on is null or c.ends_on >= cast(asked.first as date) - 1)
                union
                select who.inspector_id, v.unit_id from drawn d join visit v on v.unit_id = d.id
                join visit_inspector who on who.visit_id = v.id
                where v.completed_at >= (select since from asked)
                union
                select who.id, i.unit_id from drawn d join inspection i on i.unit_id = d.id
                join inspector who on who.subject = i.recorded_by
                where i.completed_at >= (select since from asked)
            ), busy as materialized (
                select who.inspector_id, json_agg(v.scheduled_at order by v.scheduled_at) as booked
                from visit v join visit_inspector who on who.visit_id = v.id
                where v.status in ('PLANNED', 'IN_PROGRESS')
                  and v.scheduled_at between (select first - interval '1 day' from asked) and (select last + interval '1 day' from asked)
                group by who.inspector_id
            )
            select cast(json_build_object(
                'inspector_id', i.id, 'regions', i.regions, 'daily_capacity', i.daily_capacity,
                'excluded_units', coalesce((select json_agg(e.unit_id order by e.unit_id) from excluded e
                                            where e.inspector_id = i.id), cast('[]' as json)),
                'booked', coalesce((select b.booked from busy b where b.inspector_id = i.id), cast('[]' as json))) as text)
            from asked, inspector i
            where i.active and (asked.kind is null or i.kind = asked.kind)
            order by i.id
            """;

    private final JsonRows rows;

    DrawSources(JsonRows rows) {
        this.rows = rows;
    }

    /** An open unit that was not visited lately, with what its weight is made from. */
    record Unit(
            UUID unitId,
            String regionPath,
            @Nullable BigDecimal lastScore,
            @Nullable Instant lastVisit) {}

    /** Ten thousand units in one row come faster than in as many. */
    private record Units(List<Unit> units) {}

    private record AskedUnits(@Nullable String category, Instant since) {}

    private record AskedInspectors(@Nullable InspectorKind kind, Instant since, Instant first, Instant last) {}

    /** The open units that may be drawn by these terms. */
    Uni<List<Unit>> units(Mutiny.Session session, DrawTerms terms, Instant now) {
        var asked = new AskedUnits(terms.category(), since(terms.coolDownDays(), now));
        Map<String, Collection<?>> parameters =
                Map.of("terms", List.of(asked), "regions", terms.regions(), "tags", terms.tags());
        return rows.select(session, CANDIDATES, parameters, Units.class)
                .map(found -> found.getFirst().units());
    }

    /** The active inspectors of the kind asked for, and for which of these units each is left out. */
    Uni<List<PoolMember>> pool(Mutiny.Session session, DrawTerms terms, Collection<UUID> units, Instant now) {
        var asked = new AskedInspectors(
                terms.inspectorKind(), since(terms.coolDownDays(), now), terms.windowStart(), terms.windowEnd());
        return rows.select(session, POOL, Map.of("terms", List.of(asked), "units", units), PoolMember.class);
    }

    /** Without a cool-down nobody was there lately, not even a moment ago. */
    private static Instant since(int coolDownDays, Instant now) {
        return now.minus(Duration.ofDays(coolDownDays))
                .plusSeconds(coolDownDays == 0 ? Duration.ofDays(1).toSeconds() : 0);
    }
}
