package io.dudao.inspection.calendar;

import io.dudao.inspection.unit.Unit;
import io.dudao.inspection.unit.UnitRepository;
import io.dudao.kit.security.Scope;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Tells which days a unit has off. */
@ApplicationScoped
public class UnitHolidaysService {
    private final Work work;
    private final UnitRepository units;
    private final Holidays holidays;
    private final Clock clock;

    UnitHolidaysService(Work work, UnitRepository units, Holidays holidays, Clock clock) {
        this.work = work;
        this.units = units;
        this.holidays = holidays;
        this.clock = clock;
    }

    /**
     * The days off of a unit; fails {@code not-found}, {@code range-is-empty}, {@code range-too-long}.
     *
     * @param from null: today at the unit
     * @param to null: a year, less a day, after {@code from}
     */
    Uni<UnitHolidays> of(UUID id, @Nullable LocalDate from, @Nullable LocalDate to, Scope scope) {
        return work.read(session -> units.require(session, id, scope).chain(unit -> of(session, unit, from, to)));
    }

    private Uni<UnitHolidays> of(Mutiny.Session session, Unit unit, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate first = from == null ? LocalDate.ofInstant(clock.instant(), unit.zone()) : from;
        LocalDate last = to == null ? first.plusYears(1).minusDays(1) : to;
        UnitHolidays.requireRange(first, last);
        return holidays.calendarOf(session, unit.regionPath()).map(calendar -> UnitHolidays.of(calendar, first, last));
    }
}
