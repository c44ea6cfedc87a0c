package io.dudao.inspection.inspector;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The conflicts of interest that inspectors declared. */
@DefaultBean
@ApplicationScoped
class DeclaredConflicts implements ConflictsOfInterest {
    private static final String AT = """
            select c.inspectorId from InspectorConflict c
            where c.unitId = :unit and c.inspectorId in (:inspectors)
              and c.startsOn <= :day and (c.endsOn is null or c.endsOn >= :day)
            """;

    @Override
    public Uni<Set<UUID>> at(Mutiny.Session session, UUID unitId, LocalDate day, Collection<UUID> inspectors) {
        return session.createSelectionQuery(AT, UUID.class)
                .setParameter("unit", unitId)
                .setParameter("inspectors", inspectors)
                .setParameter("day", day)
                .getResultList()
                .map(Set::copyOf);
    }
}
