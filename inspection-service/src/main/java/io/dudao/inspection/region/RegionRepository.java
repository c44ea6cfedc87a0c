package io.dudao.inspection.region;

import io.dudao.inspection.batch.JsonRows;
import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.paging.SortField;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The stored regions. */
@ApplicationScoped
public class RegionRepository {
    private static final String BY_PATHS = """
            select cast(row_to_json(r) as text) from region r
            where r.path in (select value from json_array_elements_text(cast(cast(:paths as text) as json)) as path (value))
            """;

    private static final String OPEN_UNITS = """
            select cast(json_build_object('path', u.region_path, 'number', count(*)) as text) from unit u
            where u.status = 'OPEN'
              and u.region_path in (select value from json_array_elements_text(cast(cast(:paths as text) as json)) as path (value))
              and (u.region_path in (
                       select value from json_array_elements_text(cast(cast(:covered as text) as json)) as path (value))
                   or u.code in (select value from json_array_elements_text(cast(cast(:units as text) as json)) as code (value)))
            group by u.region_path
            """;

    /** How many open units a region has. */
    private record OpenUnits(String path, long number) {}

    private final JsonRows rows;

    RegionRepository(JsonRows rows) {
        this.rows = rows;
    }

    /** The regions of these paths, by path; what is unknown is missing. The map can be added to. */
    public Uni<Map<String, Region>> byPaths(Mutiny.Session session, Collection<String> paths) {
        return rows.select(session, BY_PATHS, Map.of("paths", paths), Region.class)
                .map(RegionRepository::byPath);
    }

    private static Map<String, Region> byPath(List<Region> regions) {
        Map<String, Region> byPath = new HashMap<>();
        regions.forEach(region -> byPath.put(region.path(), region));
        return byPath;
    }

    /** How many open units within {@code scope} each of these regions has itself; none is missing. */
    Uni<Map<String, Long>> openUnits(Mutiny.Session session, Collection<String> paths, Scope scope) {
        List<String> covered = paths.stream().filter(scope::coversRegion).toList();
        return rows.select(
                        session,
                        OPEN_UNITS,
                        Map.of("paths", paths, "covered", covered, "units", scope.units()),
                        OpenUnits.class)
                .map(found -> found.stream().collect(Collectors.toMap(OpenUnits::path, OpenUnits::number)));
    }

    Uni<Region> requireLocked(Mutiny.Session session, UUID id) {
        return session.find(Region.class, id, LockMode.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFound("region " + id));
    }

    Uni<Region> require(Mutiny.Session session, UUID id) {
        return session.find(Region.class, id).onItem().ifNull().failWith(() -> new NotFound("region " + id));
    }

    Uni<Page<Region>> list(Mutiny.Session session, @Nullable String region, PageRequest page) {
        return KeysetQuery.of(Region.class, Region::id)
                .filter("concat(e.path, '/') like :below", "below", region == null ? null : region + "/%")
                .sortable(SortField.ofText("path", Region::path))
                .fetch(session, page);
    }

    Uni<Void> add(Mutiny.Session session, List<Region> regions) {
        return rows.insert(session, "region", regions);
    }
}
