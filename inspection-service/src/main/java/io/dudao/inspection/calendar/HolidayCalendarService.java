package io.dudao.inspection.calendar;

import io.dudao.inspection.calendar.CalendarAssignments.Assignment;
import io.dudao.inspection.messaging.CalendarEvents;
import io.dudao.inspection.region.RegionRepository;
import io.dudao.inspection.text.Language;
import io.dudao.kit.concurrency.EntityTags;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.time.Ids;
import io.dudao.kit.trail.Change;
import io.dudao.kit.trail.Trail;
import io.dudao.kit.trail.TrailEntry;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What can be done with holiday calendars. They are reference data: everybody who works here sees all of them. */
@ApplicationScoped
public class HolidayCalendarService {
    private final Work work;
    private final HolidayCalendarRepository calendars;
    private final RegionRepository regions;
    private final CalendarEvents events;
    private final Trail trail;
    private final Clock clock;

    HolidayCalendarService(
            Work work,
            HolidayCalendarRepository calendars,
            RegionRepository regions,
            CalendarEvents events,
            Trail trail,
            Clock clock) {
        this.work = work;
        this.calendars = calendars;
        this.regions = regions;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    Uni<Page<HolidayCalendarView>> list(@Nullable String code, Language language, PageRequest page) {
        return work.read(session -> calendars
                .list(session, code, page)
                .map(found -> found.map(calendar -> HolidayCalendarView.summary(calendar, language))));
    }

    Uni<HolidayCalendarView> get(UUID id, Language language) {
        return work.read(
                session -> calendars.require(session, id).map(calendar -> HolidayCalendarView.of(calendar, language)));
    }

    /** Writes a new calendar; fails {@code already-exists}, {@code unknown-region}, {@code region-follows-another-calendar}. */
    Uni<HolidayCalendarView> write(HolidayCalendarContent content, Language language) {
        HolidayCalendar calendar = HolidayCalendar.write(Ids.next(), content, clock.instant());
        return work.once(
                content,
                HolidayCalendarView.class,
                session -> calendars
                        .lock(session)
                        .chain(() -> requireFree(session, calendar.id(), content))
                        .chain(() -> calendars.add(session, calendar))
                        .chain(() -> tell(session, calendar, "written", CalendarChanges.of(null, content)))
                        .replaceWith(() -> HolidayCalendarView.of(calendar, language)));
    }

    /** Changes a calendar that the caller has read; fails as {@link #write} does, and {@code code-cannot-change}. */
    Uni<HolidayCalendarView> change(
            UUID id, @Nullable String ifMatch, HolidayCalendarContent content, Language language) {
        return work.write(session -> calendars
                .lock(session)
                .chain(() -> calendars.require(session, id))
                .invoke(calendar ->
                        EntityTags.require(ifMatch, calendar.revision(), "holiday calendar " + calendar.code()))
                .call(() -> requireFree(session, id, content))
                .call(calendar -> change(session, calendar, content))
                .map(calendar -> HolidayCalendarView.of(calendar, language)));
    }

    private Uni<Void> change(Mutiny.Session session, HolidayCalendar calendar, HolidayCalendarContent content) {
        HolidayCalendarContent before = CalendarChanges.contentOf(calendar);
        if (!calendar.change(content, clock.instant())) {
            return Uni.createFrom().voidItem();
        }
        return calendars
                .change(session, calendar)
                .chain(() -> tell(session, calendar, "changed", CalendarChanges.of(before, content)));
    }

    private Uni<Void> tell(Mutiny.Session session, HolidayCalendar calendar, String action, List<Change> changes) {
        UUID id = calendar.id();
        return events.stated(session, calendar)
                .chain(() -> trail.append(session, new TrailEntry(id, "holiday-calendar", id, null, action, changes)));
    }

    private Uni<Void> requireFree(Mutiny.Session session, UUID calendar, HolidayCalendarContent content) {
        List<String> paths = content.sortedRegions();
        return regions.byPaths(session, paths)
                .invoke(known -> paths.forEach(path -> {
                    if (!known.containsKey(path)) {
                        throw new RuleBroken("unknown-region", "There is no region " + path + ".");
                    }
                }))
                .chain(() -> calendars.assigned(session, paths))
                .invoke(assigned -> refuseOther(assigned, calendar))
                .replaceWithVoid();
    }

    private static void refuseOther(List<Assignment> assigned, UUID calendar) {
        for (Assignment assignment : assigned) {
            if (!assignment.calendar().equals(calendar)) {
                throw new RuleBroken(
                        "region-follows-another-calendar",
                        "Region " + assignment.path() + " follows another calendar; take it from there first.");
            }
        }
    }
}
