package io.dudao.inspection.draw;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** How risky units are, as risk-service last told. */
@ApplicationScoped
class UnitRisks {
    private static final String GRAVEST = """
            select r.unit_id, max(case r.level when 'LOW' then 1 when 'MEDIUM' then 2 when 'HIGH' then 4 else 8 end)
            from unit_risk r where r.open and r.level is not null group by r.unit_id
            """;

    /**
     * The points of the gravest open residual risk by unit: low 1, medium 2, high 4, extreme 8 (scoring specification, section
     * 4); a unit without one is missing.
     */
    Uni<Map<UUID, Integer>> gravest(Mutiny.Session session) {
        return session.createNativeQuery(GRAVEST, Object[].class)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).intValue())));
    }
}
