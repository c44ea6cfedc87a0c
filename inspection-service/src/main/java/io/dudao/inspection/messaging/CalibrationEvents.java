package io.dudao.inspection.messaging;

import io.dudao.contracts.EventType;
import io.dudao.contracts.inspection.CalibrationState;
import io.dudao.contracts.inspection.InspectionTypes;
import io.dudao.inspection.calibration.Calibration;
import io.dudao.inspection.calibration.CalibrationStatus;
import io.dudao.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** What this service says of calibrations on the inspection topic. */
@ApplicationScoped
public class CalibrationEvents {
    private final Outbox outbox;

    CalibrationEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** A calibration was opened, answered, closed or cancelled: its state. */
    public Uni<Void> stated(Mutiny.Session session, Calibration calibration, int sheets) {
        return outbox.append(session, type(calibration), calibration.id(), state(calibration, sheets));
    }

    private static EventType<CalibrationState> type(Calibration calibration) {
        return switch (calibration.status()) {
            case OPEN ->
                calibration.revision() == 1 ? InspectionTypes.CALIBRATION_OPENED : InspectionTypes.CALIBRATION_ANSWERED;
            case CLOSED -> InspectionTypes.CALIBRATION_CLOSED;
            case CANCELLED -> InspectionTypes.CALIBRATION_CANCELLED;
        };
    }

    private static CalibrationState state(Calibration calibration, int sheets) {
        return new CalibrationState(
                calibration.unitId(),
                calibration.revision(),
                calibration.changedAt(),
                calibration.id(),
                calibration.checklistCode(),
                calibration.checklistVersion(),
                CalibrationState.Status.valueOf(calibration.status().name()),
                sheets,
                calibration.fleissKappa(),
                calibration.status() == CalibrationStatus.CLOSED ? calibration.alignment() : null);
    }
}
