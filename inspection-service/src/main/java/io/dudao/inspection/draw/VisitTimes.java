package io.dudao.inspection.draw;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
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

    /** All starts from {@code from} on of visits that end by {@code end}, ascending. */
    static List<Start> within(Instant from, Instant end, Duration length, ZoneId zone, List<OpeningHours> opening) {
        List<Start> starts = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(end, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            for (OpeningHours hours : opening) {
                if (hours.day() == day.getDayOfWeek()) {
                    addDay(starts, day, hours, length, zone);
                }
            }
        }
        starts.removeIf(
                start -> start.at().isBefore(from) || start.at().plus(length).isAfter(end));
        return starts;
    }

    private static void addDay(List<Start> starts, LocalDate day, OpeningHours hours, Duration length, ZoneId zone) {
        for (int minute = hours.from(); minute + length.toMinutes() <= hours.to(); minute += STEP) {
            LocalDateTime local = day.atStartOfDay().plusMinutes(minute);
            ZonedDateTime time = local.atZone(zone);
            if (time.toLocalDateTime().equals(local)) {
                starts.add(new Start(time.toInstant(), day));
            }
        }
    }
}
