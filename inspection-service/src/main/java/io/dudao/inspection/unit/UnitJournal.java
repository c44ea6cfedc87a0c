package io.dudao.inspection.unit;

import io.dudao.inspection.messaging.UnitEvents;
import io.dudao.kit.time.Ids;
import io.dudao.kit.trail.Trail;
import io.dudao.kit.trail.TrailEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes down what was done to units: history, trail and events, in the transaction that did it. */
@ApplicationScoped
public class UnitJournal {
    private final UnitPeriodRepository periods;
    private final UnitEvents events;
    private final Trail trail;

    UnitJournal(UnitPeriodRepository periods, UnitEvents events, Trail trail) {
        this.periods = periods;
        this.events = events;
        this.trail = trail;
    }

    /** Units are new. */
    Uni<Void> registered(Mutiny.Session session, List<Unit> units, String by) {
        List<UnitStep> steps = units.stream().map(UnitStep::registered).toList();
        return periods.begin(session, periods(steps, by)).chain(() -> tell(session, steps));
    }

    /** Units that were there before became otherwise; each by one step at most. */
    Uni<Void> became(Mutiny.Session session, List<UnitStep> steps, String by) {
        return periods.follow(session, periods(steps, by)).chain(() -> tell(session, steps));
    }

    private Uni<Void> tell(Mutiny.Session session, List<UnitStep> steps) {
        return events.stated(
                        session,
                        steps.stream()
                                .map(step -> new UnitEvents.Fact(step.unit(), step.action()))
                                .toList())
                .chain(() -> trail.appendAll(
                        session, steps.stream().map(UnitJournal::entry).toList()));
    }

    private static List<UnitPeriod> periods(List<UnitStep> steps, String by) {
        return steps.stream()
                .map(step -> UnitPeriod.begin(Ids.next(), step.unit(), step.reason(), by))
                .toList();
    }

    private static TrailEntry entry(UnitStep step) {
        var id = step.unit().id();
        return new TrailEntry(id, "unit", id, id, step.action().name().toLowerCase(Locale.ROOT), step.changes());
    }
}
