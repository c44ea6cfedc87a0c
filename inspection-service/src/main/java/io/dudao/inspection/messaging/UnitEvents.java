package io.dudao.inspection.messaging;

import io.dudao.contracts.EventType;
import io.dudao.contracts.units.RegionState;
import io.dudao.contracts.units.UnitState;
import io.dudao.contracts.units.UnitTypes;
import io.dudao.inspection.region.Region;
import io.dudao.inspection.unit.OpeningHours;
import io.dudao.inspection.unit.Unit;
import io.dudao.inspection.unit.UnitAction;
import io.dudao.inspection.unit.UnitDetails;
import io.dudao.kit.outbox.Outbox;
import io.dudao.kit.outbox.OutboxEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** What this service says on the units' topic. */
@ApplicationScoped
public class UnitEvents {
    private final Outbox outbox;

    UnitEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Regions are new or renamed. */
    public Uni<Void> regionsRegistered(Mutiny.Session session, List<Region> regions) {
        return outbox.appendAll(
                session,
                regions.stream()
                        .map(region -> new OutboxEntry(UnitTypes.REGION_REGISTERED, region.id(), state(region)))
                        .toList());
    }

    /** What was done to a unit, and how it is now. */
    public record Fact(Unit unit, UnitAction action) {}

    /** Units are new, changed or closed: the state of each. */
    public Uni<Void> stated(Mutiny.Session session, List<Fact> facts) {
        return outbox.appendAll(session, facts.stream().map(UnitEvents::entry).toList());
    }

    private static OutboxEntry entry(Fact fact) {
        EventType<UnitState> type = switch (fact.action()) {
            case REGISTERED -> UnitTypes.UNIT_REGISTERED;
            case CHANGED, MOVED -> UnitTypes.UNIT_CHANGED;
            case CLOSED -> UnitTypes.UNIT_CLOSED;
        };
        return new OutboxEntry(type, fact.unit().id(), state(fact.unit()));
    }

    private static RegionState state(Region region) {
        return new RegionState(region.id(), region.revision(), region.changedAt(), region.path(), region.name());
    }

    private static UnitState state(Unit unit) {
        UnitDetails details = unit.details();
        return new UnitState(
                unit.id(),
                unit.revision(),
                unit.changedAt(),
                unit.code(),
                details.name(),
                details.category(),
                details.regionPath(),
                details.timeZone(),
                UnitState.Status.valueOf(unit.status().name()),
                details.address(),
                details.latitude(),
                details.longitude(),
                details.tags().isEmpty() ? null : details.tags(),
                details.openingHours() == null ? null : hours(details.openingHours()));
    }

    private static UnitState.OpeningHours hours(OpeningHours hours) {
        return new UnitState.OpeningHours(
                hours.weekdays().stream()
                        .map(weekday -> new UnitState.Weekday(weekday.day(), intervals(weekday.intervals())))
                        .toList(),
                hours.dates().stream()
                        .map(special -> new UnitState.SpecialDate(special.date(), intervals(special.intervals())))
                        .toList());
    }

    private static List<UnitState.Interval> intervals(List<OpeningHours.Interval> intervals) {
        return intervals.stream()
                .map(interval -> new UnitState.Interval(interval.opens(), interval.closes()))
                .toList();
    }
}
