package io.dudao.inspection.calendar;

import io.dudao.inspection.unit.Unit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The days off of units, by the calendar of the nearest region that has one. */
@ApplicationScoped
public class Holidays {
    private final HolidayCalendarRepository calendars;

    Holidays(HolidayCalendarRepository calendars) {
        this.calendars = calendars;
    }

    /**
     * The days off of each unit, in two statements whatever their number.
     *
     * @param from first local date, included
     * @param to last local date, included
     * @return by unit id; an empty set for a unit that follows no calendar
     */
    public Uni<Map<UUID, Set<LocalDate>>> holidaysOf(
            Mutiny.Session session, Collection<Unit> units, LocalDate from, LocalDate to) {
        Set<String> paths = units.stream().map(Unit::regionPath).collect(Collectors.toSet());
        return calendars
                .assignments(session, paths)
                .chain(assignments -> daysOff(session, paths, assignments, from, to)
                        .map(daysOff -> {
                            Map<UUID, Set<LocalDate>> holidays = new HashMap<>();
                            units.forEach(
                                    unit -> holidays.put(unit.id(), daysOff.getOrDefault(unit.regionPath(), Set.of())));
                            return holidays;
                        }));
    }

    private Uni<Map<String, Set<LocalDate>>> daysOff(
            Mutiny.Session session, Set<String> paths, CalendarAssignments assignments, LocalDate from, LocalDate to) {
        Map<String, UUID> followed = new HashMap<>();
        paths.forEach(
                path -> Optional.ofNullable(assignments.of(path)).ifPresent(calendar -> followed.put(path, calendar)));
        return calendars.byIds(session, followed.values()).map(found -> {
            Map<UUID, Set<LocalDate>> byCalendar = new HashMap<>();
            found.forEach((id, calendar) ->
                    byCalendar.put(id, calendar.daysOff(from, to).keySet()));
            Map<String, Set<LocalDate>> byPath = new HashMap<>();
            followed.forEach((path, calendar) -> byPath.put(path, byCalendar.getOrDefault(calendar, Set.of())));
            return byPath;
        });
    }

    /** The calendar that the region {@code path} follows; empty if none. */
    Uni<Optional<HolidayCalendar>> calendarOf(Mutiny.Session session, String path) {
        return calendars.assignments(session, Set.of(path)).chain(assignments -> {
            UUID calendar = assignments.of(path);
            return calendar == null
                    ? Uni.createFrom().item(Optional.empty())
                    : calendars.require(session, calendar).map(Optional::of);
        });
    }
}
