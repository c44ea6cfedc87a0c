package io.dudao.inspection.unit;

import io.dudao.inspection.batch.JsonRows;
import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What the register said of units at any time. */
@ApplicationScoped
public class UnitPeriodRepository {
    private static final String END = """
            update unit_period p set valid_to = r.valid_from
            from json_populate_recordset(cast(null as unit_period), cast(cast(:rows as text) as json)) r
            where p.unit_id = r.unit_id and p.valid_to is null and p.revision < r.revision
            """;

    private final JsonRows rows;

    UnitPeriodRepository(JsonRows rows) {
        this.rows = rows;
    }

    /** The first periods of units that are new. */
    Uni<Void> begin(Mutiny.Session session, List<UnitPeriod> periods) {
        return rows.insert(session, "unit_period", periods);
    }

    /** The next periods of units; those before end. */
    Uni<Void> follow(Mutiny.Session session, List<UnitPeriod> periods) {
        return rows.change(session, END, periods).chain(() -> begin(session, periods));
    }

    /** What was said of {@code unit}, latest first; with {@code day}, at any time of that day in the unit's present zone. */
    Uni<Page<UnitPeriod>> of(Mutiny.Session session, Unit unit, @Nullable LocalDate day, PageRequest page) {
        return KeysetQuery.of(UnitPeriod.class, UnitPeriod::id)
                .filter("e.unitId = :unit", "unit", unit.id())
                .filter("e.validFrom < :dayEnd", "dayEnd", day == null ? null : startOf(day.plusDays(1), unit))
                .filter(
                        "e.validTo is null or e.validTo > :dayStart",
                        "dayStart",
                        day == null ? null : startOf(day, unit))
                .fetch(session, page);
    }

    /** A day may begin at one o'clock, where the clocks go forward at midnight. */
    private static Instant startOf(LocalDate day, Unit unit) {
        return day.atStartOfDay(unit.zone()).toInstant();
    }
}
