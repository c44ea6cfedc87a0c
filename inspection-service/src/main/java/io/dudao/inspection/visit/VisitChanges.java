package io.dudao.inspection.visit;

import io.dudao.inspection.batch.JsonRows.Step;
import io.dudao.inspection.messaging.VisitEvents;
import io.dudao.kit.trail.Change;
import io.dudao.kit.trail.Changes;
import io.dudao.kit.trail.Trail;
import io.dudao.kit.trail.TrailEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Stores what a verb did to a visit, with its trail and its event. */
@ApplicationScoped
class VisitChanges {
    private final VisitRepository visits;
    private final VisitEvents events;
    private final Trail trail;

    VisitChanges(VisitRepository visits, VisitEvents events, Trail trail) {
        this.visits = visits;
        this.events = events;
        this.trail = trail;
    }

    /** How the event of a change is told, such as {@code VisitEvents::started}. */
    @FunctionalInterface
    interface Telling {
        Uni<Void> of(VisitEvents events, Mutiny.Session session, List<Visit> visits);
    }

    /**
     * Runs {@code verb} on a locked visit and stores what it changed.
     *
     * @param action what was done, for the trail
     * @param more what changed beside the visit's own fields
     */
    Uni<Void> apply(
            Mutiny.Session session,
            Visit visit,
            Consumer<Visit> verb,
            String action,
            List<Change> more,
            Telling telling) {
        State before = State.of(visit);
        verb.accept(visit);
        List<Change> changes = Stream.concat(before.until(State.of(visit)).stream(), more.stream())
                .toList();
        return visits.change(session, List.of(visit))
                .chain(() -> trail.append(session, entry(visit, action, changes)))
                .chain(() -> telling.of(events, session, List.of(visit)));
    }

    /** As {@link #apply}, to go along with other statements that tell of it themselves. */
    List<Step> steps(Visit visit, Consumer<Visit> verb, String action, List<Change> more) {
        State before = State.of(visit);
        verb.accept(visit);
        List<Change> changes = Stream.concat(before.until(State.of(visit)).stream(), more.stream())
                .toList();
        return List.of(
                VisitRepository.changing(List.of(visit)),
                Step.trailing(trail.rows(List.of(entry(visit, action, changes)))));
    }

    /** Trail and events of visits that were marked as missed. */
    Uni<Void> missed(Mutiny.Session session, List<Visit> missed) {
        var status = List.of(new Change("status", VisitStatus.PLANNED.name(), VisitStatus.MISSED.name()));
        return trail.appendAll(
                        session,
                        missed.stream()
                                .map(visit -> entry(visit, "missed", status))
                                .toList())
                .chain(() -> events.missed(session, missed));
    }

    /** The entry of {@code action} in the trail of the visit's inspection. */
    static TrailEntry entry(Visit visit, String action, List<Change> changes) {
        return new TrailEntry(visit.inspectionId(), "visit", visit.id(), visit.unitId(), action, changes);
    }

    /** The fields that the trail follows. */
    private record State(
            VisitStatus status,
            VisitWindow window,
            @Nullable Instant scheduledAt,
            @Nullable Integer checklistVersion,
            @Nullable Instant startedAt,
            @Nullable String reason,
            @Nullable String note) {

        static State of(Visit visit) {
            return new State(
                    visit.status(),
                    visit.window(),
                    visit.scheduledAt(),
                    visit.checklistVersion(),
                    visit.startedAt(),
                    visit.reason(),
                    visit.note());
        }

        List<Change> until(State now) {
            return Changes.of()
                    .field("status", status, now.status)
                    .field("windowStart", window.start(), now.window.start())
                    .field("windowEnd", window.end(), now.window.end())
                    .field("graceEnd", window.graceEnd(), now.window.graceEnd())
                    .field("scheduledAt", scheduledAt, now.scheduledAt)
                    .field("checklistVersion", checklistVersion, now.checklistVersion)
                    .field("startedAt", startedAt, now.startedAt)
                    .field("reason", reason, now.reason)
                    .field("note", note, now.note)
                    .list();
        }
    }
}
