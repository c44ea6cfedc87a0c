package io.dudao.inspection.messaging;

import io.dudao.contracts.EventType;
import io.dudao.contracts.inspection.InspectionCompleted;
import io.dudao.contracts.inspection.InspectionTypes;
import io.dudao.contracts.inspection.VisitState;
import io.dudao.inspection.visit.Visit;
import io.dudao.kit.outbox.Outbox;
import io.dudao.kit.outbox.OutboxEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** What this service says of visits on the inspection topic. */
@ApplicationScoped
public class VisitEvents {
    private final Outbox outbox;

    VisitEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Visits are planned. */
    public Uni<Void> planned(Mutiny.Session session, List<Visit> visits) {
        return append(session, InspectionTypes.VISIT_PLANNED, visits);
    }

    /** Visits were moved, assigned or otherwise changed. */
    public Uni<Void> changed(Mutiny.Session session, List<Visit> visits) {
        return append(session, InspectionTypes.VISIT_CHANGED, visits);
    }

    /** Inspectors checked in. */
    public Uni<Void> started(Mutiny.Session session, List<Visit> visits) {
        return append(session, InspectionTypes.VISIT_STARTED, visits);
    }

    /** A visit ended with a completed inspection; told together with that. */
    static OutboxEntry completed(Visit visit) {
        return new OutboxEntry(InspectionTypes.VISIT_COMPLETED, visit.id(), state(visit));
    }

    /** Window and grace of visits passed. */
    public Uni<Void> missed(Mutiny.Session session, List<Visit> visits) {
        return append(session, InspectionTypes.VISIT_MISSED, visits);
    }

    /** Visits were called off. */
    public Uni<Void> cancelled(Mutiny.Session session, List<Visit> visits) {
        return append(session, InspectionTypes.VISIT_CANCELLED, visits);
    }

    /** Inspectors could not make visits. */
    public Uni<Void> notMade(Mutiny.Session session, List<Visit> visits) {
        return append(session, InspectionTypes.VISIT_NOT_MADE, visits);
    }

    private Uni<Void> append(Mutiny.Session session, EventType<VisitState> type, List<Visit> visits) {
        return outbox.appendAll(
                session,
                visits.stream()
                        .map(visit -> new OutboxEntry(type, visit.id(), state(visit)))
                        .toList());
    }

    private static VisitState state(Visit visit) {
        return new VisitState(
                visit.unitId(),
                visit.revision(),
                visit.changedAt(),
                visit.id(),
                visit.inspectionId(),
                InspectionCompleted.Kind.valueOf(visit.kind().name()),
                VisitState.Origin.valueOf(visit.origin().name()),
                visit.originId(),
                visit.checklistCode(),
                visit.checklistVersion(),
                VisitState.Status.valueOf(visit.status().name()),
                visit.announced(),
                visit.window().start(),
                visit.window().end(),
                visit.completedAt());
    }
}
