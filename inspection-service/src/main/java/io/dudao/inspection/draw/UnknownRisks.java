package io.dudao.inspection.draw;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where nothing is heard of risks every unit weighs the same by them. */
@DefaultBean
@ApplicationScoped
class UnknownRisks implements UnitRisks {
    @Override
    public Uni<Map<UUID, Integer>> gravest(Mutiny.Session session) {
        return Uni.createFrom().item(Map.of());
    }
}
