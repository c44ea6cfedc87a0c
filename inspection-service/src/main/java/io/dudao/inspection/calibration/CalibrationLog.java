package io.dudao.inspection.calibration;

import io.dudao.inspection.messaging.CalibrationEvents;
import io.dudao.kit.trail.Changes;
import io.dudao.kit.trail.Trail;
import io.dudao.kit.trail.TrailEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Says of everything that happens to a calibration: in its trail and on the topic. */
@ApplicationScoped
class CalibrationLog {
    private final Trail trail;
    private final CalibrationEvents events;

    CalibrationLog(Trail trail, CalibrationEvents events) {
        this.trail = trail;
        this.events = events;
    }

    Uni<Void> log(
            Mutiny.Session session,
            Calibration calibration,
            @Nullable CalibrationStatus before,
            String action,
            int sheets) {
        var changes = Changes.of()
                .field("status", before, calibration.status())
                .field("fleissKappa", null, calibration.fleissKappa())
                .field("alignment", null, calibration.alignment())
                .list();
        var entry = new TrailEntry(
                calibration.inspectionId() == null ? calibration.id() : calibration.inspectionId(),
                "calibration",
                calibration.id(),
                calibration.unitId(),
                action,
                changes);
        return trail.append(session, entry).chain(() -> events.stated(session, calibration, sheets));
    }
}
