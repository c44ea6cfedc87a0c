package io.dudao.inspection.correction;

import io.dudao.inspection.batch.JsonRows;
import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.paging.SortField;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** The stored corrective actions. */
@ApplicationScoped
public class CorrectiveActionRepository {
    private static final String CLOSE = """
            update corrective_action a
            set status = r.status, closed_on = r.closed_on, note = r.note, closed_by = r.closed_by,
                changed_at = r.changed_at, revision = r.revision, version = a.version + 1
            from json_populate_recordset(cast(null as corrective_action), cast(cast(:rows as text) as json)) r
            where a.id = r.id
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

    Uni<Page<CorrectiveAction>> list(
            Mutiny.Session session, CorrectiveActionFilter filter, Scope scope, PageRequest page) {
        return KeysetQuery.of(CorrectiveAction.class, CorrectiveAction::id)
                .filter("e.unitId in (select x.id from Unit x where x.code = :unit)", "unit", filter.unit())
                .filter("e.status = :status", "status", filter.status())
                .filter("e.dueOn < :dueBefore", "dueBefore", filter.dueBefore())
                .in("e.unitId", "Unit", scope, "scope")
                .sortable(SortField.ofDate("openedOn", CorrectiveAction::openedOn))
                .fetch(session, page);
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

    /** Adds new actions, in one statement. */
    public Uni<Void> add(Mutiny.Session session, List<CorrectiveAction> actions) {
        return rows.insert(session, "corrective_action", actions);
    }

    /** Stores what closing changed, in one statement; the actions must be locked. */
    public Uni<Void> close(Mutiny.Session session, List<CorrectiveAction> actions) {
        return rows.change(session, CLOSE, actions);
    }
}
