package io.dudao.inspection.draw;

import io.dudao.inspection.unit.OpeningHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The times at which a visit may start: every half hour from the opening on, such that it ends before the unit closes and inside
 * the window. A local time that a change of the clock leaves out is no time.
 */
final class VisitTimes {
    private static final int STEP = 30;

    private VisitTimes() {}

    /**
     * A start.
     *
     * @param day the unit's local date
     */
    record Start(Instant at, LocalDate day) {}

    /** Nine to five every day: for a unit whose hours are not known. */
    static final OpeningHours USUAL = new OpeningHours(
            Arrays.stream(DayOfWeek.values())
                    .map(day -> new OpeningHours.Weekday(
                            day, List.of(new OpeningHours.Interval(LocalTime.of(9, 0), LocalTime.of(17, 0)))))
                    .toList(),
            null);

    /** All starts from {@code from} on of visits that end by {@code end}, ascending. */
    static List<Start> within(Instant from, Instant end, Duration length, ZoneId zone, OpeningHours opening) {
        List<Start> starts = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(end, zone);
        // The day before may stay open past midnight.
        for (LocalDate day = LocalDate.ofInstant(from, zone).minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            for (OpeningHours.Interval hours : opening.on(day)) {
                addDay(starts, day, hours, length, zone);
            }
        }
        starts.removeIf(
                start -> start.at().isBefore(from) || start.at().plus(length).isAfter(end));
        starts.sort(Comparator.comparing(Start::at));
        return starts;
    }

    private static void addDay(
            List<Start> starts, LocalDate day, OpeningHours.Interval hours, Duration length, ZoneId zone) {
        LocalDateTime closing =
                day.plusDays(hours.closes().isAfter(hours.opens()) ? 0 : 1).atTime(hours.closes());
        for (LocalDateTime local = day.atTime(hours.opens());
                !local.plus(length).isAfter(closing);
                local = local.plusMinutes(STEP)) {
            ZonedDateTime time = local.atZone(zone);
            if (time.toLocalDateTime().equals(local)) {
                starts.add(new Start(time.toInstant(), local.toLocalDate()));
            }
        }
    }
}
