package io.dudao.inspection.unit;

import io.dudao.inspection.messaging.UnitEvents;
import io.dudao.inspection.region.Region;
import io.dudao.inspection.region.RegionRepository;
import io.dudao.kit.concurrency.EntityTags;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.Conflict;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.Ids;
import io.dudao.kit.time.PlausibleTime;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What can be done with one unit. */
@ApplicationScoped
public class UnitService {
    private final Work work;
    private final UnitRepository units;
    private final RegionRepository regions;
    private final UnitEvents events;
    private final Clock clock;
    private final String organisationZone;

    UnitService(
            Work work,
            UnitRepository units,
            RegionRepository regions,
            UnitEvents events,
            Clock clock,
            @ConfigProperty(name = "dudao.inspection.time-zone") String organisationZone) {
        this.work = work;
        this.units = units;
        this.regions = regions;
        this.events = events;
        this.clock = clock;
        this.organisationZone = organisationZone;
    }

    /** The units within {@code scope}. */
    public Uni<Page<UnitView>> list(UnitFilter filter, Scope scope, PageRequest page) {
        return work.read(session -> units.list(session, filter, scope, page).map(found -> found.map(UnitView::of)));
    }

    /** One unit; fails {@code not-found}. */
    public Uni<UnitView> get(UUID id, Scope scope) {
        return work.read(session -> units.require(session, id, scope).map(UnitView::of));
    }

    /** Registers a unit; fails {@code already-exists}, {@code unknown-region}, {@code unknown-time-zone}. */
    public Uni<UnitView> register(NewUnit content, Scope scope) {
        UnitDetails details = content.details(organisationZone);
        return work.once(
                content,
                UnitView.class,
                session -> units.byCodes(session, List.of(content.code()))
                        .invoke(known -> refuseKnown(known, content.code()))
                        .chain(() -> requireRegion(session, details.regionPath(), scope))
                        .map(region -> Unit.register(Ids.next(), content.code(), details, clock.instant()))
                        .call(unit -> session.persist(unit))
                        .call(unit -> events.registered(session, List.of(unit)))
                        .map(UnitView::of));
    }

    /** Changes a unit that the caller has read; fails {@code changed-meanwhile} and what the rules of units say. */
    public Uni<UnitView> change(UUID id, @Nullable String ifMatch, UnitContent content, Scope scope) {
        UnitDetails details = content.details(organisationZone);
        return work.write(session -> units.requireLocked(session, id, scope)
                .invoke(unit -> EntityTags.require(ifMatch, unit.revision(), "unit " + unit.code()))
                .call(() -> requireRegion(session, details.regionPath(), scope))
                .call(unit -> unit.change(details, clock.instant()) ? events.changed(session, unit) : nothing())
                .map(UnitView::of));
    }

    /** Closes a unit; {@code lastDay} is today in the unit's zone if null. */
    public Uni<UnitView> close(UUID id, @Nullable LocalDate lastDay, Scope scope) {
        Instant now = clock.instant();
        return work.once(
                new Closing(id, lastDay),
                UnitView.class,
                session -> units.requireLocked(session, id, scope)
                        .invoke(unit -> close(unit, lastDay, now))
                        .call(unit -> events.closed(session, unit))
                        .map(UnitView::of));
    }

    private record Closing(UUID id, @Nullable LocalDate lastDay) {}

    private static void close(Unit unit, @Nullable LocalDate lastDay, Instant now) {
        LocalDate day = lastDay == null ? LocalDate.ofInstant(now, unit.zone()) : lastDay;
        PlausibleTime.require("closedOn", day, unit.zone(), now);
        unit.close(day, now);
    }

    private Uni<Region> requireRegion(Mutiny.Session session, String path, Scope scope) {
        return regions.byPaths(session, List.of(path)).map(known -> requireRegion(known, path, scope));
    }

    /**
     * The region {@code path} out of those that were read.
     *
     * @throws RuleBroken {@code unknown-region}
     * @throws NotFound if it is out of scope
     */
    static Region requireRegion(Map<String, Region> known, String path, Scope scope) {
        if (!scope.coversRegion(path)) {
            throw new NotFound("region " + path);
        }
        Region region = known.get(path);
        if (region == null) {
            throw new RuleBroken("unknown-region", "There is no region " + path + ".");
        }
        return region;
    }

    private static void refuseKnown(Map<String, Unit> known, String code) {
        if (known.containsKey(code)) {
            throw new Conflict("already-exists", "There is a unit " + code + " already.");
        }
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
