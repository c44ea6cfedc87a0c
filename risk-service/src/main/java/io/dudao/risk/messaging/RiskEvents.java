package io.dudao.risk.messaging;

import io.dudao.contracts.EventType;
import io.dudao.contracts.risk.RiskMaterialised;
import io.dudao.contracts.risk.RiskState;
import io.dudao.contracts.risk.RiskTreatmentState;
import io.dudao.contracts.risk.RiskTypes;
import io.dudao.kit.outbox.Outbox;
import io.dudao.risk.register.Incident;
import io.dudao.risk.register.Level;
import io.dudao.risk.register.Risk;
import io.dudao.risk.register.Treatment;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The facts of this service as events, written in the transaction of the fact. */
@ApplicationScoped
public class RiskEvents {
    private final Outbox outbox;

    RiskEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The risk was rated at {@code at}, for the first time or again. */
    public Uni<Void> assessed(Mutiny.Session session, Risk risk, Instant at) {
        return tell(session, RiskTypes.RISK_ASSESSED, risk, at);
    }

    /** The risk is gone since {@code at}. */
    public Uni<Void> closed(Mutiny.Session session, Risk risk, Instant at) {
        return tell(session, RiskTypes.RISK_CLOSED, risk, at);
    }

    /** The treatment was decided, rescheduled or done. */
    public Uni<Void> treatmentChanged(Mutiny.Session session, Treatment treatment) {
        var state = new RiskTreatmentState(
                treatment.unitId(),
                treatment.revision(),
                treatment.changedAt(),
                treatment.id(),
                treatment.riskId(),
                RiskTreatmentState.Strategy.valueOf(treatment.strategy().name()),
                RiskTreatmentState.Status.valueOf(treatment.status().name()),
                treatment.openedOn(),
                treatment.dueOn(),
                treatment.doneOn(),
                treatment.previousDueOn());
        return outbox.append(session, RiskTypes.RISK_TREATMENT_CHANGED, treatment.id(), state);
    }

    /** The risk came true. An incident never changes, so its revision stays 1. */
    public Uni<Void> materialised(Mutiny.Session session, Incident incident) {
        var data = new RiskMaterialised(incident.unitId(), 1, incident.occurredAt(), incident.id(), incident.riskId());
        return outbox.append(session, RiskTypes.RISK_MATERIALISED, incident.id(), data);
    }

    private Uni<Void> tell(Mutiny.Session session, EventType<RiskState> type, Risk risk, Instant at) {
        var state = new RiskState(
                risk.unitId(),
                risk.revision(),
                at,
                risk.id(),
                RiskState.Category.valueOf(risk.category().name()),
                risk.likelihood(),
                risk.impact(),
                levelOf(risk.level()),
                risk.points(),
                RiskState.Status.valueOf(risk.status().name()));
        return outbox.append(session, type, risk.id(), state);
    }

    private static RiskState.@Nullable Level levelOf(@Nullable Level level) {
        return level == null ? null : RiskState.Level.valueOf(level.name());
    }
}
