package io.dudao.inspection.messaging;

import io.dudao.contracts.units.HolidayCalendarState;
import io.dudao.contracts.units.UnitTypes;
import io.dudao.inspection.calendar.DayKind;
import io.dudao.inspection.calendar.HolidayCalendar;
import io.dudao.inspection.calendar.SpecialDay;
import io.dudao.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** What this service says of holiday calendars, on the units' topic. */
@ApplicationScoped
public class CalendarEvents {
    private final Outbox outbox;

    CalendarEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** A calendar is new or changed. */
    public Uni<Void> stated(Mutiny.Session session, HolidayCalendar calendar) {
        return outbox.append(session, UnitTypes.HOLIDAY_CALENDAR_CHANGED, calendar.id(), state(calendar));
    }

    private static HolidayCalendarState state(HolidayCalendar calendar) {
        return new HolidayCalendarState(
                calendar.id(),
                calendar.revision(),
                calendar.changedAt(),
                calendar.code(),
                calendar.restDays(),
                dates(calendar, DayKind.HOLIDAY),
                dates(calendar, DayKind.WORKING_DAY),
                calendar.regions());
    }

    private static List<LocalDate> dates(HolidayCalendar calendar, DayKind kind) {
        return calendar.days().stream()
                .filter(day -> day.kind() == kind)
                .map(SpecialDay::date)
                .toList();
    }
}
