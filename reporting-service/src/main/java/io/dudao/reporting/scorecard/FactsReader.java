package io.dudao.reporting.scorecard;

import io.dudao.kit.paging.Cursor;
import io.dudao.kit.paging.Page;
import io.dudao.reporting.indicator.Form;
import io.dudao.reporting.period.Period;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the facts behind a figure, the latest day first. */
@ApplicationScoped
public class FactsReader {
    private static final UUID BEYOND_ALL = new UUID(-1, -1);
    private static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

    private static final String FACTS = """
            select f.event_id, f.event_type, f.event_source, f.source_id, f.step, f.revision, f.unit_id, u.code, f.occurred_at,
                   f.day, f.numerator, f.denominator, f.recorded_at
            from fact f join unit u on u.id = f.unit_id
            where f.indicator = $4 and %s and %s and (f.day, f.source_id, f.step) < ($5::date, $6::uuid, $7::text)
            order by f.day desc, f.source_id desc, f.step desc limit $8
            """;
    private static final String OBSERVED =
            "(f.step = '' and f.numerator is not null and f.day between $2::date and $3::date)";
    /** The first day means nothing to steps, but a statement has to use each of its parameters. */
    private static final String IN_FORCE = "($2::date is not null and " + SumsSql.LATEST_STEP + ")";

    private final Pool pool;

    FactsReader(Pool pool) {
        this.pool = pool;
    }

    /** A place in the list. */
    private record Place(LocalDate day, UUID sourceId, String step) {}

    /** The facts of a unit's figure. */
    Uni<Page<FactView>> ofUnit(
            UUID unitId, Form form, String indicator, Period period, int limit, @Nullable String cursor) {
        return read("f.unit_id = $1::uuid", unitId, form, indicator, period, limit, cursor);
    }

    /** The facts of a region's figure. */
    Uni<Page<FactView>> ofRegion(
            String path, Form form, String indicator, Period period, int limit, @Nullable String cursor) {
        return read(io.dudao.reporting.unit.Units.IN_REGION, path, form, indicator, period, limit, cursor);
    }

    private Uni<Page<FactView>> read(
            String units,
            Object subject,
            Form form,
            String indicator,
            Period period,
            int limit,
            @Nullable String cursor) {
        var query = (units + subject + indicator + period.text()).hashCode();
        var place = placeOf(cursor, query);
        var parameters = Tuple.tuple()
                .addValue(subject)
                .addValue(period.first())
                .addValue(period.last())
                .addValue(indicator)
                .addValue(place.day())
                .addValue(place.sourceId())
                .addValue(place.step())
                .addValue(limit + 1);
        return pool.preparedQuery(FACTS.formatted(units, form.isStepwise() ? IN_FORCE : OBSERVED))
                .execute(parameters)
                .map(rows -> page(rows, limit, query));
    }

    private static Place placeOf(@Nullable String text, int query) {
        if (text == null) {
            return new Place(NO_DAY, BEYOND_ALL, "");
        }
        var cursor = Cursor.decode(text, query);
        var parts = cursor.value().split(" ", 2);
        return new Place(LocalDate.parse(parts[0]), cursor.id(), parts[1]);
    }

    private static Page<FactView> page(RowSet<Row> rows, int limit, int query) {
        var facts = new ArrayList<FactView>();
        Row last = null;
        for (var row : rows) {
            if (facts.size() == limit) {
                return new Page<>(facts, cursor(last == null ? row : last, query));
            }
            facts.add(view(row));
            last = row;
        }
        return new Page<>(facts, null);
    }

    private static String cursor(Row row, int query) {
        var value = row.getLocalDate("day") + " " + row.getString("step");
        return new Cursor(value, row.getUUID("source_id"), query).encode();
    }

    private static FactView view(Row row) {
        var numerator = row.getNumeric("numerator").bigDecimalValue();
        var denominator = row.getNumeric("denominator").bigDecimalValue();
        return new FactView(
                row.getUUID("event_id"),
                row.getString("event_type"),
                row.getString("event_source"),
                row.getUUID("source_id"),
                row.getLong("revision"),
                row.getUUID("unit_id"),
                row.getString("code"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                row.getLocalDate("day"),
                numerator,
                denominator,
                value(numerator, denominator),
                row.getOffsetDateTime("recorded_at").toInstant());
    }

    private static @Nullable BigDecimal value(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0 ? null : Rounding.value(numerator.divide(denominator, MathContext.DECIMAL128));
    }
}
