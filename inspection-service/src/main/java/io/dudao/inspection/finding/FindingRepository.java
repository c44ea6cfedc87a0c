package io.dudao.inspection.finding;

import io.dudao.inspection.batch.JsonRows;
import io.dudao.inspection.correction.CorrectiveAction;
import io.dudao.inspection.unit.UnitFilter;
import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The stored findings. */
@ApplicationScoped
public class FindingRepository {
    private static final String KNOWN = """
            select cast(json_build_object('finding', f, 'action', a) as text)
            from finding f join corrective_action a on a.finding_id = f.id
            where f.external_id = any (array(select value from json_array_elements_text(cast(cast(:ids as text) as json)) as id (value)))
            order by a.id
            for no key update of a
            """;

    private static final String OF_INSPECTION = """
            select cast(row_to_json(f) as text) from finding f
            where f.inspection_id = any (array(select cast(value as uuid) from json_array_elements_text(cast(cast(:ids as text) as json)) as id (value)))
            order by f.id
            """;
    private static final String BY_ID = """
            select cast(row_to_json(f) as text) from finding f
            where f.id = any (array(select cast(value as uuid) from json_array_elements_text(cast(cast(:ids as text) as json)) as id (value)))
            """;
    private static final String CHAIN = """
            with recursive chain as (
                select f.previous_finding_id as id, 1 as place from finding f
                where f.id = any (array(select cast(value as uuid) from json_array_elements_text(cast(cast(:ids as text) as json)) as id (value)))
                union all
                select f.previous_finding_id, c.place + 1 from chain c join finding f on f.id = c.id
                where c.place < 50
            )
            select cast(json_build_object('finding_id', f.id, 'inspection_id', i.id, 'found_on', i.completed_on,
                            'severity', f.severity) as text)
            from chain c join finding f on f.id = c.id join inspection i on i.id = f.inspection_id
            order by c.place
            """;
    private static final String RECUR = """
            update finding f
            set recurrent = true, previous_finding_id = r.previous,
                severity = case f.severity when 'OBSERVATION' then 'MINOR' else 'MAJOR' end
            from json_to_recordset(cast(cast(:rows as text) as json)) as r (finding uuid, previous uuid)
            where f.id = r.finding
            """;

    private final JsonRows rows;

    FindingRepository(JsonRows rows) {
        this.rows = rows;
    }

    /** A finding and what becomes of it. */
    public record Tracked(Finding finding, CorrectiveAction action) {}

    /** The findings that imports call so; their actions are locked until this transaction ends. */
    Uni<List<Tracked>> byExternalIds(Mutiny.Session session, Collection<String> ids) {
        return rows.select(session, KNOWN, Map.of("ids", Set.copyOf(ids)), Tracked.class);
    }

    /** The findings of one inspection with their attachments, in the order recorded. */
    public Uni<List<Finding>> ofInspection(Mutiny.Session session, UUID inspection) {
        return rows.select(session, OF_INSPECTION, Map.of("ids", List.of(inspection)), Finding.class);
    }

    /** The finding {@code id} with its attachments; fails {@code not-found}, whatever the scope. */
    Uni<Finding> require(Mutiny.Session session, UUID id) {
        return rows.select(session, BY_ID, Map.of("ids", List.of(id)), Finding.class)
                .map(found -> {
                    if (found.isEmpty()) {
                        throw new NotFound("finding " + id);
                    }
                    return found.getFirst();
                });
    }

    /** The findings before {@code id} in its chain, latest first, at most 50. */
    Uni<List<FindingView.Link>> chain(Mutiny.Session session, UUID id) {
        return rows.select(session, CHAIN, Map.of("ids", List.of(id)), FindingView.Link.class);
    }

    /** Marks findings that turned out to be recurrent, in one statement. */
    Uni<Void> recur(Mutiny.Session session, List<Recurrences.Recurrence> recurrences) {
        return rows.change(session, RECUR, recurrences);
    }

    Uni<Page<Finding>> list(Mutiny.Session session, FindingFilter filter, Scope scope, PageRequest page) {
        return KeysetQuery.of(Finding.class, Finding::id)
                .filter("e.unitId = (select x.id from Unit x where x.code = :unit)", "unit", filter.unit())
                .filter("e.inspectionId = :inspection", "inspection", filter.inspection())
                .filter(
                        "e.id in (select a.findingId from CorrectiveAction a where a.status = :status)",
                        "status",
                        filter.status())
                .filter("e.severity = :severity", "severity", filter.severity())
                .filter("e.recurrent = :recurrent", "recurrent", filter.recurrent())
                .filter("e.itemCode = :item", "item", filter.item())
                .filter(
                        "e.inspectionId in (select i.id from Inspection i where i.checklistCode = :checklist)",
                        "checklist",
                        filter.checklist())
                .in("e.unitId", "Unit", UnitFilter.regionScope(filter.region()), "region")
                .in("e.unitId", "Unit", scope, "scope")
                .indexedByUnit()
                .fetch(session, page);
    }

    /** Adds new findings, in one statement. */
    public Uni<Void> add(Mutiny.Session session, List<Finding> findings) {
        return rows.insert(session, "finding", findings);
    }
}
