package io.dudao.inspection.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dudao.inspection.text.Language;
import io.dudao.inspection.text.Titles;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A holiday calendar as callers see it.
 *
 * @param title in the caller's language
 * @param titles in both languages
 * @param restDays weekdays off, Monday first
 * @param regions paths of the regions that follow it
 * @param days first to last; left out of lists
 */
public record HolidayCalendarView(
        UUID id,
        String code,
        String title,
        Titles titles,
        List<DayOfWeek> restDays,
        List<String> regions,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<SpecialDay> days,

        Instant changedAt,
        long revision) {

    static HolidayCalendarView of(HolidayCalendar calendar, Language language) {
        return view(calendar, language, calendar.days());
    }

    static HolidayCalendarView summary(HolidayCalendar calendar, Language language) {
        return view(calendar, language, null);
    }

    private static HolidayCalendarView view(
            HolidayCalendar calendar, Language language, @Nullable List<SpecialDay> days) {
        Titles titles = new Titles(calendar.titleChinese(), calendar.titleEnglish());
        return new HolidayCalendarView(
                calendar.id(),
                calendar.code(),
                language.of(titles),
                titles,
                calendar.restDays(),
                calendar.regions(),
                days,
                calendar.changedAt(),
                calendar.revision());
    }
}
