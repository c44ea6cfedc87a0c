package io.dudao.inspection.region;

import io.dudao.inspection.batch.JsonRows;
import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.paging.SortField;
import io.dudao.kit.problem.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The stored regions. */
@ApplicationScoped
public class RegionRepository {
    private static final String BY_PATHS = """
            select cast(row_to_json(r) as text) from region r
            where r.path in (select value from json_array_elements_text(cast(cast(:paths as text) as json)) as path (value))
            """;

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
