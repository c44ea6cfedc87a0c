package io.dudao.inspection.plan;

import io.dudao.inspection.batch.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Keeps what other services say of units, for {@code InboundRecords.handleAll}: a state that is not newer than the copy changes
 * nothing, so any order and number of deliveries gives the same copy.
 */
@ApplicationScoped
public class UnitSignalService {
    private static final String TAKE_RISKS = """
            insert into unit_risk
            select * from json_populate_recordset(cast(null as unit_risk), cast(cast(:rows as text) as json))
            order by risk_id
            on conflict (risk_id) do update
            set unit_id = excluded.unit_id, level = excluded.level, open = excluded.open, revision = excluded.revision
            where unit_risk.revision < excluded.revision
            """;
    private static final String TAKE_FEEDBACK = """
            insert into unit_feedback
            select * from json_populate_recordset(cast(null as unit_feedback), cast(cast(:rows as text) as json))
            order by feedback_id
            on conflict (feedback_id) do update
            set unit_id = excluded.unit_id, occurred_at = excluded.occurred_at, complaint = excluded.complaint,
                revision = excluded.revision
            where unit_feedback.revision < excluded.revision
            """;

    private final JsonRows rows;

    UnitSignalService(JsonRows rows) {
        this.rows = rows;
    }

    /** Takes over states of risks. */
    public Uni<Void> takeRisks(Mutiny.Session session, List<UnitRisk> risks) {
        return rows.change(session, TAKE_RISKS, newest(risks, UnitRisk::riskId, UnitRisk::revision));
    }

    /** Takes over states of feedback. */
    public Uni<Void> takeFeedback(Mutiny.Session session, List<UnitFeedback> feedback) {
        return rows.change(session, TAKE_FEEDBACK, newest(feedback, UnitFeedback::feedbackId, UnitFeedback::revision));
    }

    /** The newest state of each; one statement cannot change a row twice. */
    private static <T> List<T> newest(List<T> states, Function<T, UUID> id, ToLongFunction<T> revision) {
        Map<UUID, T> newest = new HashMap<>();
        Comparator<T> order = Comparator.comparingLong(revision);
        states.forEach(state ->
                newest.merge(id.apply(state), state, (one, other) -> order.compare(one, other) >= 0 ? one : other));
        return List.copyOf(newest.values());
    }
}
