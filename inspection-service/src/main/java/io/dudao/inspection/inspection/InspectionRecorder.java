package io.dudao.inspection.inspection;

import io.dudao.inspection.batch.JsonRows;
import io.dudao.inspection.batch.JsonRows.Step;
import io.dudao.inspection.correction.CorrectiveAction;
import io.dudao.inspection.finding.Finding;
import io.dudao.inspection.finding.FindingRecorder;
import io.dudao.inspection.messaging.InspectionEvents;
import io.dudao.kit.trail.Changes;
import io.dudao.kit.trail.Trail;
import io.dudao.kit.trail.TrailEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes new inspections with all that follows from them: findings, actions, restated counts, trail, events. */
@ApplicationScoped
class InspectionRecorder {
    private final JsonRows rows;
    private final FindingRecorder findings;
    private final Trail trail;
    private final InspectionEvents events;

    InspectionRecorder(JsonRows rows, FindingRecorder findings, Trail trail, InspectionEvents events) {
        this.rows = rows;
        this.findings = findings;
        this.trail = trail;
        this.events = events;
    }

    /**
     * Writes {@code fresh} inspections that were answered here, whose units are locked: one statement, two and a look at the
     * past where something failed, and one for the events.
     *
     * @return them in their order and with their counts of findings, then the others that were restated
     */
    Uni<List<Inspection>> record(
            Mutiny.Session session,
            Preceding preceding,
            List<Inspection> fresh,
            List<Finding> found,
            List<CorrectiveAction> opened) {
        Step adding = InspectionRepository.adding(fresh);
        Step trailing = Step.trailing(
                trail.rows(fresh.stream().map(InspectionRecorder::completed).toList()));
        Step restating = InspectionRepository.restating(fresh);
        return (found.isEmpty()
                        ? together(session, preceding, List.of(adding, trailing, restating))
                        : together(session, preceding, List.of(adding, trailing))
                                .chain(stored -> findings.record(session, found, opened, restating)
                                        .map(restated -> merged(stored, restated))))
                .map(all -> merged(all, List.of()))
                .call(stated -> events.stated(session, preceding.visits(), stated, opened));
    }

    /**
     * Writes {@code fresh} imported inspections, whose units are locked; answers as {@link #record} does. They leave no entry on
     * the trail: the row tells who brought them here and when.
     */
    Uni<List<Inspection>> takeOver(Mutiny.Session session, List<Inspection> fresh) {
        List<Step> steps = List.of(InspectionRepository.taking(fresh), InspectionRepository.restating(fresh));
        return together(session, Preceding.NOTHING, steps)
                .map(restated -> merged(fresh, restated))
                .call(stated -> events.stated(session, List.of(), stated, List.of()));
    }

    private Uni<List<Inspection>> together(Mutiny.Session session, Preceding preceding, List<Step> steps) {
        return rows.together(
                session,
                Stream.concat(preceding.steps().stream(), steps.stream()).toList(),
                Inspection.class);
    }

    private static TrailEntry completed(Inspection inspection) {
        var changes = Changes.of()
                .field("checklist", null, inspection.checklistCode())
                .field("checklistVersion", null, inspection.checklistVersion())
                .field("score", null, inspection.score())
                .field("verdict", null, inspection.verdict())
                .field("grade", null, inspection.grade())
                .list();
        return new TrailEntry(
                inspection.id(), "inspection", inspection.id(), inspection.unitId(), "completed", changes);
    }

    private static List<Inspection> merged(List<Inspection> fresh, List<Inspection> restated) {
        Map<UUID, Inspection> latest = new LinkedHashMap<>();
        fresh.forEach(inspection -> latest.put(inspection.id(), inspection));
        restated.forEach(inspection -> latest.put(inspection.id(), inspection));
        return List.copyOf(latest.values());
    }
}
