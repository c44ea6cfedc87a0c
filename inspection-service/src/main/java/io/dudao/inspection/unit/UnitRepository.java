package io.dudao.inspection.unit;

import io.dudao.inspection.batch.JsonRows;
import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.paging.SortField;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.problem.ProblemException;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.security.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The stored units. */
@ApplicationScoped
public class UnitRepository {
    private static final String BY_CODES = """
            select cast(row_to_json(u) as text) from unit u
            where u.code = any (array(select value from json_array_elements_text(cast(cast(:codes as text) as json)) as code (value)))
            order by u.id
            """;
    private static final String BY_IDS = """
            select cast(row_to_json(u) as text) from unit u
            where u.id = any (array(select cast(value as uuid) from json_array_elements_text(cast(cast(:ids as text) as json)) as id (value)))
            """;

    private static final String CHANGE = """
            update unit u
            set name = r.name, category = r.category, region_path = r.region_path, time_zone = r.time_zone,
                address = r.address, latitude = r.latitude, longitude = r.longitude, tags = r.tags,
                opening_hours = r.opening_hours, changed_at = r.changed_at, revision = r.revision, version = u.version + 1
            from json_populate_recordset(cast(null as unit), cast(cast(:rows as text) as json)) r
            where u.id = r.id
            """;

    private final JsonRows rows;

    UnitRepository(JsonRows rows) {
        this.rows = rows;
    }

    /** The units of these codes, by code; what is unknown is missing. The map can be added to. */
    public Uni<Map<String, Unit>> byCodes(Mutiny.Session session, Collection<String> codes) {
        return rows.select(session, BY_CODES, Map.of("codes", Set.copyOf(codes)), Unit.class)
                .map(units -> index(units, Unit::code));
    }

    /**
     * As {@link #byCodes}, and keeps every other writer of their inspections waiting until this transaction ends: which
     * inspection is the previous one can be told only when nobody adds another at the same time. Locks are taken in the order
     * of ids, so two batches cannot wait for each other.
     */
    public Uni<Map<String, Unit>> lockedByCodes(Mutiny.Session session, Collection<String> codes) {
        return rows.select(session, BY_CODES + "for no key update", Map.of("codes", Set.copyOf(codes)), Unit.class)
                .map(units -> index(units, Unit::code));
    }

    /** The units of these ids, by id. */
    public Uni<Map<UUID, Unit>> byIds(Mutiny.Session session, Collection<UUID> ids) {
        return rows.select(session, BY_IDS, Map.of("ids", Set.copyOf(ids)), Unit.class)
                .map(units -> index(units, Unit::id));
    }

    /** As {@link #byIds}, locked as {@link #lockedByCodes} does. */
    public Uni<Map<UUID, Unit>> lockedByIds(Mutiny.Session session, Collection<UUID> ids) {
        return rows.select(
                        session, BY_IDS + "order by u.id for no key update", Map.of("ids", Set.copyOf(ids)), Unit.class)
                .map(units -> index(units, Unit::id));
    }

    /** The codes of these units, by id. */
    public Uni<Map<UUID, String>> codes(Mutiny.Session session, Collection<UUID> ids) {
        return byIds(session, ids).map(units -> {
            Map<UUID, String> codes = new HashMap<>();
            units.forEach((id, unit) -> codes.put(id, unit.code()));
            return codes;
        });
    }

    private static <K> Map<K, Unit> index(List<Unit> units, Function<Unit, K> key) {
        Map<K, Unit> index = new HashMap<>();
        units.forEach(unit -> index.put(key.apply(unit), unit));
        return index;
    }

    /**
     * The unit {@code code} out of those that were read.
     *
     * @throws ProblemException {@code unknown-unit} for a caller who sees everything, else {@code not-found}, whether it is
     *     unknown or out of scope
     */
    public static Unit requireIn(Map<String, Unit> units, String code, Scope scope) {
        Unit unit = units.get(code);
        if (unit != null && scope.covers(code, unit.regionPath())) {
            return unit;
        }
        throw scope.everything()
                ? new RuleBroken("unknown-unit", "There is no unit " + code + ".")
                : new NotFound("unit " + code);
    }

    /** The unit {@code id}; fails {@code not-found} if it is absent or out of scope. */
    public Uni<Unit> require(Mutiny.Session session, UUID id, Scope scope) {
        return session.find(Unit.class, id).map(unit -> inScope(unit, id, scope));
    }

    /** As {@link #require}; other writers of the unit wait until this transaction ends. */
    Uni<Unit> requireLocked(Mutiny.Session session, UUID id, Scope scope) {
        return session.find(Unit.class, id, LockMode.PESSIMISTIC_WRITE).map(unit -> inScope(unit, id, scope));
    }

    private static Unit inScope(@Nullable Unit unit, UUID id, Scope scope) {
        if (unit == null || !scope.covers(unit.code(), unit.regionPath())) {
            throw new NotFound("unit " + id);
        }
        return unit;
    }

    Uni<Page<Unit>> list(Mutiny.Session session, UnitFilter filter, Scope scope, PageRequest page) {
        return KeysetQuery.of(Unit.class, Unit::id)
                .filter("e.code = :code", "code", filter.code())
                .filter("e.category = :category", "category", filter.category())
                .filter("e.status = :status", "status", filter.status())
                .filter("array_contains(e.tags, :tag)", "tag", filter.tag())
                .filter("lower(collate(e.name as pg_c_utf8)) like :name escape '!'", "name", filter.namePattern())
                .withinUnits(filter.regionScope(), "region")
                .withinUnits(scope, "scope")
                .sortable(SortField.ofText("code", Unit::code))
                .sortable(SortField.ofText("name", Unit::name))
                .fetch(session, page);
    }

    Uni<Void> add(Mutiny.Session session, List<Unit> units) {
        return rows.insert(session, "unit", units);
    }

    /** Writes what is now known of open units that were read under lock. */
    Uni<Void> change(Mutiny.Session session, List<Unit> units) {
        return rows.change(session, CHANGE, units);
    }
}
