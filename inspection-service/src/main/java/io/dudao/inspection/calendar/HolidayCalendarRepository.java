package io.dudao.inspection.calendar;

import io.dudao.inspection.batch.JsonRows;
import io.dudao.inspection.calendar.CalendarAssignments.Assignment;
import io.dudao.inspection.region.RegionPath;
import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.paging.SortField;
import io.dudao.kit.problem.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The stored holiday calendars. */
@ApplicationScoped
public class HolidayCalendarRepository {
    private static final String BY_IDS = """
            select cast(row_to_json(c) as text) from holiday_calendar c
            where c.id in (select cast(value as uuid) from json_array_elements_text(cast(cast(:ids as text) as json)) as id (value))
            """;
    private static final String ASSIGNED = """
            select cast(json_build_object('path', region.path, 'calendar', c.id) as text)
            from holiday_calendar c cross join lateral jsonb_array_elements_text(c.regions) as region (path)
            where region.path in (
                select value from json_array_elements_text(cast(cast(:paths as text) as json)) as path (value))
            """;
    private static final String CHANGE = """
            update holiday_calendar c
            set title_chinese = r.title_chinese, title_english = r.title_english, rest_days = r.rest_days, days = r.days,
                regions = r.regions, changed_at = r.changed_at, revision = r.revision, version = c.version + 1
            from json_populate_recordset(cast(null as holiday_calendar), cast(cast(:rows as text) as json)) r
            where c.id = r.id
            """;

    private final JsonRows rows;

    HolidayCalendarRepository(JsonRows rows) {
        this.rows = rows;
    }

    /** Lets one writer at a time in: whether a region follows another calendar can be told only then. */
    Uni<Void> lock(Mutiny.Session session) {
        return session.createNativeQuery("lock table holiday_calendar in share row exclusive mode")
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<HolidayCalendar> require(Mutiny.Session session, UUID id) {
        return byIds(session, Set.of(id)).map(found -> {
            HolidayCalendar calendar = found.get(id);
            if (calendar == null) {
                throw new NotFound("holiday calendar " + id);
            }
            return calendar;
        });
    }

    /** The calendars of these ids with all their days, by id. */
    Uni<Map<UUID, HolidayCalendar>> byIds(Mutiny.Session session, Collection<UUID> ids) {
        return rows.select(session, BY_IDS, Map.of("ids", Set.copyOf(ids)), HolidayCalendar.class)
                .map(found -> found.stream().collect(Collectors.toMap(HolidayCalendar::id, Function.identity())));
    }

    /** Which of these regions has a calendar of its own. */
    Uni<List<Assignment>> assigned(Mutiny.Session session, Collection<String> paths) {
        return rows.select(session, ASSIGNED, Map.of("paths", Set.copyOf(paths)), Assignment.class);
    }

    /** What these regions follow, their own calendars and inherited ones. */
    Uni<CalendarAssignments> assignments(Mutiny.Session session, Collection<String> paths) {
        Set<String> lineages = paths.stream()
                .flatMap(path -> RegionPath.lineage(path).stream())
                .collect(Collectors.toSet());
        return assigned(session, lineages).map(CalendarAssignments::new);
    }

    Uni<Page<HolidayCalendar>> list(Mutiny.Session session, @Nullable String code, PageRequest page) {
        return KeysetQuery.of(HolidayCalendar.class, HolidayCalendar::id)
                .filter("e.code = :code", "code", code)
                .sortable(SortField.ofText("code", HolidayCalendar::code))
                .sortable(SortField.ofInstant("changedAt", HolidayCalendar::changedAt))
                .fetch(session, page)
                .chain(found -> whole(session, found));
    }

    private Uni<Page<HolidayCalendar>> whole(Mutiny.Session session, Page<HolidayCalendar> page) {
        return byIds(session, page.items().stream().map(HolidayCalendar::id).toList())
                .map(whole -> page.map(calendar -> whole.getOrDefault(calendar.id(), calendar)));
    }

    Uni<Void> add(Mutiny.Session session, HolidayCalendar calendar) {
        return rows.insert(session, "holiday_calendar", List.of(calendar));
    }

    Uni<Void> change(Mutiny.Session session, HolidayCalendar calendar) {
        return rows.change(session, CHANGE, List.of(calendar));
    }
}
