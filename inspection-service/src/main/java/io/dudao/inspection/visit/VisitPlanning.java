package io.dudao.inspection.visit;

import io.dudao.inspection.messaging.VisitEvents;
import io.dudao.kit.time.Ids;
import io.dudao.kit.trail.Change;
import io.dudao.kit.trail.Trail;
import io.dudao.kit.trail.TrailEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The one door through which visits come to be: plans, draws and people use it. */
@ApplicationScoped
public class VisitPlanning {
    private final VisitRepository visits;
    private final VisitEvents events;
    private final Trail trail;
    private final Clock clock;

    VisitPlanning(VisitRepository visits, VisitEvents events, Trail trail, Clock clock) {
        this.visits = visits;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Plans visits in the caller's transaction: rows, trail and events, in few statements whatever their number. Units,
     * inspectors and checklists are known to exist and to be in the caller's scope.
     *
     * @return the visits, in the order given
     */
    public Uni<List<Visit>> plan(Mutiny.Session session, List<PlannedVisit> plans) {
        Instant now = clock.instant();
        List<Visit> planned = new ArrayList<>();
        List<Assignment> assignments = new ArrayList<>();
        for (PlannedVisit plan : plans) {
            Visit visit = Visit.plan(Ids.next(), Ids.next(), plan, now);
            planned.add(visit);
            plan.inspectors().stream()
                    .distinct()
                    .forEach(inspector -> assignments.add(new Assignment(
                            visit.id(),
                            inspector,
                            inspector.equals(plan.inspectors().getFirst()))));
        }
        return visits.add(session, planned, assignments)
                .chain(() -> trail.appendAll(
                        session, planned.stream().map(VisitPlanning::entry).toList()))
                .chain(() -> events.planned(session, planned))
                .replaceWith(planned);
    }

    private static TrailEntry entry(Visit visit) {
        return new TrailEntry(
                visit.inspectionId(),
                "visit",
                visit.id(),
                visit.unitId(),
                "planned",
                List.of(
                        new Change("status", null, visit.status().name()),
                        new Change("windowStart", null, visit.window().start().toString()),
                        new Change("windowEnd", null, visit.window().end().toString())));
    }
}
