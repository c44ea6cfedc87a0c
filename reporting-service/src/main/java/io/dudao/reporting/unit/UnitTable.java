package io.dudao.reporting.unit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of units and regions. Every method runs in the transaction of its connection. */
@ApplicationScoped
public class UnitTable {
    private static final String PLACEHOLDERS =
            "insert into unit (id) select distinct id from unnest($1::uuid[]) as given (id) order by id on conflict do nothing";
    private static final String SHARE =
            "select id, time_zone from unit where id = any($1::uuid[]) order by id for share";
    private static final String LOCK =
            "select id, time_zone from unit where id = any($1::uuid[]) order by id for update";
    private static final String UPDATE_UNITS = """
            update unit u set code = t.code, name = t.name, category = t.category, region_path = t.region_path,
                   time_zone = t.time_zone, status = t.status, revision = t.revision
            from unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
                 as t (id, revision, code, name, category, region_path, time_zone, status)
            where u.id = t.id and u.revision < t.revision
            """;
    private static final String CLOSE_UNITS = """
            update unit u set closed_on = t.closed_on
            from (select id, min(closed_on) as closed_on from unnest($1::uuid[], $2::date[]) as given (id, closed_on)
                  group by id) t
            where u.id = t.id and (u.closed_on is null or u.closed_on > t.closed_on)
            """;
    private static final String UPSERT_REGIONS = """
            insert into region as r (id, revision, path, name)
            select * from unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[]) as t (id, revision, path, name) order by id
            on conflict (id) do update set revision = excluded.revision, path = excluded.path, name = excluded.name
            where r.revision < excluded.revision
            """;

    private final Zones zones;

    UnitTable(Zones zones) {
        this.zones = zones;
    }

    /**
     * The time zones of units, which stay as they are until the transaction ends. A unit that is not known yet gets a
     * placeholder.
     */
    public Uni<Map<UUID, ZoneId>> share(SqlConnection connection, UUID[] ids) {
        return read(connection, SHARE, ids);
    }

    /** As {@link #share}, alone: no fact of these units is written meanwhile. */
    public Uni<Map<UUID, ZoneId>> lock(SqlConnection connection, UUID[] ids) {
        return read(connection, LOCK, ids);
    }

    private Uni<Map<UUID, ZoneId>> read(SqlConnection connection, String locking, UUID[] ids) {
        return connection
                .preparedQuery(PLACEHOLDERS)
                .execute(Tuple.of(ids))
                .chain(() -> connection.preparedQuery(locking).execute(Tuple.of(ids)))
                .map(this::zonesOf);
    }

    private Map<UUID, ZoneId> zonesOf(RowSet<Row> rows) {
        var byId = new HashMap<UUID, ZoneId>();
        for (var row : rows) {
            byId.put(row.getUUID("id"), zones.named(row.getString("time_zone")));
        }
        return byId;
    }

    /** Takes over units that are newer than their row; one change a unit. */
    public Uni<Void> update(SqlConnection connection, List<UnitChange.UnitIs> units) {
        var parameters = Tuple.from(new ArrayList<>(List.of(
                units.stream().map(UnitChange.UnitIs::id).toArray(UUID[]::new),
                units.stream().map(UnitChange.UnitIs::revision).toArray(Long[]::new),
                texts(units, UnitChange.UnitIs::code),
                texts(units, UnitChange.UnitIs::name),
                texts(units, UnitChange.UnitIs::category),
                texts(units, UnitChange.UnitIs::regionPath),
                texts(units, UnitChange.UnitIs::timeZone),
                texts(units, UnitChange.UnitIs::status))));
        return connection.preparedQuery(UPDATE_UNITS).execute(parameters).replaceWithVoid();
    }

    /** Keeps the earliest closing that any revision told. */
    public Uni<Void> close(SqlConnection connection, List<UnitChange.UnitIs> units) {
        var closed = units.stream().filter(unit -> unit.closedOn() != null).toList();
        if (closed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var parameters = Tuple.of(
                closed.stream().map(UnitChange.UnitIs::id).toArray(UUID[]::new),
                closed.stream().map(UnitTable::closedOn).toArray(LocalDate[]::new));
        return connection.preparedQuery(CLOSE_UNITS).execute(parameters).replaceWithVoid();
    }

    /** Takes over regions that are newer than their row; one change a region. */
    public Uni<Void> upsertRegions(SqlConnection connection, List<UnitChange.RegionIs> regions) {
        var parameters = Tuple.of(
                regions.stream().map(UnitChange.RegionIs::id).toArray(UUID[]::new),
                regions.stream().map(UnitChange.RegionIs::revision).toArray(Long[]::new),
                regions.stream().map(UnitChange.RegionIs::path).toArray(String[]::new),
                regions.stream().map(UnitChange.RegionIs::name).toArray(String[]::new));
        return connection.preparedQuery(UPSERT_REGIONS).execute(parameters).replaceWithVoid();
    }

    private static @Nullable LocalDate closedOn(UnitChange.UnitIs unit) {
        return unit.closedOn();
    }

    private static String[] texts(List<UnitChange.UnitIs> units, Function<UnitChange.UnitIs, String> column) {
        return units.stream().map(column).toArray(String[]::new);
    }
}
