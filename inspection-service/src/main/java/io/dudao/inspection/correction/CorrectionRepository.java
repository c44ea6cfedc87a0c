package io.dudao.inspection.correction;

import io.dudao.inspection.batch.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The stored corrections and the steps of actions. */
@ApplicationScoped
class CorrectionRepository {
    private static final String OF_ACTION = """
            select cast(row_to_json(c) as text) from correction c
            where c.action_id in (select cast(value as uuid) from json_array_elements_text(cast(cast(:ids as text) as json)) as id (value))
            order by c.id
            """;
    private static final String STEPS = """
            select cast(row_to_json(s) as text) from corrective_action_step s
            where s.action_id in (select cast(value as uuid) from json_array_elements_text(cast(cast(:ids as text) as json)) as id (value))
            order by s.id
            """;
    private static final String REVIEW = """
            update correction c
            set outcome = r.outcome, reason = r.reason, reviewed_at = r.reviewed_at, reviewed_by = r.reviewed_by
            from json_populate_recordset(cast(null as correction), cast(cast(:rows as text) as json)) r
            where c.id = r.id
            """;

    private final JsonRows rows;

    CorrectionRepository(JsonRows rows) {
        this.rows = rows;
    }

    /** What the unit said of the action, oldest first. */
    Uni<List<Correction>> ofAction(Mutiny.Session session, UUID action) {
        return rows.select(session, OF_ACTION, Map.of("ids", List.of(action)), Correction.class);
    }

    Uni<Void> add(Mutiny.Session session, Correction correction) {
        return rows.insert(session, "correction", List.of(correction));
    }

    Uni<Void> review(Mutiny.Session session, Correction reviewed) {
        return rows.change(session, REVIEW, List.of(reviewed));
    }

    /** The steps of the action, oldest first. */
    Uni<List<TakenStep>> steps(Mutiny.Session session, UUID action) {
        return rows.select(session, STEPS, Map.of("ids", List.of(action)), TakenStep.class);
    }

    Uni<Void> addSteps(Mutiny.Session session, List<TakenStep> steps) {
        return rows.insert(session, "corrective_action_step", steps);
    }
}
