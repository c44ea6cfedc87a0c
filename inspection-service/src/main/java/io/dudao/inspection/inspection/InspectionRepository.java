package io.dudao.inspection.inspection;

import io.dudao.inspection.batch.JsonRows;
import io.dudao.inspection.batch.JsonRows.Step;
import io.dudao.inspection.unit.UnitFilter;
import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.paging.SortField;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The stored inspections. */
@ApplicationScoped
public class InspectionRepository {
    private static final String BY_EXTERNAL_IDS = """
            select cast(row_to_json(i) as text) from inspection i
            where i.external_id = any (array(select value from json_array_elements_text(cast(cast(:ids as text) as json)) as id (value)))
            """;
    private static final String BY_ID = """
            select cast(row_to_json(i) as text) from inspection i
            where i.id = any (array(select cast(value as uuid) from json_array_elements_text(cast(cast(:ids as text) as json)) as id (value)))
            """;
    /** Counts anew for the touched inspections and the one that follows each, and yields those whose counts changed. */
    private static final String RESTATE = """
            with touched as (
                select i.id, i.unit_id, i.checklist_code, i.completed_at
                from json_array_elements_text(cast(cast(:touched as text) as json)) as touch (value)
                join inspection i on i.id = cast(touch.value as uuid)
            ), affected as (
                select * from touched
                union
                select next.* from touched t cross join lateral (
                    select n.id, n.unit_id, n.checklist_code, n.completed_at from inspection n
                    where n.unit_id = t.unit_id and n.checklist_code = t.checklist_code
                      and (n.completed_at, n.id) > (t.completed_at, t.id)
                    order by n.completed_at, n.id limit 1) next
            ), counted as (
                select a.id,
                       (select count(*) from finding f
                        where f.inspection_id = a.id and f.withdrawn_at is null and f.severity <> 'GOOD_PRACTICE') as findings,
                       (select count(*) from finding f
                        where f.inspection_id = a.id and f.withdrawn_at is null and f.severity <> 'GOOD_PRACTICE' and exists (
                            select 1 from finding p
                            where p.inspection_id = previous.id and p.withdrawn_at is null and p.severity <> 'GOOD_PRACTICE'
                              and (p.item = f.item or p.item_code = f.item_code))) as repeats
                from affected a left join lateral (
                    select p.id from inspection p
                    where p.unit_id = a.unit_id and p.checklist_code = a.checklist_code
                      and (p.completed_at, p.id) < (a.completed_at, a.id)
                    order by p.completed_at desc, p.id desc limit 1) previous on true
            )
            update inspection i
            set finding_count = c.findings, repeat_finding_count = c.repeats, version = i.version + 1,
                revision = i.revision + case when i.id in (
                    select cast(value as uuid) from json_array_elements_text(cast(cast(:fresh as text) as json)) as id (value))
                    then 0 else 1 end
            from counted c
            where i.id = c.id and (i.finding_count, i.repeat_finding_count) is distinct from (c.findings, c.repeats)
            returning cast(row_to_json(i) as text)
            """;

    /** The history is read from the index alone; a deviation of 0 suggests any other score. */
    static final String ADD = """
            insert into inspection
            select filled.* from json_populate_recordset(cast(null as inspection), cast(cast(:rows as text) as json)) sent
            cross join lateral (
                select count(p.score) as n, round(avg(p.score), 6) as mean, round(stddev_samp(p.score), 6) as deviation
                from inspection p
                where p.unit_id = sent.unit_id and p.checklist_code = sent.checklist_code
                  and (p.completed_at, p.id) < (sent.completed_at, sent.id)) earlier
            cross join lateral json_populate_record(sent, case when earlier.n >= 8 and sent.score is not null
                then json_build_object('recheck_count', earlier.n, 'recheck_mean', earlier.mean,
                    'recheck_deviation', earlier.deviation,
                    'recheck_suggested', abs(sent.score - earlier.mean) > 3 * earlier.deviation)
                else json_build_object() end) filled
            returning cast(row_to_json(inspection) as text)
            """;

