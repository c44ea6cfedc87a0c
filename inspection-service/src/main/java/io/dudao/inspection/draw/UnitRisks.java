package io.dudao.inspection.draw;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** How risky units are, as this service last heard of it. */
public interface UnitRisks {

    /** The points of the gravest open residual risk by unit: low 1, medium 2, high 4, extreme 8; a unit without one is missing. */
    Uni<Map<UUID, Integer>> gravest(Mutiny.Session session);
}
