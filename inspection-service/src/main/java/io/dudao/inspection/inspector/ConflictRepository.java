package io.dudao.inspection.inspector;

import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** The stored conflicts of interest. */
@ApplicationScoped
class ConflictRepository implements ConflictsOfInterest {

    /** The conflict {@code id} of this inspector, locked; fails {@code not-found}. */
    Uni<InspectorConflict> requireLocked(Mutiny.Session session, UUID inspector, UUID id) {
        return session.find(InspectorConflict.class, id, LockMode.PESSIMISTIC_WRITE)
                .map(conflict -> {
                    if (conflict == null || !conflict.inspectorId().equals(inspector)) {
                        throw new NotFound("conflict " + id);
                    }
                    return conflict;
                });
    }

    Uni<Page<InspectorConflict>> list(Mutiny.Session session, UUID inspector, PageRequest page) {
        return KeysetQuery.of(InspectorConflict.class, InspectorConflict::id)
                .filter("e.inspectorId = :inspector", "inspector", inspector)
                .fetch(session, page);
    }

    @Override
    public Uni<Set<UUID>> at(Mutiny.Session session, UUID unitId, LocalDate day, Collection<UUID> inspectors) {
        return session.createQuery(
                        "select c.inspectorId from InspectorConflict c where c.unitId = :unit and c.inspectorId in (:inspectors)"
                                + " and c.startsOn <= :day and (c.endsOn is null or c.endsOn >= :day)",
                        UUID.class)
                .setParameter("unit", unitId)
                .setParameter("inspectors", inspectors)
                .setParameter("day", day)
                .getResultList()
                .map(Set::copyOf);
    }
}
