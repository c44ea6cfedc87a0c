package io.dudao.inspection.messaging;

import io.dudao.contracts.inspection.InspectionCompleted;
import io.dudao.contracts.inspection.InspectionTypes;
import io.dudao.inspection.correction.CorrectiveAction;
import io.dudao.inspection.correction.Status;
import io.dudao.inspection.correction.Step;
import io.dudao.inspection.inspection.Inspection;
import io.dudao.inspection.visit.Visit;
import io.dudao.kit.outbox.Outbox;
import io.dudao.kit.outbox.OutboxEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** What this service says on the inspection topic. */
@ApplicationScoped
public class InspectionEvents {
    private final Outbox outbox;

    InspectionEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Inspections were completed or restated, and actions opened or closed: the state of each. */
    public Uni<Void> stated(
            Mutiny.Session session, List<Inspection> inspections, List<CorrectiveAction> correctiveActions) {
        List<OutboxEntry> entries = Stream.concat(
                        inspections.stream().map(InspectionEvents::entry),
                        correctiveActions.stream().map(InspectionEvents::entry))
                .toList();
        return outbox.appendAll(session, entries);
    }

    /** As above, together with the visits that the inspections complete; in one statement. */
    public Uni<Void> stated(
            Mutiny.Session session,
            List<Visit> visits,
            List<Inspection> inspections,
            List<CorrectiveAction> correctiveActions) {
        List<OutboxEntry> entries = new ArrayList<>();
        visits.forEach(visit -> entries.add(VisitEvents.completed(visit)));
        inspections.forEach(inspection -> entries.add(entry(inspection)));
        correctiveActions.forEach(action -> entries.add(entry(action)));
        return outbox.appendAll(session, entries);
    }

    /** An appeal changed the score of an inspection. */
    public Uni<Void> rescored(Mutiny.Session session, Inspection inspection) {
        return outbox.append(session, InspectionTypes.INSPECTION_RESCORED, inspection.id(), state(inspection));
    }

    private static OutboxEntry entry(Inspection inspection) {
        return new OutboxEntry(InspectionTypes.INSPECTION_COMPLETED, inspection.id(), state(inspection));
    }

    private static OutboxEntry entry(CorrectiveAction action) {
        return CorrectiveActionEvents.entry(action, action.status() == Status.OPEN ? Step.OPENED : Step.COMPLETE);
    }

    private static InspectionCompleted state(Inspection inspection) {
        return new InspectionCompleted(
                inspection.unitId(),
                inspection.revision(),
                inspection.completedAt(),
                inspection.id(),
                InspectionCompleted.Kind.valueOf(inspection.kind().name()),
                inspection.checklistCode(),
                inspection.checklistVersion(),
                inspection.score(),
                InspectionCompleted.Verdict.valueOf(inspection.verdict().name()),
                inspection.criticalFailed(),
                inspection.findingCount(),
                inspection.repeatFindingCount(),
                inspection.imported(),
                inspection.grade());
    }
}
