package io.dudao.inspection.calendar;

import io.dudao.kit.problem.RuleBroken;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days off of a unit.
 *
 * @param calendar code of the calendar that its region follows; null: none
 * @param from first local date, included
 * @param to last local date, included
 */
public record UnitHolidays(@Nullable String calendar, LocalDate from, LocalDate to, List<DayOff> days) {
    private static final int LONGEST = 366;

    /** @param name null: a weekly rest day */
    public record DayOff(LocalDate date, @Nullable String name) {}

    static UnitHolidays of(Optional<HolidayCalendar> calendar, LocalDate from, LocalDate to) {
        List<DayOff> days = calendar.stream()
                .flatMap(followed -> followed.daysOff(from, to).entrySet().stream())
                .map(day -> new DayOff(day.getKey(), day.getValue()))
                .toList();
        return new UnitHolidays(calendar.map(HolidayCalendar::code).orElse(null), from, to, days);
    }

    /** @throws RuleBroken {@code range-is-empty}, {@code range-too-long} */
    static void requireRange(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new RuleBroken("range-is-empty", to + " is before " + from + ".");
        }
        if (from.plusDays(LONGEST).compareTo(to) <= 0) {
            throw new RuleBroken("range-too-long", "Ask for at most " + LONGEST + " days at once.");
        }
    }
}
