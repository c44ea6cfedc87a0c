package io.dudao.inspection.correction;

import io.dudao.inspection.batch.JsonRows;
import io.dudao.inspection.unit.UnitFilter;
import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.paging.SortField;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** The stored corrective actions. */
@ApplicationScoped
public class CorrectiveActionRepository {
    private static final String CHANGE = """
            update corrective_action a
            set severity = r.severity, status = r.status, stage = r.stage, open_since = r.open_since, recurrent = r.recurrent,
                due_on = r.due_on, closed_on = r.closed_on, verified_on = r.verified_on, overdue = r.overdue,
                escalation_level = r.escalation_level, reopened_count = r.reopened_count, reopened_by = r.reopened_by,
                note = r.note, closed_by = r.closed_by, changed_at = r.changed_at, revision = r.revision,
                version = a.version + 1
            from json_populate_recordset(cast(null as corrective_action), cast(cast(:rows as text) as json)) r
            where a.id = r.id
            """;
    private static final String LOCKED = """
            select cast(row_to_json(a) as text) from corrective_action a
            where a.id in (select cast(value as uuid) from json_array_elements_text(cast(cast(:ids as text) as json)) as id (value))
            order by a.id
            for no key update
            """;
    private static final String WITHDRAWN = """
            select cast(row_to_json(a) as text) from corrective_action a join finding f on f.id = a.finding_id
            where f.inspection_id in (
                      select cast(value as uuid) from json_array_elements_text(cast(cast(:ids as text) as json)) as id (value))
              and f.withdrawn_at is not null and a.stage <> 'WITHDRAWN'
            order by a.id
            for no key update of a
            """;
    private static final String FINDERS = """
            select cast(json_build_object('mystery', i.kind = 'MYSTERY', 'subjects', (
                       select json_agg(found.by) from (
                           select i.recorded_by as by
                           union
                           select n.subject from visit t join visit_inspector v on v.visit_id = t.id join inspector n on n.id = v.inspector_id
                           where t.inspection_id = i.id and n.subject is not null) found)) as text)
            from inspection i
            where not i.imported
              and i.id in (select cast(value as uuid) from json_array_elements_text(cast(cast(:ids as text) as json)) as id (value))
            """;

    private final JsonRows rows;

    CorrectiveActionRepository(JsonRows rows) {
        this.rows = rows;
    }

    /** The action {@code id}; fails {@code not-found}, whatever the scope. */
    Uni<CorrectiveAction> require(Mutiny.Session session, UUID id) {
        return session.find(CorrectiveAction.class, id)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFound("corrective action " + id));
    }

    /** As {@link #require}; other writers of the action wait until this transaction ends. */
    Uni<CorrectiveAction> requireLocked(Mutiny.Session session, UUID id) {
        return session.find(CorrectiveAction.class, id, LockMode.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFound("corrective action " + id));
    }

    /**
     * Who found what an action corrects.
     *
     * @param mystery whether they stay unknown to the unit
     * @param subjects of the inspectors and of whoever recorded it; none if it was imported
     */
    record Finders(boolean mystery, Set<String> subjects) {}

    Uni<Finders> finders(Mutiny.Session session, UUID inspection) {
        return rows.select(session, FINDERS, Map.of("ids", List.of(inspection)), Finders.class)
                .map(found -> found.isEmpty() ? new Finders(false, Set.of()) : found.getFirst());
    }

    Uni<Page<CorrectiveAction>> list(
            Mutiny.Session session, CorrectiveActionFilter filter, Scope scope, PageRequest page) {
        return KeysetQuery.of(CorrectiveAction.class, CorrectiveAction::id)
                .filter("e.unitId = (select x.id from Unit x where x.code = :unit)", "unit", filter.unit())
                .filter("e.status = :status", "status", filter.status())
                .filter("e.stage = :stage", "stage", filter.stage())
                .filter("e.severity = :severity", "severity", filter.severity())
                .filter("e.owner = :owner", "owner", filter.owner())
                .filter("e.overdue = :overdue", "overdue", filter.overdue())
                .filter("e.recurrent = :recurrent", "recurrent", filter.recurrent())
                .filter("e.checklistCode = :checklist", "checklist", filter.checklist())
                .filter("e.itemCode = :item", "item", filter.item())
                .filter("e.dueOn < :dueBefore", "dueBefore", filter.dueBefore())
                .filter("e.dueOn >= :anyDeadline", "anyDeadline", isByDeadline(page) ? LocalDate.EPOCH : null)
                .in("e.unitId", "Unit", UnitFilter.regionScope(filter.region()), "region")
                .in("e.unitId", "Unit", scope, "scope")
                .sortable(SortField.ofDate("openedOn", CorrectiveAction::openedOn))
                .sortable(new SortField<>("dueOn", action -> Objects.requireNonNull(action.dueOn()), LocalDate::parse))
                .indexedByUnit()
                .fetch(session, page);
    }

    private static boolean isByDeadline(PageRequest page) {
        return page.sort != null && page.sort.endsWith("dueOn");
    }

    /** The actions on these findings, by finding. */
    public Uni<Map<UUID, CorrectiveAction>> byFindings(Mutiny.Session session, Collection<UUID> findings) {
        if (findings.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createQuery("from CorrectiveAction a where a.findingId in (:findings)", CorrectiveAction.class)
                .setParameter("findings", findings)
                .getResultList()
                .map(actions ->
                        actions.stream().collect(Collectors.toMap(CorrectiveAction::findingId, Function.identity())));
    }

    /** These actions, by id, locked until this transaction ends. */
    public Uni<Map<UUID, CorrectiveAction>> lockedByIds(Mutiny.Session session, Collection<UUID> ids) {
        return rows.select(session, LOCKED, Map.of("ids", Set.copyOf(ids)), CorrectiveAction.class)
                .map(actions -> actions.stream().collect(Collectors.toMap(CorrectiveAction::id, Function.identity())));
    }

    /** The actions on withdrawn findings of the inspection that are not withdrawn themselves yet, locked. */
    Uni<List<CorrectiveAction>> onWithdrawnFindings(Mutiny.Session session, UUID inspection) {
        return rows.select(session, WITHDRAWN, Map.of("ids", List.of(inspection)), CorrectiveAction.class);
    }

    /** Adds new actions, in one statement. */
    public Uni<Void> add(Mutiny.Session session, List<CorrectiveAction> actions) {
        return rows.insert(session, "corrective_action", actions);
    }

    /** Stores what happened to them, in one statement; the actions must be locked. */
    public Uni<Void> change(Mutiny.Session session, List<CorrectiveAction> actions) {
        return rows.change(session, CHANGE, actions);
    }
}
