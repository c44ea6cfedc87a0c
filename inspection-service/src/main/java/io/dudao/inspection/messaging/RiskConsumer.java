package io.dudao.inspection.messaging;

import io.dudao.contracts.Event;
import io.dudao.contracts.risk.RiskState;
import io.dudao.inspection.plan.RiskLevel;
import io.dudao.inspection.plan.UnitRisk;
import io.dudao.inspection.plan.UnitSignalService;
import io.dudao.kit.inbox.InboundRecords;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps the copy of units' risks, which decides how often they are visited. */
@ApplicationScoped
public class RiskConsumer {
    private final InboundRecords inbound;
    private final UnitSignalService signals;

    RiskConsumer(InboundRecords inbound, UnitSignalService signals) {
        this.inbound = inbound;
        this.signals = signals;
    }

    @Incoming("risk")
    Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        return inbound.handleAll(records, this::take);
    }

    private Uni<Void> take(Mutiny.Session session, List<Event<?>> events) {
        List<UnitRisk> risks = new ArrayList<>();
        for (Event<?> event : events) {
            // A status that this version does not know says nothing that it could act on.
            if (event.data() instanceof RiskState state && state.status() != null) {
                risks.add(risk(state, state.status()));
            }
        }
        return signals.takeRisks(session, risks);
    }

    private static UnitRisk risk(RiskState state, RiskState.Status status) {
        RiskLevel level = state.level() == null
                ? null
                : switch (state.level()) {
                    case LOW -> RiskLevel.LOW;
                    case MEDIUM -> RiskLevel.MEDIUM;
                    case HIGH -> RiskLevel.HIGH;
                    case EXTREME -> RiskLevel.EXTREME;
                };
        return new UnitRisk(state.riskId(), state.unitId(), level, status == RiskState.Status.OPEN, state.revision());
    }
}
