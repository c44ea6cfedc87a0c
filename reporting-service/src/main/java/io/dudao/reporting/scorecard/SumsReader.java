package io.dudao.reporting.scorecard;

import io.dudao.reporting.indicator.Histogram;
import io.dudao.reporting.indicator.Sums;
import io.dudao.reporting.period.Period;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads the merged facts of a period: one statement, whatever the number of units. */
@ApplicationScoped
public class SumsReader {
    /** Stands for all units together. */
    private static final UUID MERGED = new UUID(0, 0);

    private final Pool pool;

    SumsReader(Pool pool) {
        this.pool = pool;
    }

    /** The sums of a unit by indicator id. */
    Uni<Map<String, Sums>> ofUnit(UUID unitId, Period period) {
        return read(SumsSql.OF_UNIT, unitId, period).map(sums -> sums.getOrDefault(MERGED, Map.of()));
    }

    /** The sums of a region and everything below it by indicator id. */
    Uni<Map<String, Sums>> ofRegion(String path, Period period) {
        return read(SumsSql.OF_REGION, path, period).map(sums -> sums.getOrDefault(MERGED, Map.of()));
    }

    /** The sums of each unit that has any, by unit id and indicator id. */
    Uni<Map<UUID, Map<String, Sums>>> ofEach(Collection<UUID> unitIds, Period period) {
        return read(SumsSql.OF_EACH, unitIds.toArray(UUID[]::new), period);
    }

    private Uni<Map<UUID, Map<String, Sums>>> read(String sql, Object units, Period period) {
        var parameters = Tuple.tuple().addValue(units).addValue(period.first()).addValue(period.last());
        return pool.preparedQuery(sql).execute(parameters).map(SumsReader::collect);
    }

    private static Map<UUID, Map<String, Sums>> collect(RowSet<Row> rows) {
        var collected = new HashMap<UUID, Map<String, Sums>>();
        var histograms = new HashMap<UUID, Map<String, Map<Integer, Long>>>();
        for (var row : rows) {
            var unitId = row.getUUID("unit_id") == null ? MERGED : row.getUUID("unit_id");
            var indicator = row.getString("indicator");
            if (row.getInteger("k") == null) {
                collected.computeIfAbsent(unitId, id -> new HashMap<>()).merge(indicator, sums(row), Sums::plus);
            } else {
                histograms
                        .computeIfAbsent(unitId, id -> new HashMap<>())
                        .computeIfAbsent(indicator, id -> new HashMap<>())
                        .put(row.getInteger("k"), row.getLong("n"));
            }
        }
        histograms.forEach((unitId, ofUnit) -> ofUnit.forEach((indicator, counts) -> collected
                .computeIfAbsent(unitId, id -> new HashMap<>())
                .computeIfPresent(indicator, (id, sums) -> sums.with(Histogram.of(counts)))));
        return collected;
    }

    private static Sums sums(Row row) {
        return new Sums(
                row.getLong("n"),
                number(row, "numerator"),
                number(row, "denominator"),
                number(row, "sum_sq"),
                Histogram.empty());
    }

    private static BigDecimal number(Row row, String column) {
        return row.getNumeric(column).bigDecimalValue();
    }
}
