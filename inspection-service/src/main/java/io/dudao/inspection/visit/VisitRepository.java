package io.dudao.inspection.visit;

import io.dudao.inspection.batch.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The stored visits. */
@ApplicationScoped
public class VisitRepository {
    private final JsonRows rows;

    VisitRepository(JsonRows rows) {
        this.rows = rows;
    }

    /** An inspector who may or must make a visit. */
    record Assignment(UUID visitId, UUID inspectorId, boolean lead) {}

    /** Adds new visits with their inspectors, in two statements. */
    Uni<Void> add(Mutiny.Session session, List<Visit> visits, List<Assignment> assignments) {
        return rows.insert(session, "visit", visits).chain(() -> rows.insert(session, "visit_inspector", assignments));
    }
}
