package io.dudao.inspection.inspector;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who must not inspect which unit. */
public interface ConflictsOfInterest {
    /** Those of {@code inspectors} who have declared a conflict with the unit for the local date {@code day}. */
    Uni<Set<UUID>> at(Mutiny.Session session, UUID unitId, LocalDate day, Collection<UUID> inspectors);
}
