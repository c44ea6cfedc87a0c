package io.dudao.inspection.inspection;

import io.dudao.inspection.correction.CorrectiveAction;
import io.dudao.inspection.correction.CorrectiveActionRepository;
import io.dudao.inspection.finding.Finding;
import io.dudao.inspection.finding.FindingRepository;
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
    private final FindingRepository findings;
    private final CorrectiveActionRepository actions;
    private final InspectionEvents events;

    InspectionRecorder(
            InspectionRepository inspections,
            FindingRepository findings,
            CorrectiveActionRepository actions,
            InspectionEvents events) {
        this.inspections = inspections;
        this.findings = findings;
        this.actions = actions;
        this.events = events;
    }

    /**
     * Writes {@code fresh} inspections, whose units are locked.
     *
     * @return them in their order and with their counts of findings, then the others that were restated
     */
    Uni<List<Inspection>> record(
            Mutiny.Session session, List<Inspection> fresh, List<Finding> found, List<CorrectiveAction> opened) {
        List<UUID> ids = fresh.stream().map(Inspection::id).toList();
        return inspections
                .add(session, fresh)
                .chain(() -> findings.add(session, found))
                .chain(() -> actions.add(session, opened))
                .chain(() -> inspections.restate(session, ids, ids))
                .map(restated -> merged(fresh, restated))
                .call(stated -> events.stated(session, stated, opened));
    }

    private static List<Inspection> merged(List<Inspection> fresh, List<Inspection> restated) {
        Map<UUID, Inspection> latest = new LinkedHashMap<>();
        fresh.forEach(inspection -> latest.put(inspection.id(), inspection));
        restated.forEach(inspection -> latest.put(inspection.id(), inspection));
        return List.copyOf(latest.values());
    }
}
