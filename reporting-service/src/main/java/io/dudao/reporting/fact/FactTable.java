package io.dudao.reporting.fact;

import io.dudao.reporting.unit.UnitTable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes facts and keeps the day buckets equal to them. Every method runs in the transaction of its connection. */
@ApplicationScoped
public class FactTable {
    private final UnitTable units;

    FactTable(UnitTable units) {
        this.units = units;
    }

    /** Takes over what is newer than what is there; the rest changes nothing. */
    public Uni<Void> write(SqlConnection connection, List<SourcedFact> facts) {
        var rows = FactRows.newestOf(facts);
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return units.share(connection, rows.unitIds())
                .chain(zones -> connection.preparedQuery(FactSql.UPSERT).execute(rows.parameters(zones)))
                .chain(lost -> recomputeExtremes(connection, lost));
    }

    /** Dates the facts of units anew after their time zone changed. The caller holds the rows of the units. */
    public Uni<Void> redate(SqlConnection connection, Map<UUID, ZoneId> zones) {
        return connection
                .preparedQuery(FactSql.DATED_BY_ZONE)
                .execute(Tuple.of(zones.keySet().toArray(UUID[]::new)))
                .map(facts -> movesIn(zones, facts))
                .chain(moves -> move(connection, moves));
    }

    private record Move(FactKey key, LocalDate day) {}

    private static List<Move> movesIn(Map<UUID, ZoneId> zones, RowSet<Row> facts) {
        var moves = new ArrayList<Move>();
        for (var fact : facts) {
            var zone = zones.get(fact.getUUID("unit_id"));
            var day = fact.getOffsetDateTime("occurred_at")
                    .atZoneSameInstant(zone)
                    .toLocalDate();
            if (!day.equals(fact.getLocalDate("day"))) {
                var key = new FactKey(fact.getUUID("source_id"), fact.getString("indicator"), fact.getString("step"));
                moves.add(new Move(key, day));
            }
        }
        return moves;
    }

    private Uni<Void> move(SqlConnection connection, List<Move> moves) {
        if (moves.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var parameters = Tuple.of(
                moves.stream().map(move -> move.key().sourceId()).toArray(UUID[]::new),
                moves.stream().map(move -> move.key().indicator()).toArray(String[]::new),
                moves.stream().map(move -> move.key().step()).toArray(String[]::new),
                moves.stream().map(Move::day).toArray(LocalDate[]::new));
        return connection
                .preparedQuery(FactSql.REDATE)
                .execute(parameters)
                .chain(lost -> recomputeExtremes(connection, lost));
    }

    private static Uni<Void> recomputeExtremes(SqlConnection connection, RowSet<Row> lost) {
        if (lost.size() == 0) {
            return Uni.createFrom().voidItem();
        }
        var unitIds = new ArrayList<UUID>();
        var indicators = new ArrayList<String>();
        var days = new ArrayList<LocalDate>();
        for (var bucket : lost) {
            unitIds.add(bucket.getUUID("unit_id"));
            indicators.add(bucket.getString("indicator"));
            days.add(bucket.getLocalDate("day"));
        }
        var parameters = Tuple.of(
                unitIds.toArray(UUID[]::new), indicators.toArray(String[]::new), days.toArray(LocalDate[]::new));
        return connection.preparedQuery(FactSql.EXTREMES).execute(parameters).replaceWithVoid();
    }
}
