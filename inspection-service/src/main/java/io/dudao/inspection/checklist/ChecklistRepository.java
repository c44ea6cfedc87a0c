package io.dudao.inspection.checklist;

import io.dudao.inspection.batch.JsonRows;
import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.paging.SortField;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.problem.RuleBroken;
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
            where c.number is not null
              and c.code in (select value from json_array_elements_text(cast(cast(:codes as text) as json)) as code (value))
            order by c.code, c.number desc
            """;
    private static final String BY_ID = """
            select cast(row_to_json(c) as text) from checklist c
            where c.id in (select cast(value as uuid) from json_array_elements_text(cast(cast(:ids as text) as json)) as id (value))
            """;
    private static final String DRAFT = """
            select cast(row_to_json(c) as text) from checklist c
            where c.status = 'DRAFT'
              and c.code in (select value from json_array_elements_text(cast(cast(:codes as text) as json)) as code (value))
            """;
    private static final String HEAD = """
            select cast(json_build_object('id', c.id, 'number', c.number, 'status', c.status) as text) from checklist c
            where c.code = cast(cast(:codes as text) as json) ->> 0
              and c.number = coalesce(cast(cast(cast(:numbers as text) as json) ->> 0 as int), (
                select max(l.number) from checklist l where l.code = c.code))
            """;
    private static final String REPLACE = """
            update checklist c set title_chinese = n.title_chinese, title_english = n.title_english, method = n.method,
                pass_mark = n.pass_mark, not_applicable = n.not_applicable, grades = n.grades, sections = n.sections,
                status = n.status, number = n.number, changed_at = n.changed_at, published_at = n.published_at,
                revision = n.revision
            from json_populate_recordset(cast(null as checklist), cast(cast(:rows as text) as json)) n
            where c.id = n.id
            """;

    private final JsonRows rows;
    private final ChecklistCache cache;

    ChecklistRepository(JsonRows rows, ChecklistCache cache) {
        this.rows = rows;
        this.cache = cache;
    }

    /** What is needed of a version to decide whether it may be used. */
    private record Head(UUID id, int number, ChecklistStatus status) {}

    /** The latest version of each of these codes, withdrawn or not, with sections; what is unknown is missing. */
    public Uni<Map<String, Checklist>> latest(Mutiny.Session session, Collection<String> codes) {
        return rows.select(session, LATEST, Map.of("codes", Set.copyOf(codes)), Checklist.class)
                .map(ChecklistRepository::byCode);
    }

    private static Map<String, Checklist> byCode(List<Checklist> checklists) {
        Map<String, Checklist> byCode = new HashMap<>();
        checklists.forEach(checklist -> byCode.put(checklist.code(), checklist));
        return byCode;
    }

    /**
     * The latest version of {@code code}, on which a new inspection may start. Fails {@code unknown-checklist} or
     * {@code withdrawn-checklist-cannot-be-used}.
     */
    public Uni<Checklist> latestPublished(Mutiny.Session session, String code) {
        return requireUsable(session, code, null);
    }

    /** As {@link #latestPublished}, of version {@code number} unless that is null; fails {@code unknown-checklist-version}. */
    public Uni<Checklist> requireUsable(Mutiny.Session session, String code, @Nullable Integer number) {
        List<Integer> numbers = number == null ? List.of() : List.of(number);
        return rows.select(session, HEAD, Map.of("codes", List.of(code), "numbers", numbers), Head.class)
                .map(heads -> usable(heads, code, number))
                .chain(head -> fixed(session, head.id()));
    }

    private static Head usable(List<Head> heads, String code, @Nullable Integer number) {
        if (heads.isEmpty() && number == null) {
            throw ChecklistRules.broken("unknown-checklist", "checklist", code + " is not known");
        }
        if (heads.isEmpty()) {
            throw unknownVersion(code, number);
        }
        if (heads.getFirst().status() == ChecklistStatus.WITHDRAWN) {
            throw ChecklistRules.broken(
                    "withdrawn-checklist-cannot-be-used", "checklist", code + " is withdrawn from use");
        }
        return heads.getFirst();
    }

    private static RuleBroken unknownVersion(String code, @Nullable Integer number) {
        return ChecklistRules.broken(
                "unknown-checklist-version", "checklistVersion", number + " of " + code + " is not known");
    }

    /**
     * Version {@code number} of {@code code}, withdrawn or not: what an inspection has pinned. It is read once for each
     * process. Fails {@code unknown-checklist-version}.
     */
    public Uni<Checklist> version(Mutiny.Session session, String code, int number) {
        Checklist kept = cache.byVersion(code, number);
        if (kept != null) {
            return Uni.createFrom().item(kept);
        }
        return rows.select(session, HEAD, Map.of("codes", List.of(code), "numbers", List.of(number)), Head.class)
                .chain(heads -> {
                    if (heads.isEmpty()) {
                        throw unknownVersion(code, number);
                    }
                    return fixed(session, heads.getFirst().id());
                });
    }

    private Uni<Checklist> fixed(Mutiny.Session session, UUID id) {
        Checklist kept = cache.byId(id);
        return kept == null
                ? require(session, id).invoke(cache::keep)
                : Uni.createFrom().item(kept);
    }

    /** The checklist {@code id}, draft or version, with sections; fails {@code not-found}. */
    public Uni<Checklist> require(Mutiny.Session session, UUID id) {
        return requireBy(session, BY_ID, id);
    }

    /** As {@link #require}; the row is locked until the transaction ends. */
    Uni<Checklist> requireLocked(Mutiny.Session session, UUID id) {
        return requireBy(session, BY_ID + " for no key update", id);
    }

    private Uni<Checklist> requireBy(Mutiny.Session session, String sql, UUID id) {
        return rows.select(session, sql, Map.of("ids", List.of(id)), Checklist.class)
                .map(found -> {
                    if (found.isEmpty()) {
                        throw new NotFound("checklist " + id);
                    }
                    return found.getFirst();
                });
    }

    /** The open draft of {@code code}, or nothing. */
    Uni<List<Checklist>> draft(Mutiny.Session session, String code) {
        return rows.select(session, DRAFT, Map.of("codes", List.of(code)), Checklist.class);
    }

    Uni<Page<Checklist>> list(
            Mutiny.Session session,
            @Nullable String code,
            @Nullable ChecklistStatus status,
            boolean drafts,
            PageRequest page) {
        return KeysetQuery.of(Checklist.class, Checklist::id)
                .filter("e.code = :code", "code", code)
                .filter("e.status = :status", "status", status)
                .filter("e.status <> :hidden", "hidden", drafts ? null : ChecklistStatus.DRAFT)
                .sortable(SortField.ofText("code", Checklist::code))
                .sortable(SortField.ofInstant("createdAt", Checklist::createdAt))
                .fetch(session, page);
    }

    Uni<Void> add(Mutiny.Session session, Checklist checklist) {
        return rows.insert(session, "checklist", List.of(checklist));
    }

    /** Writes what became of a checklist that was read locked. */
    Uni<Void> replace(Mutiny.Session session, Checklist checklist) {
        return rows.change(session, REPLACE, List.of(checklist));
    }
}
