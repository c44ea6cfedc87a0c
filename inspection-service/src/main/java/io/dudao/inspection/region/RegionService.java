package io.dudao.inspection.region;

import io.dudao.inspection.batch.Batch;
import io.dudao.inspection.batch.BatchWork;
import io.dudao.inspection.batch.RawBatch;
import io.dudao.inspection.messaging.UnitEvents;
import io.dudao.kit.batch.BatchAnswer;
import io.dudao.kit.concurrency.EntityTags;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.Conflict;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.Ids;
import io.dudao.kit.trail.Change;
import io.dudao.kit.trail.Trail;
import io.dudao.kit.trail.TrailEntry;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What can be done with regions. They are reference data: everybody who works here sees all of them. */
@ApplicationScoped
public class RegionService {
    private final Work work;
    private final BatchWork batches;
    private final RegionRepository regions;
    private final UnitEvents events;
    private final Trail trail;
    private final Clock clock;

    RegionService(Work work, BatchWork batches, RegionRepository regions, UnitEvents events, Trail trail, Clock clock) {
        this.work = work;
        this.batches = batches;
        this.regions = regions;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    /** Regions, only those at and below {@code region} if given. */
    public Uni<Page<RegionView>> list(@Nullable String region, Scope scope, PageRequest page) {
        return work.read(session -> regions.list(session, region, page).chain(found -> views(session, found, scope)));
    }

    private Uni<Page<RegionView>> views(Mutiny.Session session, Page<Region> page, Scope scope) {
        List<String> paths = page.items().stream().map(Region::path).toList();
        return regions.openUnits(session, paths, scope)
                .map(counts -> page.map(region -> RegionView.of(region, counts.getOrDefault(region.path(), 0L))));
    }

    /** One region; fails {@code not-found}. */
    public Uni<RegionView> get(UUID id, Scope scope) {
        return work.read(session -> regions.require(session, id).chain(region -> view(session, region, scope)));
    }

    private Uni<RegionView> view(Mutiny.Session session, Region region, Scope scope) {
        return regions.openUnits(session, List.of(region.path()), scope)
                .map(counts -> RegionView.of(region, counts.getOrDefault(region.path(), 0L)));
    }

    /** Renames a region that the caller has read; fails {@code changed-meanwhile}. */
    public Uni<RegionView> rename(UUID id, @Nullable String ifMatch, String name, Scope scope) {
        return work.write(session -> regions.requireLocked(session, id)
                .invoke(region -> EntityTags.require(ifMatch, region.revision(), "region " + region.path()))
                .call(region -> rename(session, region, name))
                .chain(region -> view(session, region, scope)));
    }

    private Uni<Void> rename(Mutiny.Session session, Region region, String name) {
        Change change = new Change("name", region.name(), name);
        return region.rename(name, clock.instant())
                ? tell(session, List.of(region), "renamed", named -> List.of(change))
                : Uni.createFrom().voidItem();
    }

    /** Registers a region; fails {@code unknown-region} without the one above, {@code already-exists} for a known path. */
    public Uni<RegionView> register(RegionContent content) {
        return work.once(
                content,
                RegionView.class,
                session -> known(session, List.of(content)).chain(known -> {
                    if (known.containsKey(content.path())) {
                        throw new Conflict("already-exists", "There is a region " + content.path() + " already.");
                    }
                    Region region = registered(content, known);
                    return write(session, List.of(region)).replaceWith(RegionView.of(region, 0));
                }));
    }

    /** Registers regions; those above may come in the same batch, in any order. */
    public Uni<BatchAnswer> registerAll(RawBatch raw) {
        return batches.run(raw, RegionContent.class, this::registerAll);
    }

    private Uni<Void> registerAll(Mutiny.Session session, Batch<RegionContent> batch) {
        List<Region> fresh = new ArrayList<>();
        return known(session, batch.contents()).chain(known -> {
            batch.each(Comparator.comparingInt(content -> RegionPath.depth(content.path())), content -> {
                Region there = known.get(content.path());
                if (there != null) {
                    return same(there, content);
                }
                Region region = registered(content, known);
                known.put(region.path(), region);
                fresh.add(region);
                return Batch.Outcome.created(region.id());
            });
            return write(session, fresh);
        });
    }

    private static Batch.Outcome same(Region there, RegionContent content) {
        if (!there.name().equals(content.name())) {
            throw new Conflict("already-exists-differently", "Region " + content.path() + " has another name here.");
        }
        return Batch.Outcome.known(there.id());
    }

    private Region registered(RegionContent content, Map<String, Region> known) {
        String above = RegionPath.above(content.path());
        if (above != null && !known.containsKey(above)) {
            throw new RuleBroken("unknown-region", "There is no region " + above + " to put it into.");
        }
        return Region.register(Ids.next(), content.path(), content.name(), clock.instant());
    }

    private Uni<Map<String, Region>> known(Mutiny.Session session, List<RegionContent> contents) {
        Set<String> paths = new HashSet<>();
        for (RegionContent content : contents) {
            paths.add(content.path());
            String above = RegionPath.above(content.path());
            if (above != null) {
                paths.add(above);
            }
        }
        return regions.byPaths(session, paths);
    }

    private Uni<Void> write(Mutiny.Session session, List<Region> fresh) {
        List<Region> sorted =
                fresh.stream().sorted(Comparator.comparing(Region::path)).toList();
        return regions.add(session, sorted).chain(() -> tell(session, sorted, "registered", RegionService::identity));
    }

    private Uni<Void> tell(
            Mutiny.Session session, List<Region> told, String action, Function<Region, List<Change>> changes) {
        return events.regionsRegistered(session, told)
                .chain(() -> trail.appendAll(
                        session,
                        told.stream()
                                .map(region -> new TrailEntry(
                                        region.id(), "region", region.id(), null, action, changes.apply(region)))
                                .toList()));
    }

    private static List<Change> identity(Region region) {
        return List.of(new Change("path", null, region.path()), new Change("name", null, region.name()));
    }
}
