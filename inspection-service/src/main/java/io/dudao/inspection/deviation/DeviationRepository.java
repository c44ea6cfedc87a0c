package io.dudao.inspection.deviation;

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
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** The stored deviations. */
@ApplicationScoped
public class DeviationRepository {

    /** The deviation {@code id}; fails {@code not-found}, whatever the scope. */
    Uni<Deviation> require(Mutiny.Session session, UUID id) {
        return session.find(Deviation.class, id).onItem().ifNull().failWith(() -> new NotFound("deviation " + id));
    }

    /** As {@link #require}; other writers of the deviation wait until this transaction ends. */
    Uni<Deviation> requireLocked(Mutiny.Session session, UUID id) {
        return session.find(Deviation.class, id, LockMode.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFound("deviation " + id));
    }

    /** The deviations that were decided on and whose dates include {@code on}: ask each whether it covers an item. */
    public Uni<List<Deviation>> decidedFor(Mutiny.Session session, UUID unitId, String checklist, LocalDate on) {
        return session.createQuery("""
                        from Deviation d where d.unitId = :unit and d.checklistCode = :checklist and d.decidedAt is not null
                          and :on between d.validFrom and d.validTo order by d.id
                        """, Deviation.class)
                .setParameter("unit", unitId)
                .setParameter("checklist", checklist)
                .setParameter("on", on)
                .setMaxResults(1000)
                .getResultList();
    }

    Uni<Page<Deviation>> list(Mutiny.Session session, DeviationFilter filter, Scope scope, PageRequest page) {
        return KeysetQuery.of(Deviation.class, Deviation::id)
                .filter("e.unitId = (select x.id from Unit x where x.code = :unit)", "unit", filter.unit())
                .filter("e.checklistCode = :checklist", "checklist", filter.checklist())
                .filter("e.itemCode = :item", "item", filter.item())
                .filter("e.status = :status", "status", filter.status())
                .filter(":on between e.validFrom and e.validTo", "on", filter.on())
                .in("e.unitId", "Unit", UnitFilter.regionScope(filter.region()), "region")
                .in("e.unitId", "Unit", scope, "scope")
                .sortable(SortField.ofDate("validTo", Deviation::validTo))
                .fetch(session, page);
    }
}
