package io.dudao.inspection.checklist;

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
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The stored checklists. */
@ApplicationScoped
public class ChecklistRepository {
    private static final String LATEST = """
            select distinct on (c.code) cast(row_to_json(c) as text) from checklist c
            where c.code in (select value from json_array_elements_text(cast(cast(:codes as text) as json)) as code (value))
            order by c.code, c.number desc
            """;
    private static final String BY_ID = """
            select cast(row_to_json(c) as text) from checklist c
            where c.id in (select cast(value as uuid) from json_array_elements_text(cast(cast(:ids as text) as json)) as id (value))
            """;

    private final JsonRows rows;

    ChecklistRepository(JsonRows rows) {
        this.rows = rows;
    }

    /** The latest version of each of these codes, with sections; what is unknown is missing. */
    public Uni<Map<String, Checklist>> latest(Mutiny.Session session, Collection<String> codes) {
        return rows.select(session, LATEST, Map.of("codes", Set.copyOf(codes)), Checklist.class)
                .map(ChecklistRepository::byCode);
    }

    private static Map<String, Checklist> byCode(List<Checklist> checklists) {
        Map<String, Checklist> byCode = new HashMap<>();
        checklists.forEach(checklist -> byCode.put(checklist.code(), checklist));
        return byCode;
    }

    Uni<Checklist> require(Mutiny.Session session, UUID id) {
        return rows.select(session, BY_ID, Map.of("ids", List.of(id)), Checklist.class)
                .map(found -> {
                    if (found.isEmpty()) {
                        throw new NotFound("checklist " + id);
                    }
                    return found.getFirst();
                });
    }

    Uni<Page<Checklist>> list(Mutiny.Session session, @Nullable String code, PageRequest page) {
        return KeysetQuery.of(Checklist.class, Checklist::id)
                .filter("e.code = :code", "code", code)
                .sortable(SortField.ofText("code", Checklist::code))
                .sortable(SortField.ofInstant("createdAt", Checklist::createdAt))
                .fetch(session, page);
    }

    Uni<Void> add(Mutiny.Session session, Checklist checklist) {
        return rows.insert(session, "checklist", List.of(checklist));
    }
}
