package io.dudao.inspection.calendar;

import io.dudao.inspection.region.RegionPath;
import io.dudao.inspection.text.Titles;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says of a holiday calendar.
 *
 * @param code unique, never changes
 * @param restDays weekdays off, unless {@code days} says otherwise; absent: none
 * @param days holidays and the working days that make up for them; absent: none
 * @param regions paths of the regions that follow it, each with everything below that follows no other; absent: none
 */
public record HolidayCalendarContent(
        @NotNull @Pattern(regexp = HolidayCalendarContent.CODE)
        String code,

        @NotNull @Valid Titles titles,
        @Nullable @Size(max = 6) Set<@NotNull DayOfWeek> restDays,
        @Nullable @Valid @Size(max = 1000) List<@NotNull SpecialDay> days,

        @Nullable @Size(max = 500) Set<@NotNull @Pattern(regexp = RegionPath.SYNTAX) String> regions) {
    /** The syntax of codes of calendars. */
    static final String CODE = "[A-Za-z0-9._-]{1,64}";

    String titleChinese() {
        return titles.chinese();
    }

    String titleEnglish() {
        return titles.english();
    }

    /** The rest days, Monday first. */
    List<DayOfWeek> sortedRestDays() {
        return restDays == null ? List.of() : restDays.stream().sorted().toList();
    }

    /** The named days, first to last. */
    List<SpecialDay> sortedDays() {
        return days == null
                ? List.of()
                : days.stream().sorted(Comparator.comparing(SpecialDay::date)).toList();
    }

    List<String> sortedRegions() {
        return regions == null ? List.of() : regions.stream().sorted().toList();
    }

    /** @throws RuleBroken {@code day-named-twice} */
    void requireConsistent() {
        Set<LocalDate> seen = new HashSet<>();
        List<SpecialDay> all = days == null ? List.of() : days;
        for (int i = 0; i < all.size(); i++) {
            LocalDate date = all.get(i).date();
            if (!seen.add(date)) {
                String message = date + " is named twice.";
                throw new RuleBroken(
                        "day-named-twice", message, List.of(new Violation("days[" + i + "].date", message)));
            }
        }
    }
}
