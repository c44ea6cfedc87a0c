package io.dudao.inspection.unit;

import io.dudao.inspection.batch.Batch;
import io.dudao.inspection.batch.BatchWork;
import io.dudao.inspection.batch.RawBatch;
import io.dudao.inspection.messaging.UnitEvents;
import io.dudao.inspection.region.Region;
import io.dudao.inspection.region.RegionRepository;
import io.dudao.kit.batch.BatchAnswer;
import io.dudao.kit.problem.Conflict;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Registers units in batches: a code that is known with the same content is left as it is. */
@ApplicationScoped
public class UnitImport {
    private final BatchWork batches;
    private final UnitRepository units;
    private final RegionRepository regions;
    private final UnitEvents events;
    private final Clock clock;
    private final String organisationZone;

    UnitImport(
            BatchWork batches,
            UnitRepository units,
            RegionRepository regions,
            UnitEvents events,
            Clock clock,
            @ConfigProperty(name = "dudao.inspection.time-zone") String organisationZone) {
        this.batches = batches;
        this.units = units;
        this.regions = regions;
        this.events = events;
        this.clock = clock;
        this.organisationZone = organisationZone;
    }

    /** Registers what is new; every item is answered by itself. */
    public Uni<BatchAnswer> registerAll(RawBatch raw, Scope scope) {
        return batches.run(raw, NewUnit.class, (session, batch) -> registerAll(session, batch, scope));
    }

    private Uni<Void> registerAll(Mutiny.Session session, Batch<NewUnit> batch, Scope scope) {
        List<String> codes = batch.contents().stream().map(NewUnit::code).toList();
        List<String> paths =
                batch.contents().stream().map(NewUnit::regionPath).distinct().toList();
        return units.byCodes(session, codes)
                .chain(known -> regions.byPaths(session, paths).map(places -> decide(batch, known, places, scope)))
                .chain(fresh -> units.add(session, fresh).chain(() -> events.registered(session, fresh)));
    }

    private List<Unit> decide(Batch<NewUnit> batch, Map<String, Unit> known, Map<String, Region> places, Scope scope) {
        List<Unit> fresh = new ArrayList<>();
        batch.each(content -> {
            UnitDetails details = content.details(organisationZone);
            Unit there = known.get(content.code());
            if (there != null) {
                return same(there, details, scope);
            }
            UnitService.requireRegion(places, details.regionPath(), scope);
            Unit unit = Unit.register(Ids.next(), content.code(), details, clock.instant());
            known.put(unit.code(), unit);
            fresh.add(unit);
            return Batch.Outcome.created(unit.id());
        });
        // Two batches that meet must write in the same order, or they would wait for each other.
        fresh.sort(Comparator.comparing(Unit::code));
        return fresh;
    }

    private static Batch.Outcome same(Unit there, UnitDetails details, Scope scope) {
        if (!scope.covers(there.code(), there.regionPath())) {
            throw new NotFound("unit " + there.code());
        }
        if (!there.details().equals(details)) {
            throw new Conflict("already-exists-differently", "Unit " + there.code() + " has another content here.");
        }
        return Batch.Outcome.known(there.id());
    }
}
