package io.dudao.inspection.inspection;

import io.dudao.inspection.correction.CorrectiveAction;
import io.dudao.inspection.finding.Finding;
import io.dudao.inspection.finding.FindingRecorder;
import io.dudao.inspection.messaging.InspectionEvents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes new inspections with all that follows from them: findings, actions, restated counts, events. */
@ApplicationScoped
class InspectionRecorder {
    private final InspectionRepository inspections;
    private final FindingRecorder findings;
    private final InspectionEvents events;

    InspectionRecorder(InspectionRepository inspections, FindingRecorder findings, InspectionEvents events) {
        this.inspections = inspections;
        this.findings = findings;
        this.events = events;
    }

    /**
     * Writes {@code fresh} inspections that were answered here, whose units are locked.
     *
     * @return them in their order and with their counts of findings, then the others that were restated
     */
    Uni<List<Inspection>> record(
            Mutiny.Session session, List<Inspection> fresh, List<Finding> found, List<CorrectiveAction> opened) {
        return inspections
                .add(session, fresh)
                .call(() -> findings.record(session, found, opened))
                .chain(stored -> stated(session, stored, opened));
    }

    /** Writes {@code fresh} imported inspections, whose units are locked; answers as {@link #record} does. */
    Uni<List<Inspection>> takeOver(Mutiny.Session session, List<Inspection> fresh) {
        return inspections.take(session, fresh).chain(stored -> stated(session, stored, List.of()));
    }

    private Uni<List<Inspection>> stated(
            Mutiny.Session session, List<Inspection> stored, List<CorrectiveAction> opened) {
        List<UUID> ids = stored.stream().map(Inspection::id).toList();
        return inspections
                .restate(session, ids, ids)
                .map(restated -> merged(stored, restated))
                .call(stated -> events.stated(session, stated, opened));
    }

    private static List<Inspection> merged(List<Inspection> fresh, List<Inspection> restated) {
        Map<UUID, Inspection> latest = new LinkedHashMap<>();
        fresh.forEach(inspection -> latest.put(inspection.id(), inspection));
        restated.forEach(inspection -> latest.put(inspection.id(), inspection));
        return List.copyOf(latest.values());
    }
}
