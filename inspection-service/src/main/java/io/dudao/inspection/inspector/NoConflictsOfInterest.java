package io.dudao.inspection.inspector;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Nobody declares conflicts where there is no register of them. */
@DefaultBean
@ApplicationScoped
class NoConflictsOfInterest implements ConflictsOfInterest {
    @Override
    public Uni<Set<UUID>> at(Mutiny.Session session, UUID unitId, LocalDate day, Collection<UUID> inspectors) {
        return Uni.createFrom().item(Set.of());
    }
}
