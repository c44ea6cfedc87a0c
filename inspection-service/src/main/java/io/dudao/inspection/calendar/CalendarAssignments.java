package io.dudao.inspection.calendar;

import io.dudao.inspection.region.RegionPath;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which region follows which calendar: its own, else that of the nearest region above which has one. */
final class CalendarAssignments {
    private final Map<String, UUID> calendars;

    /** A region and the calendar that it has of its own. */
    record Assignment(String path, UUID calendar) {}

    CalendarAssignments(Collection<Assignment> assignments) {
        calendars = assignments.stream().collect(Collectors.toMap(Assignment::path, Assignment::calendar));
    }

    /** The calendar that the region {@code path} follows, or null. */
    @Nullable
    UUID of(String path) {
        for (String place = path; place != null; place = RegionPath.above(place)) {
            UUID calendar = calendars.get(place);
            if (calendar != null) {
                return calendar;
            }
        }
        return null;
    }
}
