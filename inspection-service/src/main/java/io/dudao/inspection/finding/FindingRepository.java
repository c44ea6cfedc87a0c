package io.dudao.inspection.finding;

import io.dudao.inspection.batch.JsonRows;
import io.dudao.inspection.correction.CorrectiveAction;
import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
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
            where f.external_id in (select value from json_array_elements_text(cast(cast(:ids as text) as json)) as id (value))
            order by a.id
            for no key update of a
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

    /** The findings of one inspection, in the order recorded. */
    public Uni<List<Finding>> ofInspection(Mutiny.Session session, UUID inspection) {
        return session.createQuery("from Finding f where f.inspectionId = :inspection order by f.id", Finding.class)
                .setParameter("inspection", inspection)
                .getResultList();
    }

    Uni<Page<Finding>> list(Mutiny.Session session, FindingFilter filter, Scope scope, PageRequest page) {
        return KeysetQuery.of(Finding.class, Finding::id)
                .filter("e.unitId in (select x.id from Unit x where x.code = :unit)", "unit", filter.unit())
                .filter("e.inspectionId = :inspection", "inspection", filter.inspection())
                .filter(
                        "e.id in (select a.findingId from CorrectiveAction a where a.status = :status)",
                        "status",
                        filter.status())
                .in("e.unitId", "Unit", scope, "scope")
                .fetch(session, page);
    }

    /** Adds new findings, in one statement. */
    public Uni<Void> add(Mutiny.Session session, List<Finding> findings) {
        return rows.insert(session, "finding", findings);
    }
}