    private final JsonRows rows;

    InspectionRepository(JsonRows rows) {
        this.rows = rows;
    }

    /** The inspections that imports call so, by that id; what is unknown is missing. The map can be added to. */
    public Uni<Map<String, Inspection>> byExternalIds(Mutiny.Session session, Collection<String> ids) {
        return rows.select(session, BY_EXTERNAL_IDS, Map.of("ids", Set.copyOf(ids)), Inspection.class)
                .map(InspectionRepository::byExternalId);
    }

    private static Map<String, Inspection> byExternalId(List<Inspection> inspections) {
        Map<String, Inspection> byId = new HashMap<>();
        for (Inspection inspection : inspections) {
            if (inspection.externalId() != null) {
                byId.put(inspection.externalId(), inspection);
            }
        }
        return byId;
    }

    /** The inspection {@code id} with answers and section scores; fails {@code not-found}, whatever the scope. */
    public Uni<Inspection> require(Mutiny.Session session, UUID id) {
        return rows.select(session, BY_ID, Map.of("ids", List.of(id)), Inspection.class)
                .map(found -> {
                    if (found.isEmpty()) {
                        throw new NotFound("inspection " + id);
                    }
                    return found.getFirst();
                });
    }

    Uni<Page<Inspection>> list(Mutiny.Session session, InspectionFilter filter, Scope scope, PageRequest page) {
        return KeysetQuery.of(Inspection.class, Inspection::id)
                .filter("e.unitId = (select x.id from Unit x where x.code = :unit)", "unit", filter.unit())
                .filter("e.completedOn >= :from", "from", filter.from())
                .filter("e.completedOn <= :to", "to", filter.to())
                .filter("e.completedAt >= :earliest", "earliest", earliest(filter.from()))
                .filter("e.completedAt < :latest", "latest", latest(filter.to()))
                .filter("e.kind = :kind", "kind", filter.kind())
                .filter("e.recheckSuggested = :recheckSuggested", "recheckSuggested", filter.recheckSuggested())
                .in("e.unitId", "Unit", UnitFilter.regionScope(filter.region()), "region")
                .in("e.unitId", "Unit", scope, "scope")
                .sortable(SortField.ofInstant("completedAt", Inspection::completedAt))
                .indexedByUnit()
                .fetch(session, page);
    }

    /** When a day begins wherever it begins first: so that a list by time starts where the days asked for do. */
    private static @Nullable Instant earliest(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** When a day is over everywhere. */
    private static @Nullable Instant latest(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Adds imported inspections, along with other statements: nobody checks those again. */
    static Step taking(List<Inspection> inspections) {
        return Step.inserting("inspection", inspections);
    }

    /**
     * Adds inspections that were answered here, along with other statements, and suggests to check again those whose score lies
     * beyond three standard deviations of the unit's earlier ones on the same checklist. Yields them as they are stored.
     */
    static Step adding(List<Inspection> inspections) {
        return Step.yielding(ADD, inspections);
    }

    /** As {@link #restate} of {@code fresh} inspections, to go along with other statements. */
    static Step restating(List<Inspection> fresh) {
        List<UUID> ids = fresh.stream().map(Inspection::id).toList();
        return Step.yielding(RESTATE.replace(":touched", ":rows").replace(":fresh", "$1"), ids);
    }

    /**
     * Brings the counts of findings up to date after findings or inspections were added: those of the touched inspections, and
     * those of each one's successor, whose previous inspection it is. The units must be locked.
     *
     * @param fresh inspections that were never told of: they stay at their first revision
     * @return those that changed, with their new revision
     */
    public Uni<List<Inspection>> restate(Mutiny.Session session, Collection<UUID> touched, Collection<UUID> fresh) {
        return touched.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.select(session, RESTATE, Map.of("touched", touched, "fresh", fresh), Inspection.class);
    }
}
