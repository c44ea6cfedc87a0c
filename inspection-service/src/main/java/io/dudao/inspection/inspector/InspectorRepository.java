package io.dudao.inspection.inspector;

import io.dudao.inspection.batch.JsonRows;
import io.dudao.inspection.region.RegionPath;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The stored inspectors. */
@ApplicationScoped
public class InspectorRepository {
    private static final String BY_CODES = """
            select cast(row_to_json(i) as text) from inspector i
            where i.code in (select value from json_array_elements_text(cast(cast(:codes as text) as json)) as code (value))
            """;
    private static final String BY_SUBJECTS = """
            select cast(row_to_json(i) as text) from inspector i
            where i.subject in (select value from json_array_elements_text(cast(cast(:subjects as text) as json)) as s (value))
            """;

    private final JsonRows rows;

    InspectorRepository(JsonRows rows) {
        this.rows = rows;
    }

    /** The inspector {@code id}; fails {@code not-found}. */
    public Uni<Inspector> require(Mutiny.Session session, UUID id) {
        return session.find(Inspector.class, id).onItem().ifNull().failWith(() -> missing(id));
    }

    /** The inspector {@code id}; fails {@code not-found} if he is absent or one of his regions is out of scope. */
    public Uni<Inspector> require(Mutiny.Session session, UUID id, Scope scope) {
        return session.find(Inspector.class, id).map(inspector -> inScope(inspector, id, scope));
    }

    /** As {@link #require(Mutiny.Session, UUID, Scope)}; other writers wait until this transaction ends. */
    Uni<Inspector> requireLocked(Mutiny.Session session, UUID id, Scope scope) {
        return session.find(Inspector.class, id, LockMode.PESSIMISTIC_WRITE)
                .map(inspector -> inScope(inspector, id, scope));
    }

    private static Inspector inScope(@Nullable Inspector inspector, UUID id, Scope scope) {
        if (inspector == null || !isWithin(inspector.details().regions(), scope)) {
            throw missing(id);
        }
        return inspector;
    }

    private static NotFound missing(UUID id) {
        return new NotFound("inspector " + id);
    }

    /** Whether a caller with this scope may see and manage an inspector of these regions. */
    static boolean isWithin(List<String> regions, Scope scope) {
        return scope.everything() || (!regions.isEmpty() && regions.stream().allMatch(scope::coversRegion));
    }

    /** The inspector whose log-in {@code subject} is, or null. */
    public Uni<Inspector> bySubject(Mutiny.Session session, String subject) {
        return session.createQuery("from Inspector i where i.subject = :subject", Inspector.class)
                .setParameter("subject", subject)
                .getSingleResultOrNull();
    }

    /** The inspectors of these ids, by id; what is unknown is missing. */
    public Uni<Map<UUID, Inspector>> byIds(Mutiny.Session session, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createQuery("from Inspector i where i.id in (:ids)", Inspector.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(found -> found.stream().collect(Collectors.toMap(Inspector::id, Function.identity())));
    }

    /** The inspectors of these codes, by code; what is unknown is missing. The map can be added to. */
    Uni<Map<String, Inspector>> byCodes(Mutiny.Session session, Collection<String> codes) {
        return rows.select(session, BY_CODES, Map.of("codes", Set.copyOf(codes)), Inspector.class)
                .map(found -> index(found, Inspector::code));
    }

    /** The inspectors with these log-ins, by subject. The map can be added to. */
    Uni<Map<String, Inspector>> bySubjects(Mutiny.Session session, Collection<String> subjects) {
        return rows.select(session, BY_SUBJECTS, Map.of("subjects", Set.copyOf(subjects)), Inspector.class)
                .map(found -> index(found, inspector -> String.valueOf(inspector.subject())));
    }

    private static Map<String, Inspector> index(List<Inspector> inspectors, Function<Inspector, String> key) {
        Map<String, Inspector> index = new HashMap<>();
        inspectors.forEach(inspector -> index.put(key.apply(inspector), inspector));
        return index;
    }

    Uni<Page<Inspector>> list(Mutiny.Session session, InspectorFilter filter, Scope scope, PageRequest page) {
        String text = filter.text() == null ? null : filter.text().toLowerCase(Locale.ROOT);
        return KeysetQuery.of(Inspector.class, Inspector::id)
                .filter("e.kind = :kind", "kind", filter.kind())
                .filter("e.active = :active", "active", filter.active())
                .filter("e.organisation = :organisation", "organisation", filter.organisation())
                .filter("function('regions_touch', e.regions, :region) = true", "region", filter.region())
                .filter("locate(:text, lower(e.name)) > 0 or locate(:text, lower(e.code)) > 0", "text", text)
                .filter("function('regions_within', e.regions, :scope) = true", "scope", RegionPath.listOf(scope))
                .sortable(SortField.ofText("code", Inspector::code))
                .sortable(SortField.ofText(
                        "name", inspector -> inspector.details().name()))
                .fetch(session, page);
    }

    Uni<Void> add(Mutiny.Session session, List<Inspector> inspectors) {
        return rows.insert(session, "inspector", inspectors);
    }
}
