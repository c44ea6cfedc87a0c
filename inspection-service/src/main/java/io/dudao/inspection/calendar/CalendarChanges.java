package io.dudao.inspection.calendar;

import io.dudao.inspection.text.Titles;
import io.dudao.kit.trail.Change;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What differs between two contents of a calendar, field by field. Of lists, only what was taken out and what came in. */
final class CalendarChanges {
    private CalendarChanges() {}

    static HolidayCalendarContent contentOf(HolidayCalendar calendar) {
        return new HolidayCalendarContent(
                calendar.code(),
                new Titles(calendar.titleChinese(), calendar.titleEnglish()),
                Set.copyOf(calendar.restDays()),
                calendar.days(),
                Set.copyOf(calendar.regions()));
    }

    static List<Change> of(@Nullable HolidayCalendarContent before, HolidayCalendarContent after) {
        List<Change> changes = new ArrayList<>();
        add(changes, "code", before == null ? null : before.code(), after.code());
        add(changes, "titles.zh-CN", before == null ? null : before.titleChinese(), after.titleChinese());
        add(changes, "titles.en", before == null ? null : before.titleEnglish(), after.titleEnglish());
        addAll(changes, "restDays", before == null ? List.of() : before.sortedRestDays(), after.sortedRestDays());
        addAll(changes, "days", before == null ? List.of() : before.sortedDays(), after.sortedDays());
        addAll(changes, "regions", before == null ? List.of() : before.sortedRegions(), after.sortedRegions());
        return changes;
    }

    private static void add(List<Change> changes, String field, @Nullable String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, before, after));
        }
    }

    private static void addAll(List<Change> changes, String field, List<?> before, List<?> after) {
        if (!before.equals(after)) {
            changes.add(new Change(field, without(before, after), without(after, before)));
        }
    }

    private static @Nullable String without(List<?> all, List<?> others) {
        Set<Object> rest = new LinkedHashSet<>(all);
        rest.removeAll(others);
        return rest.isEmpty() ? null : rest.stream().map(CalendarChanges::text).collect(Collectors.joining("; "));
    }

    private static String text(Object value) {
        return value instanceof SpecialDay day
                ? day.date() + " " + day.kind() + " " + day.name()
                : String.valueOf(value);
    }
}
