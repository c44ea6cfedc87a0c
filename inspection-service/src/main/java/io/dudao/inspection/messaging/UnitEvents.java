package io.dudao.inspection.messaging;

import io.dudao.contracts.EventType;
import io.dudao.contracts.units.RegionState;
import io.dudao.contracts.units.UnitState;
import io.dudao.contracts.units.UnitTypes;
import io.dudao.inspection.region.Region;
import io.dudao.inspection.unit.Unit;
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

    /** Regions are new. */
    public Uni<Void> regionsRegistered(Mutiny.Session session, List<Region> regions) {
        return outbox.appendAll(
                session,
                regions.stream()
                        .map(region -> new OutboxEntry(UnitTypes.REGION_REGISTERED, region.id(), state(region)))
                        .toList());
    }

    /** Units are new. */
    public Uni<Void> registered(Mutiny.Session session, List<Unit> units) {
        return outbox.appendAll(
                session,
                units.stream()
                        .map(unit -> entry(UnitTypes.UNIT_REGISTERED, unit))
                        .toList());
    }

    /** A unit changed. */
    public Uni<Void> changed(Mutiny.Session session, Unit unit) {
        return outbox.appendAll(session, List.of(entry(UnitTypes.UNIT_CHANGED, unit)));
    }

    /** A unit closed. */
    public Uni<Void> closed(Mutiny.Session session, Unit unit) {
        return outbox.appendAll(session, List.of(entry(UnitTypes.UNIT_CLOSED, unit)));
    }

    private static OutboxEntry entry(EventType<UnitState> type, Unit unit) {
        return new OutboxEntry(type, unit.id(), state(unit));
    }

    private static RegionState state(Region region) {
        return new RegionState(region.id(), region.revision(), region.registeredAt(), region.path(), region.name());
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
                details.longitude());
    }
}
