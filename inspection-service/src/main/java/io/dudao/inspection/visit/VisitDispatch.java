package io.dudao.inspection.visit;

import io.dudao.inspection.checklist.Checklist;
import io.dudao.inspection.checklist.ChecklistRepository;
import io.dudao.inspection.inspection.Kind;
import io.dudao.inspection.inspector.Inspector;
import io.dudao.inspection.messaging.VisitEvents;
import io.dudao.inspection.unit.Unit;
import io.dudao.inspection.unit.UnitRepository;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.trail.Change;
import io.dudao.kit.trail.Trail;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Sending inspectors to units: planning by hand, assigning, moving, calling off. */
@ApplicationScoped
public class VisitDispatch {
    private final Work work;
    private final VisitRepository visits;
    private final AssignmentRepository assignments;
    private final VisitPlanning planning;
    private final VisitChanges changes;
    private final Diary diary;
    private final UnitRepository units;
    private final ChecklistRepository checklists;
    private final Trail trail;
    private final Clock clock;

    VisitDispatch(
            Work work,
            VisitRepository visits,
            AssignmentRepository assignments,
            VisitPlanning planning,
            VisitChanges changes,
            Diary diary,
            UnitRepository units,
            ChecklistRepository checklists,
            Trail trail,
            Clock clock) {
        this.work = work;
        this.visits = visits;
        this.assignments = assignments;
        this.planning = planning;
        this.changes = changes;
        this.diary = diary;
        this.units = units;
        this.checklists = checklists;
        this.trail = trail;
        this.clock = clock;
    }

    /** Plans a visit that a person asks for. */
    public Uni<VisitView> plan(NewVisit content, Viewer viewer) {
        Crew.requireAnnounceable(content.kind(), content.isAnnounced());
        VisitWindow window = content.window();
        window.requireAhead(clock.instant());
        return work.once(
                content,
                VisitView.class,
                session -> units.byCodes(session, List.of(content.unit()))
                        .map(known -> UnitRepository.requireIn(known, content.unit(), viewer.scope()))
                        .invoke(unit -> requireOpen(unit, window))
                        .call(() -> requireAnswerable(session, content.checklist()))
                        .chain(unit -> planned(session, unit, content, window))
                        .chain(visit -> visits.require(session, visit.id()))
                        .map(dossier -> VisitView.of(dossier, viewer)));
    }

    private Uni<Visit> planned(Mutiny.Session session, Unit unit, NewVisit content, VisitWindow window) {
        Crewing crewing = content.crewing();
        Diary.Slot slot = new Diary.Slot(null, unit, window, content.scheduledAt());
        return crew(session, slot, content.kind(), crewing)
                .chain(crew -> planning.plan(session, List.of(plan(unit, content, window, crew))))
                .map(List::getFirst)
                .call(visit -> crewing.isForced()
                        ? trail.append(session, VisitChanges.entry(visit, "overbooked", crewing.forcing()))
                        : Uni.createFrom().voidItem());
    }

    private static PlannedVisit plan(Unit unit, NewVisit content, VisitWindow window, List<Inspector> crew) {
        return new PlannedVisit(
                unit.id(),
                content.kind(),
                Origin.MANUAL,
                null,
                content.checklist(),
                content.isAnnounced(),
                window,
                content.scheduledAt(),
                crew.stream().map(Inspector::id).toList());
    }

    private Uni<Checklist> requireAnswerable(Mutiny.Session session, String code) {
        return checklists.latestPublished(session, code).invoke(VisitDispatch::requireItems);
    }

    private static void requireItems(Checklist checklist) {
        if (checklist.items().isEmpty()) {
            throw new RuleBroken(
                    "checklist-without-items-cannot-be-answered", "The checklist takes official scores only.");
        }
    }

    private static void requireOpen(Unit unit, VisitWindow window) {
        LocalDate start = LocalDate.ofInstant(window.start(), unit.zone());
        if (unit.closedOn() != null && start.isAfter(unit.closedOn())) {
            throw new RuleBroken(
                    "closed-unit-cannot-be-inspected", "Unit " + unit.code() + " closed on " + unit.closedOn() + ".");
        }
    }

    /** The inspectors named, if they may make the visit and have room for it. */
    private Uni<List<Inspector>> crew(Mutiny.Session session, Diary.Slot slot, Kind kind, Crewing crewing) {
        boolean forced = crewing.isForced();
        return assignments
                .lockedInspectors(session, crewing.inspectors())
                .invoke(crew -> Crew.requireFit(kind, crew))
                .call(crew -> diary.requireUnbiased(session, slot, crew))
                .call(crew -> forced ? Uni.createFrom().voidItem() : diary.requireRoom(session, slot, crew));
    }

    /** Gives the visit to other inspectors. */
    public Uni<VisitView> assign(UUID id, Crewing crewing, Viewer viewer) {
        return change(
                id,
                crewing,
                viewer,
                (session, dossier) -> crew(
                                session, Diary.Slot.of(dossier), dossier.visit().kind(), crewing)
                        .call(crew -> assignments.replace(session, id, crew))
                        .chain(crew -> changes.apply(
                                session,
                                dossier.visit(),
                                visit -> visit.assign(clock.instant()),
                                "assigned",
                                reassigned(dossier, crew, crewing),
                                VisitEvents::changed)));
    }

    private static List<Change> reassigned(Dossier dossier, List<Inspector> crew, Crewing crewing) {
        List<Change> all = new ArrayList<>();
        all.add(new Change(
                "inspectors",
                String.join(", ", dossier.codes()),
                String.join(", ", crew.stream().map(Inspector::code).toList())));
        all.addAll(crewing.forcing());
        return all;
    }

    /** Moves the visit to another time. */
    public Uni<VisitView> move(UUID id, Moving moving, Viewer viewer) {
        return change(
                id,
                moving,
                viewer,
                (session, dossier) -> changes.apply(
                        session,
                        dossier.visit(),
                        visit -> move(visit, moving, dossier.unit()),
                        "moved",
                        List.of(new Change("reason", null, moving.reason())),
                        VisitEvents::changed));
    }

    private void move(Visit visit, Moving moving, Unit unit) {
        visit.move(moving.window(visit, unit.zone()), moving.time(visit, unit.zone()), clock.instant());
    }

    /** Calls the visit off. */
    public Uni<VisitView> cancel(UUID id, CancelReason reason, @Nullable String note, Viewer viewer) {
        return change(
                id,
                new Cancelling(reason, note),
                viewer,
                (session, dossier) -> changes.apply(
                        session,
                        dossier.visit(),
                        visit -> visit.cancel(reason, note, clock.instant()),
                        "cancelled",
                        List.of(),
                        VisitEvents::cancelled));
    }

    private record Cancelling(CancelReason reason, @Nullable String note) {}

    @FunctionalInterface
    private interface Step {
        Uni<Void> on(Mutiny.Session session, Dossier dossier);
    }

    private Uni<VisitView> change(UUID id, Object command, Viewer viewer, Step step) {
        return work.once(
                command,
                VisitView.class,
                session -> visits.requireLocked(session, id)
                        .invoke(viewer::requireSeen)
                        .chain(dossier -> step.on(session, dossier))
                        .chain(() -> visits.require(session, id))
                        .map(dossier -> VisitView.of(dossier, viewer)));
    }
}
