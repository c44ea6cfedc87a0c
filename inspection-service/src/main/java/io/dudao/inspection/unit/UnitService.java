package io.dudao.inspection.unit;

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
    private final UnitPeriodRepository periods;
    private final UnitJournal journal;
    private final Clock clock;
    private final String organisationZone;

    UnitService(
            Work work,
            UnitRepository units,
            RegionRepository regions,
            UnitPeriodRepository periods,
            UnitJournal journal,
            Clock clock,
            @ConfigProperty(name = "dudao.inspection.time-zone") String organisationZone) {
        this.work = work;
        this.units = units;
        this.regions = regions;
        this.periods = periods;
        this.journal = journal;
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

    /** What was said of a unit when, latest first; only what was said on {@code day}, if given. */
    public Uni<Page<UnitPeriodView>> history(UUID id, @Nullable LocalDate day, Scope scope, PageRequest page) {
        return work.read(session -> units.require(session, id, scope)
                .chain(unit -> periods.of(session, unit, day, page))
                .map(found -> found.map(UnitPeriodView::of)));
    }

    /** Registers a unit; fails {@code already-exists}, {@code unknown-region}, {@code unknown-time-zone}. */
    public Uni<UnitView> register(NewUnit content, String by, Scope scope) {
        UnitDetails details = content.details(organisationZone);
        return work.once(
                content,
                UnitView.class,
                session -> units.byCodes(session, List.of(content.code()))
                        .invoke(known -> refuseKnown(known, content.code()))
                        .chain(() -> requireRegion(session, details.regionPath(), scope))
                        .map(region -> Unit.register(Ids.next(), content.code(), details, clock.instant()))
                        .call(unit -> units.add(session, List.of(unit)))
                        .call(unit -> journal.registered(session, List.of(unit), by))
                        .map(UnitView::of));
    }

    /** Changes a unit that the caller has read; fails {@code changed-meanwhile} and what the rules of units say. */
    public Uni<UnitView> change(UUID id, @Nullable String ifMatch, UnitContent content, String by, Scope scope) {
        UnitDetails details = content.details(organisationZone);
        return work.write(session -> units.requireLocked(session, id, scope)
                .invoke(unit -> EntityTags.require(ifMatch, unit.revision(), "unit " + unit.code()))
                .call(() -> requireRegion(session, details.regionPath(), scope))
                .call(unit -> change(session, unit, details, by))
                .map(UnitView::of));
    }

    private Uni<Void> change(Mutiny.Session session, Unit unit, UnitDetails details, String by) {
        UnitDetails before = unit.details();
        return unit.change(details, clock.instant())
                ? journal.became(session, List.of(UnitStep.changed(unit, before)), by)
                : Uni.createFrom().voidItem();
    }

    /** Moves a unit to another region from now on; fails {@code unknown-region} and what the rules of units say. */
    public Uni<UnitView> move(UUID id, UnitMove move, String by, Scope scope) {
        return work.once(
                new Moving(id, move),
                UnitView.class,
                session -> units.requireLocked(session, id, scope)
                        .call(() -> requireRegion(session, move.regionPath(), scope))
                        .call(unit -> move(session, unit, move, by))
                        .map(UnitView::of));
    }

    private record Moving(UUID id, UnitMove move) {}

    private Uni<Void> move(Mutiny.Session session, Unit unit, UnitMove move, String by) {
        UnitDetails before = unit.details();
        unit.move(move.regionPath(), clock.instant());
        return journal.became(session, List.of(UnitStep.moved(unit, before, move.reason())), by);
    }

    /** Closes a unit for good; the last day is today in the unit's zone unless said otherwise. */
    public Uni<UnitView> close(UUID id, UnitClosing closing, String by, Scope scope) {
        return work.once(
                new Closing(id, closing),
                UnitView.class,
                session -> units.requireLocked(session, id, scope)
                        .invoke(unit -> close(unit, closing.closedOn(), clock.instant()))
                        .call(unit -> journal.became(session, List.of(UnitStep.closed(unit, closing.reason())), by))
                        .map(UnitView::of));
    }

    private record Closing(UUID id, UnitClosing closing) {}

    private static void close(Unit unit, @Nullable LocalDate lastDay, Instant now) {
        LocalDate day = PlausibleTime.orToday("closedOn", lastDay, unit.zone(), now);
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
}
