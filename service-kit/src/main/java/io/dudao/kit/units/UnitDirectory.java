package io.dudao.kit.units;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dudao.contracts.Event;
import io.dudao.contracts.units.UnitState;
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
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The units that this service knows of. */
@ApplicationScoped
public class UnitDirectory {
    private static final String UPSERT = """
            insert into unit (id, code, name, category, region_path, time_zone, status, revision)
            select "unitId", code, name, category, "regionPath", "timeZone", coalesce(status, 'OPEN'), revision
            from json_to_recordset(cast(cast(:rows as text) as json)) as row ("unitId" uuid, code text, name text, category text,
                 "regionPath" text, "timeZone" text, status text, revision bigint)
            order by "unitId"
            on conflict (id) do update set
                code = excluded.code, name = excluded.name, category = excluded.category,
                region_path = excluded.region_path, time_zone = excluded.time_zone, status = excluded.status,
                revision = excluded.revision
            where unit.revision < excluded.revision
            """;

    private final ObjectMapper json;

    UnitDirectory(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The unit {@code code}, if the caller may reach it.
     *
     * @throws RuleBroken {@code unknown-unit} for a caller who sees everything
     * @throws NotFound for everybody else, whether it is unknown or out of scope
     */
    public Uni<UnitCopy> require(Mutiny.Session session, String code, Scope scope) {
        return byCodes(session, List.of(code)).map(units -> requireIn(units, code, scope));
    }

    /**
     * The unit of {@code id}, to whose aggregate {@code what} the caller asks access.
     *
     * @throws NotFound {@code what}, if the unit is out of scope
     */
    public Uni<UnitCopy> requireById(Mutiny.Session session, UUID id, Scope scope, String what) {
        return byIds(session, List.of(id)).map(units -> {
            UnitCopy unit = units.get(id);
            if (unit == null || !scope.covers(unit.code(), unit.regionPath())) {
                throw new NotFound(what);
            }
            return unit;
        });
    }

    /** As {@link #require}, out of units that were read before. */
    public static UnitCopy requireIn(Map<String, UnitCopy> units, String code, Scope scope) {
        UnitCopy unit = units.get(code);
        if (unit == null || !scope.covers(code, unit.regionPath())) {
            throw unreachable(code, scope);
        }
        return unit;
    }

    /** What to tell a caller of a unit that is unknown or out of scope, without telling which. */
    public static ProblemException unreachable(String code, Scope scope) {
        return scope.everything()
                ? new RuleBroken("unknown-unit", "There is no unit " + code + ".")
                : new NotFound("unit " + code);
    }

    /** The units of these codes, by code; what is unknown is missing. */
    public Uni<Map<String, UnitCopy>> byCodes(Mutiny.Session session, Collection<String> codes) {
        return session.createQuery("from UnitCopy u where u.code in (:codes)", UnitCopy.class)
                .setParameter("codes", codes)
                .getResultList()
                .map(units -> index(units, UnitCopy::code));
    }

    /** The units of these ids, by id; what is unknown is missing. */
    public Uni<Map<UUID, UnitCopy>> byIds(Mutiny.Session session, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createQuery("from UnitCopy u where u.id in (:ids)", UnitCopy.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(units -> index(units, UnitCopy::id));
    }

    /** The codes of these units, by id, for views; what is unknown is missing. */
    public Uni<Map<UUID, String>> codesOf(Mutiny.Session session, Collection<UUID> ids) {
        return byIds(session, ids)
                .map(units -> units.values().stream().collect(Collectors.toMap(UnitCopy::id, UnitCopy::code)));
    }

    /**
     * Takes over what the units topic says, for {@code InboundRecords.handleAll}. A state that is not newer than the copy
     * changes nothing; events about anything but units are passed over.
     */
    public Uni<Void> apply(Mutiny.Session session, List<Event<?>> events) {
        Map<UUID, UnitState> newest = new HashMap<>();
        for (Event<?> event : events) {
            if (event.data() instanceof UnitState state) {
                newest.merge(state.unitId(), state, (one, other) -> one.revision() >= other.revision() ? one : other);
            }
        }
        if (newest.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(UPSERT)
                .setParameter("rows", write(newest.values()))
                .executeUpdate()
                .replaceWithVoid();
    }

    private String write(Collection<UnitState> states) {
        try {
            return json.writeValueAsString(states);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unit states cannot be written as JSON", e);
        }
    }

    private static <K> Map<K, UnitCopy> index(List<UnitCopy> units, Function<UnitCopy, K> key) {
        return units.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
