package io.dudao.inspection.visit;

import io.dudao.inspection.batch.JsonRows;
import io.dudao.inspection.inspection.Kind;
import io.dudao.inspection.unit.UnitFilter;
import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.paging.SortField;
import io.dudao.kit.problem.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The stored visits. */
@ApplicationScoped
public class VisitRepository {
    private static final String READ = """
            select d from json_array_elements_text(cast(cast(:ids as text) as json)) as id (value)
            cross join lateral visit_dossier(cast(id.value as uuid)) d where d is not null
            """;
    private static final String LOCKED = """
            select d from json_array_elements_text(cast(cast(:ids as text) as json)) as id (value)
            cross join lateral visit_locked(cast(id.value as uuid)) d where d is not null
            """;
    private static final String CHANGE = """
            update visit v
            set checklist_version = r.checklist_version, window_start = r.window_start, window_end = r.window_end,
                grace_end = r.grace_end, scheduled_at = r.scheduled_at, status = r.status, reason = r.reason, note = r.note,
                started_at = r.started_at, late = r.late, confirmed = r.confirmed, completed_at = r.completed_at, submission = r.submission,
                changed_at = r.changed_at,
                revision = r.revision, version = v.version + 1
            from json_populate_recordset(cast(null as visit), cast(cast(:rows as text) as json)) r
            where v.id = r.id
            """;
    /** Whoever adds to a batch of missed visits waits for none that somebody else is at: they come with the next. */
    private static final String MISS = """
            with due as (
                select id from visit where status = 'PLANNED' and grace_end < cast(cast(cast(:now as text) as json) ->> 0 as timestamptz)
                order by grace_end, id limit 500 for no key update skip locked
            )
            update visit v
            set status = 'MISSED', changed_at = cast(cast(cast(:now as text) as json) ->> 0 as timestamptz), revision = v.revision + 1,
                version = v.version + 1
            from due where v.id = due.id
            returning cast(row_to_json(v) as text)
            """;
    /** What the unit may know of; the same as Dossier.isShownToUnit. */
    private static final String SHOWN_TO_UNIT = """
            (e.kind <> :mystery and (e.announced = true or e.startedAt is not null))
            or (e.kind = :mystery and e.status = io.dudao.inspection.visit.VisitStatus.COMPLETED)""";

    private static final String ASSIGNED_TO = """
            e.id in (select a.visitId from Assignment a where a.inspectorId = (select i.id from Inspector i where i.subject = :subject))""";
    private static final String ASSIGNED_TO_CODE = """
            e.id in (select a.visitId from Assignment a where a.inspectorId = (select i.id from Inspector i where i.code = :who))""";

    private final JsonRows rows;

    VisitRepository(JsonRows rows) {
        this.rows = rows;
    }

    /** Adds new visits with their inspectors, in two statements. */
    Uni<Void> add(Mutiny.Session session, List<Visit> visits, List<Assignment> assignments) {
        return rows.insert(session, "visit", visits).chain(() -> rows.insert(session, "visit_inspector", assignments));
    }

    /** The visit {@code id}; fails {@code not-found}, whoever asks. */
    Uni<Dossier> require(Mutiny.Session session, UUID id) {
        return dossiers(session, READ, List.of(id)).map(found -> only(found, id));
    }

    /** As {@link #require}; other writers of the visit wait until this transaction ends. */
    Uni<Dossier> requireLocked(Mutiny.Session session, UUID id) {
        return dossiers(session, LOCKED, List.of(id)).map(found -> only(found, id));
    }

    /** These visits in this order. */
    Uni<List<Dossier>> all(Mutiny.Session session, Collection<UUID> ids) {
        return dossiers(session, READ, ids);
    }

    private Uni<List<Dossier>> dossiers(Mutiny.Session session, String sql, Collection<UUID> ids) {
        return rows.select(session, sql, Map.of("ids", ids), Dossier.class);
    }

    private static Dossier only(List<Dossier> found, UUID id) {
        if (found.isEmpty()) {
            throw new NotFound("visit " + id);
        }
        return found.getFirst();
    }

    Uni<Page<Visit>> list(Mutiny.Session session, VisitFilter filter, Viewer viewer, Instant now, PageRequest page) {
        KeysetQuery<Visit> query = KeysetQuery.of(Visit.class, Visit::id)
                .filter("e.unitId = (select x.id from Unit x where x.code = :unit)", "unit", filter.unit())
                .filter("e.kind = :kind", "kind", filter.kind())
                .filter("e.status = :status", "status", filter.status())
                .filter("e.origin = :origin", "origin", filter.origin())
                .filter("e.originId = :originId", "originId", filter.originId())
                .filter("e.windowEnd >= :from", "from", filter.from())
                .filter("e.windowStart < :to", "to", filter.to())
                .filter("e.windowStart >= :earliest", "earliest", VisitWindow.earliestStart(filter.from()))
                .filter(ASSIGNED_TO_CODE, "who", filter.inspector())
                .in("e.unitId", "Unit", UnitFilter.regionScope(filter.region()), "region")
                .sortable(SortField.ofInstant(
                        "windowStart", visit -> visit.window().start()))
                .sortable(
                        SortField.ofInstant("windowEnd", visit -> visit.window().end()))
                .indexedByUnit();
        if (filter.overdue()) {
            query.filter(
                    "e.status in (io.dudao.inspection.visit.VisitStatus.PLANNED, io.dudao.inspection.visit.VisitStatus.IN_PROGRESS)"
                            + " and e.windowEnd < :now",
                    "now",
                    now);
        }
        return limited(query, filter.mine(), viewer).fetch(session, page);
    }

    private static KeysetQuery<Visit> limited(KeysetQuery<Visit> query, boolean mine, Viewer viewer) {
        if (mine || !viewer.seesUnits()) {
            return query.filter(ASSIGNED_TO, "subject", viewer.subject());
        }
        return query.in("e.unitId", "Unit", viewer.scope(), "scope")
                .filter(SHOWN_TO_UNIT, "mystery", viewer.looksOnAsUnit() ? Kind.MYSTERY : null);
    }

    /** Stores what the verbs of these visits changed, in one statement; they must be locked. */
    Uni<Void> change(Mutiny.Session session, List<Visit> visits) {
        return rows.change(session, CHANGE, visits);
    }

    /** As {@link #change}, to go along with other statements. */
    static JsonRows.Step changing(List<Visit> visits) {
        return JsonRows.Step.changing(CHANGE, visits);
    }

    Uni<Void> add(Mutiny.Session session, Presence presence) {
        return rows.insert(session, "visit_presence", List.of(presence));
    }

    /** Marks up to 500 planned visits as missed whose grace ended before {@code now}, and yields them. */
    Uni<List<Visit>> miss(Mutiny.Session session, Instant now) {
        return rows.select(session, MISS, Map.of("now", List.of(now)), Visit.class);
    }
}
