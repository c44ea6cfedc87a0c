package io.dudao.inspection.unit;

import io.dudao.inspection.batch.Batch;
import io.dudao.inspection.batch.BatchWork;
import io.dudao.inspection.batch.RawBatch;
import io.dudao.inspection.region.Region;
import io.dudao.inspection.region.RegionRepository;
import io.dudao.kit.batch.BatchAnswer;
import io.dudao.kit.security.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes units in by batches: registers what is new, and changes what is known if asked to. */
@ApplicationScoped
public class UnitImport {
    private final BatchWork batches;
    private final UnitRepository units;
    private final RegionRepository regions;
    private final UnitJournal journal;
    private final Clock clock;
    private final String organisationZone;

    UnitImport(
            BatchWork batches,
            UnitRepository units,
            RegionRepository regions,
            UnitJournal journal,
            Clock clock,
            @ConfigProperty(name = "dudao.inspection.time-zone") String organisationZone) {
        this.batches = batches;
        this.units = units;
        this.regions = regions;
        this.journal = journal;
        this.clock = clock;
        this.organisationZone = organisationZone;
    }

    /**
     * Takes in what is new; every item is answered by itself. A code that is known with the same content is left as it is.
     *
     * @param change whether a code that is known with other content is changed; else it is refused
     * @param by the caller's subject
     */
    public Uni<BatchAnswer> takeAll(RawBatch raw, boolean change, String by, Scope scope) {
        return batches.run(raw, UnitItem.class, (session, batch) -> takeAll(session, batch, change, by, scope));
    }

    private Uni<Void> takeAll(Mutiny.Session session, Batch<UnitItem> batch, boolean change, String by, Scope scope) {
        List<String> codes = batch.contents().stream().map(UnitItem::code).toList();
        return (change ? units.lockedByCodes(session, codes) : units.byCodes(session, codes))
                .chain(known -> places(session, batch)
                        .map(places -> new UnitIntake(known, places, scope, change, clock.instant())))
                .invoke(intake -> batch.each(item -> intake.take(item, item.details(organisationZone))))
                .chain(intake -> write(session, intake, by));
    }

    private Uni<Map<String, Region>> places(Mutiny.Session session, Batch<UnitItem> batch) {
        List<String> paths =
                batch.contents().stream().map(UnitItem::regionPath).distinct().toList();
        return regions.byPaths(session, paths);
    }

    private Uni<Void> write(Mutiny.Session session, UnitIntake intake, String by) {
        List<Unit> fresh = intake.fresh();
        List<UnitStep> changed = intake.changed();
        return units.add(session, fresh)
                .chain(() -> journal.registered(session, fresh, by))
                .chain(() -> units.change(
                        session, changed.stream().map(UnitStep::unit).toList()))
                .chain(() -> journal.became(session, changed, by));
    }
}
