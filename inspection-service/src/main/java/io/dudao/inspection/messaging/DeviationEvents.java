package io.dudao.inspection.messaging;

import io.dudao.contracts.inspection.DeviationState;
import io.dudao.contracts.inspection.InspectionTypes;
import io.dudao.inspection.deviation.Deviation;
import io.dudao.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** What this service says of known deviations on the inspection topic. */
@ApplicationScoped
public class DeviationEvents {
    private final Outbox outbox;

    DeviationEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** A deviation was registered, accepted, refused or ended: its state. */
    public Uni<Void> stated(Mutiny.Session session, Deviation deviation) {
        var type = switch (deviation.status()) {
            case REGISTERED -> InspectionTypes.DEVIATION_REGISTERED;
            case ACCEPTED -> InspectionTypes.DEVIATION_ACCEPTED;
            case REFUSED -> InspectionTypes.DEVIATION_REFUSED;
            case ENDED -> InspectionTypes.DEVIATION_ENDED;
        };
        return outbox.append(session, type, deviation.id(), state(deviation));
    }

    private static DeviationState state(Deviation deviation) {
        return new DeviationState(
                deviation.unitId(),
                deviation.revision(),
                deviation.changedAt(),
                deviation.id(),
                deviation.checklistCode(),
                deviation.itemCode(),
                DeviationState.Status.valueOf(deviation.status().name()),
                deviation.validFrom(),
                deviation.validTo());
    }
}
