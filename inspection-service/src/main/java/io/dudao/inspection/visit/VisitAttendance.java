package io.dudao.inspection.visit;

import io.dudao.inspection.checklist.ChecklistRepository;
import io.dudao.inspection.inspection.Kind;
import io.dudao.inspection.messaging.VisitEvents;
import io.dudao.inspection.unit.UnitDetails;
import io.dudao.inspection.visit.Presence.Direction;
import io.dudao.kit.problem.Conflict;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.time.Ids;
import io.dudao.kit.trail.Change;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Coming to a unit, leaving it, or not getting there. */
@ApplicationScoped
public class VisitAttendance {
    private final Work work;
    private final VisitRepository visits;
    private final AssignmentRepository assignments;
    private final VisitChanges changes;
    private final ChecklistRepository checklists;
    private final Clock clock;
    private final double limitMetres;

    VisitAttendance(
            Work work,
            VisitRepository visits,
            AssignmentRepository assignments,
            VisitChanges changes,
            ChecklistRepository checklists,
            Clock clock,
            @ConfigProperty(name = "dudao.inspection.check-in-distance") double limitMetres) {
        this.work = work;
        this.visits = visits;
        this.assignments = assignments;
        this.changes = changes;
        this.checklists = checklists;
        this.clock = clock;
        this.limitMetres = limitMetres;
    }

    /**
     * Checks in. The first of several who may make the visit takes it, and the checklist's latest version is pinned; others get
     * {@code visit-is-taken}, unless the visit is a joint one. To check in again changes nothing.
     */
    public Uni<VisitView> checkIn(UUID id, Attending content, Viewer viewer) {
        return change(id, content, viewer, (session, dossier) -> {
            UUID maker = viewer.requireMaker(dossier);
            return dossier.isPresent(maker)
                    ? Uni.createFrom().voidItem()
                    : arrive(session, dossier, maker, content.report());
        });
    }

    private Uni<Void> arrive(Mutiny.Session session, Dossier dossier, @Nullable UUID maker, Presence.Report report) {
        Visit visit = dossier.visit();
        boolean first = visit.status() != VisitStatus.IN_PROGRESS;
        if (!first && visit.kind() != Kind.JOINT) {
            throw new Conflict("visit-is-taken", "Somebody else has started this visit.");
        }
        Crew.requireComplete(visit.kind(), dossier.inspectors().size());
        Presence arrival = presence(dossier, maker, Direction.IN, report);
        return first ? start(session, visit, arrival) : attend(session, visit, arrival, "joined");
    }

    private Uni<Void> start(Mutiny.Session session, Visit visit, Presence arrival) {
        return checklists
                .latestPublished(session, visit.checklistCode())
                .chain(checklist -> changes.apply(
                        session,
                        visit,
                        started -> started.start(arrival, checklist.number(), clock.instant()),
                        "started",
                        told(arrival),
                        VisitEvents::started))
                .chain(() -> visits.add(session, arrival))
                .chain(() -> arrival.inspectorId() == null
                        ? Uni.createFrom().voidItem()
                        : assignments.lead(session, visit.id(), arrival.inspectorId()));
    }

    private Uni<Void> attend(Mutiny.Session session, Visit visit, Presence presence, String action) {
        return changes.apply(
                        session,
                        visit,
                        attended -> attended.attend(clock.instant()),
                        action,
                        told(presence),
                        VisitEvents::changed)
                .chain(() -> visits.add(session, presence));
    }

    /** Checks out, before or after the answers are submitted. To check out again changes nothing. */
    public Uni<VisitView> checkOut(UUID id, Attending content, Viewer viewer) {
        return change(id, content, viewer, (session, dossier) -> {
            UUID maker = viewer.requireMaker(dossier);
            return dossier.presence(maker, Direction.OUT) != null
                    ? Uni.createFrom().voidItem()
                    : leave(session, dossier, maker, content.report());
        });
    }

    private Uni<Void> leave(Mutiny.Session session, Dossier dossier, @Nullable UUID maker, Presence.Report report) {
        Presence arrival = dossier.presence(maker, Direction.IN);
        if (arrival == null) {
            throw new RuleBroken("nobody-leaves-before-he-came", "Check in first.");
        }
        Presence departure = presence(dossier, maker, Direction.OUT, report);
        if (departure.at().isBefore(arrival.at())) {
            throw new RuleBroken("nobody-leaves-before-he-came", "The check-in was at " + arrival.at() + ".");
        }
        return attend(session, dossier.visit(), departure, "left");
    }

    private Presence presence(Dossier dossier, @Nullable UUID maker, Direction direction, Presence.Report report) {
        UnitDetails unit = dossier.unit().details();
        var place = new Presence.Place(unit.latitude(), unit.longitude(), limitMetres);
        Instant now = clock.instant();
        return Presence.of(Ids.next(), dossier.visit().id(), maker, direction, report, place, now);
    }

    private static List<Change> told(Presence presence) {
        String distance = presence.distanceMetres() == null ? null : Math.round(presence.distanceMetres()) + " m";
        String shown = presence.confirmed() ? "confirmed" : "unconfirmed";
        return List.of(
                new Change("distance", null, distance),
                new Change("place", null, presence.reason() == null ? shown : shown + " " + presence.reason()));
    }

    /** Says that the visit could not be made. */
    public Uni<VisitView> notMade(UUID id, NotMadeReason reason, @Nullable String note, Viewer viewer) {
        return change(id, new Failing(reason, note), viewer, (session, dossier) -> {
            viewer.requireMaker(dossier);
            return changes.apply(
                    session,
                    dossier.visit(),
                    visit -> visit.fail(reason, note, clock.instant()),
                    "not-made",
                    List.of(),
                    VisitEvents::notMade);
        });
    }

    private record Failing(NotMadeReason reason, @Nullable String note) {}

    @FunctionalInterface
    private interface Step {
        Uni<Void> on(Mutiny.Session session, Dossier dossier);
    }

    private Uni<VisitView> change(UUID id, Object command, Viewer viewer, Step step) {
        return work.once(
                command,
                VisitView.class,
                session -> visits.requireLocked(session, id)
                        .chain(dossier -> step.on(session, dossier))
                        .chain(() -> visits.require(session, id))
                        .map(dossier -> VisitView.of(dossier, viewer)));
    }
}
