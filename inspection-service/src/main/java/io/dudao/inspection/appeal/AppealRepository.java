package io.dudao.inspection.appeal;

import io.dudao.inspection.unit.UnitFilter;
import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.paging.SortField;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** The stored appeals with their items and votes. */
@ApplicationScoped
public class AppealRepository {

    /** The appeal {@code id}; fails {@code not-found}, whatever the scope. */
    Uni<Appeal> require(Mutiny.Session session, UUID id) {
        return session.find(Appeal.class, id).onItem().ifNull().failWith(() -> new NotFound("appeal " + id));
    }

    /** As {@link #require}; other writers of the appeal wait until this transaction ends. */
    Uni<Appeal> requireLocked(Mutiny.Session session, UUID id) {
        return session.find(Appeal.class, id, LockMode.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFound("appeal " + id));
    }

    /** The items of an appeal, in the order of the unit. */
    Uni<List<AppealItem>> items(Mutiny.Session session, UUID appeal) {
        return session.createQuery("from AppealItem i where i.appealId = :appeal order by i.place", AppealItem.class)
                .setParameter("appeal", appeal)
                .getResultList();
    }

    /** The votes on an appeal, in the order given. */
    Uni<List<AppealVote>> votes(Mutiny.Session session, UUID appeal) {
        return session.createQuery("from AppealVote v where v.appealId = :appeal order by v.id", AppealVote.class)
                .setParameter("appeal", appeal)
                .getResultList();
    }

    /** Whether {@code subject} took part in the inspection: recorded it, or was sent on its visit. */
    Uni<Boolean> inspected(Mutiny.Session session, UUID inspection, String subject) {
        return session.createNativeQuery("""
                        select exists (select 1 from inspection i where i.id = :inspection and i.recorded_by = :subject)
                            or exists (select 1 from visit v join visit_inspector a on a.visit_id = v.id
                                       join inspector p on p.id = a.inspector_id
                                       where v.inspection_id = :inspection and p.subject = :subject)
                        """, Boolean.class)
                .setParameter("inspection", inspection)
                .setParameter("subject", subject)
                .getSingleResult();
    }

    Uni<Page<Appeal>> list(Mutiny.Session session, AppealFilter filter, Scope scope, PageRequest page) {
        return KeysetQuery.of(Appeal.class, Appeal::id)
                .filter("e.unitId = (select x.id from Unit x where x.code = :unit)", "unit", filter.unit())
                .filter("e.status = :status", "status", filter.status())
                .filter("e.inspectionId = :inspection", "inspection", filter.inspection())
                .in("e.unitId", "Unit", UnitFilter.regionScope(filter.region()), "region")
                .in("e.unitId", "Unit", scope, "scope")
                .sortable(SortField.ofInstant("lodgedAt", Appeal::lodgedAt))
                .fetch(session, page);
    }
}
