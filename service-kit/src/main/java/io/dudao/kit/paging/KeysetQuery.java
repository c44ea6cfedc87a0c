package io.dudao.kit.paging;

import io.dudao.kit.problem.Malformed;
import io.dudao.kit.security.Scope;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * A list as every service reads it: typed filters, the caller's scope, one sort field with the id as tie-break, and pages by
 * position instead of offset, so that new rows shift nothing and deep pages cost what the first one costs. In conditions the
 * entity is called {@code e}.
 */
public final class KeysetQuery<T> {
    private final Class<T> entity;
    private final Function<T, UUID> id;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, SortField<T>> sortable = new LinkedHashMap<>();
    private @Nullable UnitScope units;
    private boolean indexedByUnit;

    private KeysetQuery(Class<T> entity, Function<T, UUID> id) {
        this.entity = entity;
        this.id = id;
    }

    /** All rows of {@code entity}, newest id first; narrow it with the methods that follow. */
    public static <T> KeysetQuery<T> of(Class<T> entity, Function<T, UUID> id) {
        return new KeysetQuery<>(entity, id);
    }

    /**
     * Adds a filter if the caller gave a value.
     *
     * @param condition HQL with one parameter named {@code name}, such as {@code e.kind = :kind}
     */
    public KeysetQuery<T> filter(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add("(" + condition + ")");
            parameters.put(name, value);
        }
        return this;
    }

    /** Limits to units of {@code region} and below, if the caller gave one. {@code unitId} is the path of the unit's id. */
    public KeysetQuery<T> inRegion(String unitId, @Nullable String region) {
        return region == null
                ? this
                : in(unitId, "UnitCopy", new Scope(false, java.util.Set.of(region), java.util.Set.of()), "region");
    }

    /** Limits to what the caller may see. {@code unitId} is the path of the unit's id, such as {@code e.unitId}. */
    public KeysetQuery<T> within(String unitId, Scope scope) {
        return in(unitId, "UnitCopy", scope, "scope");
    }

    /** As {@link #within} and {@link #inRegion}, where units are entities of another name than {@code UnitCopy}. */
    public KeysetQuery<T> in(String unitId, String unitEntity, Scope scope, String prefix) {
        if (!scope.everything()) {
            units = units == null ? new UnitScope(unitId, unitEntity) : units;
            units.narrow(scope, prefix, parameters);
        }
        return this;
    }

    /**
     * Says that the table has an index on (unit, id): then a list that covers few units is read unit by unit, and costs the same
     * in any table.
     */
    public KeysetQuery<T> indexedByUnit() {
        indexedByUnit = true;
        return this;
    }

    /** Limits the units themselves: the entity has {@code code} and {@code regionPath}. */
    public KeysetQuery<T> withinUnits(Scope scope, String prefix) {
        if (!scope.everything()) {
            conditions.add(UnitCondition.of("e", scope, prefix, parameters));
        }
        return this;
    }

    /** Allows sorting by {@code field}. */
    public KeysetQuery<T> sortable(SortField<T> field) {
        sortable.put(field.name(), field);
        return this;
    }

    /**
     * Reads one page.
     *
     * @throws Malformed if the cursor belongs to another query or the sort field is not offered
     */
    public Uni<Page<T>> fetch(Mutiny.Session session, PageRequest page) {
        boolean descending = page.sort == null || page.sort.startsWith("-");
        SortField<T> sort = sortOf(page.sort);
        int query = (conditions + "|" + (units == null ? "" : units.condition()) + "|" + parameters + "|" + page.sort)
                .hashCode();
        if (page.cursor != null) {
            startAfter(Cursor.decode(page.cursor, query), sort, descending);
        }
        UnitScope scope = units;
        Uni<List<T>> rows = scope != null && indexedByUnit && sort == null && !scope.isSingle()
                ? fewUnits(session, scope)
                        .chain(few -> few
                                ? unitByUnit(session, scope, descending, page.limit + 1)
                                : rowByRow(session, order(null, descending), page.limit + 1))
                : rowByRow(session, order(sort, descending), page.limit + 1);
        return rows.map(found -> pageOf(found, page.limit, sort, query));
    }

    private static String order(@Nullable SortField<?> sort, boolean descending) {
        String direction = descending ? " desc" : "";
        return (sort == null ? "" : "e." + sort.name() + direction + ", ") + "e.id" + direction;
    }

    private Uni<List<T>> rowByRow(Mutiny.Session session, String order, int limit) {
        List<String> all = new ArrayList<>(conditions);
        if (units != null) {
            all.add(units.condition());
        }
        String where = all.isEmpty() ? "" : " where " + String.join(" and ", all);
        Mutiny.SelectionQuery<T> selection =
                session.createQuery("from " + entity.getSimpleName() + " e" + where + " order by " + order, entity);
        parameters.forEach(selection::setParameter);
        return selection.setMaxResults(limit).getResultList();
    }

    private Uni<Boolean> fewUnits(Mutiny.Session session, UnitScope scope) {
        Mutiny.SelectionQuery<UUID> ids = session.createQuery(scope.ids(), UUID.class);
        scope.parameters().forEach(ids::setParameter);
        return ids.setFirstResult(UnitScope.FEW)
                .setMaxResults(1)
                .getResultList()
                .map(List::isEmpty);
    }

    /**
     * Hardly more rows are looked at than the page has, however many there are and however long ago the units got theirs: the
     * page ends at the least of as many newest rows of a unit as it has, or before.
     */
    private Uni<List<T>> unitByUnit(Mutiny.Session session, UnitScope scope, boolean descending, int limit) {
        String rows = String.join(" and ", conditions);
        Mutiny.SelectionQuery<UUID> newest =
                session.createQuery(scope.newestOfEach(entity.getSimpleName(), rows, descending), UUID.class);
        parameters.forEach(newest::setParameter);
        return newest.setFirstResult(limit - 1)
                .setMaxResults(1)
                .getSingleResultOrNull()
                .chain(end -> untilEnd(session, scope, descending, limit, end));
    }

    private Uni<List<T>> untilEnd(
            Mutiny.Session session, UnitScope scope, boolean descending, int limit, @Nullable UUID end) {
        filter("e.id " + (descending ? ">=" : "<=") + " :end", "end", end);
        String hql = scope.ofEach(entity.getSimpleName(), String.join(" and ", conditions), descending, limit);
        Mutiny.SelectionQuery<T> selection = session.createQuery(hql, entity);
        parameters.forEach(selection::setParameter);
        return selection.setMaxResults(limit).getResultList();
    }

    private void startAfter(Cursor cursor, @Nullable SortField<T> sort, boolean descending) {
        String beyond = descending ? " < " : " > ";
        parameters.put("cursorId", cursor.id());
        if (sort == null) {
            conditions.add("e.id" + beyond + ":cursorId");
            return;
        }
        String field = "e." + sort.name();
        parameters.put("cursorValue", sort.valueOf(cursor.value()));
        // The first condition lets the index on the field serve; the second orders equal values by id.
        conditions.add(field + (descending ? " <= " : " >= ") + ":cursorValue");
        conditions.add("(" + field + beyond + ":cursorValue or e.id" + beyond + ":cursorId)");
    }

    private Page<T> pageOf(List<T> rows, int limit, @Nullable SortField<T> sort, int query) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        T last = items.get(limit - 1);
        String value = sort == null ? "" : String.valueOf(sort.read().apply(last));
        return new Page<>(items, new Cursor(value, id.apply(last), query).encode());
    }

    private @Nullable SortField<T> sortOf(@Nullable String sort) {
        if (sort == null) {
            return null;
        }
        SortField<T> field = sortable.get(sort.startsWith("-") ? sort.substring(1) : sort);
        if (field == null) {
            throw new Malformed("This list sorts by " + String.join(", ", sortable.keySet()) + ".");
        }
        return field;
    }
}
