package io.dudao.inspection.plan;

import io.dudao.inspection.batch.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** For which occurrences visits were planned, and which occurrences are excepted from their rule. */
@ApplicationScoped
class OccurrenceRepository {
    private static final String KNOWN = """
            select cast(json_build_object('plan_id', o.plan_id, 'unit_id', o.unit_id, 'original', o.original,
                'inspector_id', o.inspector_id, 'visit_id', o.visit_id, 'window_start', o.window_start,
                'window_end', o.window_end, 'grace_end', o.grace_end, 'edition', o.edition, 'withdrawn', o.withdrawn,
                'reason', o.reason, 'status', v.status) as text)
            from json_to_recordset(cast(cast(:query as text) as json)) as q (plan_id uuid, earliest timestamp, unit_ids uuid[])
            join plan_occurrence o on o.plan_id = q.plan_id and o.unit_id = any (q.unit_ids) and o.original >= q.earliest
            join visit v on v.id = o.visit_id
            """;
    private static final String KEEP = """
            insert into plan_occurrence (plan_id, unit_id, original, inspector_id, visit_id, window_start, window_end, grace_end,
                                         edition, withdrawn, reason)
            select plan_id, unit_id, original, inspector_id, visit_id, window_start, window_end, grace_end, edition, withdrawn,
                   reason
            from json_populate_recordset(cast(null as plan_occurrence), cast(cast(:rows as text) as json))
            on conflict (plan_id, unit_id, original, inspector_id) do update
            set visit_id = excluded.visit_id, window_start = excluded.window_start, window_end = excluded.window_end,
                grace_end = excluded.grace_end, edition = excluded.edition, withdrawn = excluded.withdrawn,
                reason = excluded.reason
            """;
    private static final String MOVE = """
            update plan_occurrence o
            set window_start = r.window_start, window_end = r.window_end, grace_end = r.grace_end
            from json_populate_recordset(cast(null as visit), cast(cast(:rows as text) as json)) r
            where o.visit_id = r.id
            """;
    private static final String WITHDRAW = """
            update plan_occurrence o set withdrawn = true
            from json_array_elements_text(cast(cast(:rows as text) as json)) as id (value)
            where o.visit_id = cast(id.value as uuid)
            """;
    private static final String EXCEPTIONS = """
            select cast(row_to_json(e) as text)
            from json_to_recordset(cast(cast(:query as text) as json)) as q (plan_id uuid, earliest timestamp)
            join plan_exception e on e.plan_id = q.plan_id and e.original >= q.earliest
            """;
    private static final String EXCEPT = """
            insert into plan_exception
            select * from json_populate_recordset(cast(null as plan_exception), cast(cast(:rows as text) as json))
            on conflict (plan_id, original, unit_id) do update
            set moved_to = excluded.moved_to, reason = excluded.reason, recorded_at = excluded.recorded_at
            """;
    private static final String RESTORE = """
            delete from plan_exception e
            using json_populate_recordset(cast(null as plan_exception), cast(cast(:rows as text) as json)) r
            where e.id = r.id
            """;
    private static final String LATEST = """
            select cast(to_json(max(o.original)) as text) from plan_occurrence o
            where not o.withdrawn and o.plan_id in (
                select cast(value as uuid) from json_array_elements_text(cast(cast(:plan as text) as json)) as id (value))
            having max(o.original) is not null
            """;

    private final JsonRows rows;

    OccurrenceRepository(JsonRows rows) {
        this.rows = rows;
    }

    private record Query(UUID planId, LocalDateTime earliest, Collection<UUID> unitIds) {}

    /** The occurrences of these units from a local time on, by unit. */
    Uni<Map<UUID, List<Occurrence>>> known(
            Mutiny.Session session, UUID plan, LocalDateTime earliest, Collection<UUID> units) {
        return rows.select(session, KNOWN, Map.of("query", List.of(new Query(plan, earliest, units))), Occurrence.class)
                .map(found -> found.stream().collect(Collectors.groupingBy(Occurrence::unitId)));
    }

    /** Notes for which occurrences visits are planned; one that was withdrawn gets its new visit. */
    Uni<Void> keep(Mutiny.Session session, List<Occurrence> occurrences) {
        return rows.change(session, KEEP, occurrences);
    }

    /** Notes the windows of visits that were moved. */
    Uni<Void> move(Mutiny.Session session, List<?> visits) {
        return rows.change(session, MOVE, visits);
    }

    /** Notes that visits were called off by their plan. */
    Uni<Void> withdraw(Mutiny.Session session, List<UUID> visits) {
        return rows.change(session, WITHDRAW, visits);
    }

    /** The exceptions from the rule, from a local time on. */
    Uni<List<OccurrenceException>> exceptions(Mutiny.Session session, UUID plan, LocalDateTime earliest) {
        var query = new Query(plan, earliest, List.of());
        return rows.select(session, EXCEPTIONS, Map.of("query", List.of(query)), OccurrenceException.class);
    }

    /** Adds an exception, or replaces the one of the same occurrence. */
    Uni<Void> except(Mutiny.Session session, OccurrenceException exception) {
        return rows.change(session, EXCEPT, List.of(exception));
    }

    Uni<Void> restore(Mutiny.Session session, OccurrenceException exception) {
        return rows.change(session, RESTORE, List.of(exception));
    }

    /** The local time of the last occurrence with a visit; null: there is none. */
    Uni<@Nullable LocalDateTime> latest(Mutiny.Session session, UUID plan) {
        return rows.select(session, LATEST, Map.of("plan", List.of(plan)), LocalDateTime.class)
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }
}
