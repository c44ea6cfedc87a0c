package io.dudao.reporting.intake;

import io.dudao.reporting.fact.FactTable;
import io.dudao.reporting.unit.UnitChange;
import io.dudao.reporting.unit.UnitTable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the copy of units and regions, and moves a unit's facts when its local dates change. */
@ApplicationScoped
public class UnitCopies {
    private final UnitTable table;
    private final FactTable facts;

    UnitCopies(UnitTable table, FactTable facts) {
        this.table = table;
        this.facts = facts;
    }

    /** Takes over what is newer than the copy, in the transaction of the connection. */
    public Uni<Void> write(SqlConnection connection, List<UnitChange> changes) {
        return writeRegions(connection, newest(UnitChange.RegionIs.class, changes))
                .chain(() -> writeUnits(connection, of(UnitChange.UnitIs.class, changes)));
    }

    private Uni<Void> writeRegions(SqlConnection connection, Collection<UnitChange.RegionIs> regions) {
        return regions.isEmpty() ? Uni.createFrom().voidItem() : table.upsertRegions(connection, List.copyOf(regions));
    }

    private Uni<Void> writeUnits(SqlConnection connection, List<UnitChange.UnitIs> units) {
        if (units.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var ids = units.stream().map(UnitChange.UnitIs::id).distinct().toArray(UUID[]::new);
        return table.lock(connection, ids)
                .chain(before -> table.update(connection, List.copyOf(newest(UnitChange.UnitIs.class, units)))
                        .chain(() -> table.close(connection, units))
                        .chain(() -> table.lock(connection, ids))
                        .chain(after -> redate(connection, before, after)));
    }

    private Uni<Void> redate(SqlConnection connection, Map<UUID, ZoneId> before, Map<UUID, ZoneId> after) {
        var moved = new HashMap<>(after);
        moved.entrySet().removeAll(before.entrySet());
        return moved.isEmpty() ? Uni.createFrom().voidItem() : facts.redate(connection, moved);
    }

    private static <T extends UnitChange> Collection<T> newest(Class<T> kind, List<? extends UnitChange> changes) {
        var newest = new HashMap<UUID, T>();
        for (var change : of(kind, changes)) {
            newest.merge(change.id(), change, (one, other) -> other.revision() > one.revision() ? other : one);
        }
        return newest.values();
    }

    private static <T extends UnitChange> List<T> of(Class<T> kind, List<? extends UnitChange> changes) {
        return changes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
