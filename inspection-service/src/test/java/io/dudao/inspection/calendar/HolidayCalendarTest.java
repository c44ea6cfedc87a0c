package io.dudao.inspection.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dudao.inspection.calendar.CalendarAssignments.Assignment;
import io.dudao.inspection.text.Titles;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HolidayCalendarTest {
    private static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    /** China's National Day week of 2026: off from Thursday the 1st to Wednesday the 7th, the 10th is worked. */
    private static final List<SpecialDay> NATIONAL_DAY = List.of(
            holiday("2026-10-01"),
            holiday("2026-10-02"),
            holiday("2026-10-05"),
            holiday("2026-10-06"),
            holiday("2026-10-07"),
            new SpecialDay(LocalDate.parse("2026-10-10"), DayKind.WORKING_DAY, "调休上班"));

    @Test
    void aWorkingDayOverrulesTheWeekendAndAHolidayTheWeek() {
        var calendar = calendar(content("CN", WEEKEND, NATIONAL_DAY));
        assertThat(calendar.daysOff(date("2026-09-30"), date("2026-10-12")).keySet())
                .extracting(LocalDate::getDayOfMonth)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 11);
        assertThat(calendar.daysOff(date("2026-10-03"), date("2026-10-05")))
                .containsEntry(date("2026-10-03"), null)
                .containsEntry(date("2026-10-05"), "国庆节");
    }

    @Test
    void bothEndsOfTheRangeCount() {
        var calendar = calendar(content("CN", Set.of(), NATIONAL_DAY));
        assertThat(calendar.daysOff(date("2026-10-01"), date("2026-10-01"))).hasSize(1);
        assertThat(calendar.daysOff(date("2026-10-02"), date("2026-10-01"))).isEmpty();
        assertThat(calendar.daysOff(date("2026-10-08"), date("2026-12-31"))).isEmpty();
    }

    @Test
    void aDayIsNamedOnce() {
        var twice = List.of(holiday("2026-10-01"), holiday("2026-10-02"), holiday("2026-10-01"));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> calendar(content("CN", Set.of(), twice)))
                .matches(broken -> broken.slug().equals("day-named-twice"))
                .satisfies(broken -> assertThat(broken.violations())
                        .extracting(Violation::field)
                        .containsExactly("days[2].date"));
    }

    @Test
    void theCodeStays() {
        var calendar = calendar(content("CN", WEEKEND, NATIONAL_DAY));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> calendar.change(content("US", WEEKEND, NATIONAL_DAY), NOW))
                .matches(broken -> broken.slug().equals("code-cannot-change"));
    }

    @Test
    void theSameContentInAnotherOrderIsNoChange() {
        var calendar = calendar(content("CN", WEEKEND, NATIONAL_DAY));
        assertThat(calendar.change(content("CN", WEEKEND, NATIONAL_DAY.reversed()), NOW))
                .isFalse();
        assertThat(calendar.revision()).isEqualTo(1);
        assertThat(calendar.change(content("CN", Set.of(), NATIONAL_DAY), NOW)).isTrue();
        assertThat(calendar.revision()).isEqualTo(2);
    }

    @Test
    void theNearestRegionDecides() {
        var national = UUID.randomUUID();
        var local = UUID.randomUUID();
        var assignments =
                new CalendarAssignments(List.of(new Assignment("/cn", national), new Assignment("/cn/tibet", local)));
        assertThat(assignments.of("/cn")).isEqualTo(national);
        assertThat(assignments.of("/cn/shanghai/pudong")).isEqualTo(national);
        assertThat(assignments.of("/cn/tibet")).isEqualTo(local);
        assertThat(assignments.of("/cn/tibet/lhasa")).isEqualTo(local);
        assertThat(assignments.of("/cnx")).isNull();
        assertThat(assignments.of("/us/california")).isNull();
    }

    @Test
    void theTrailNamesOnlyTheDaysThatCameOrWent() {
        var before = content("CN", WEEKEND, NATIONAL_DAY);
        var after = content("CN", WEEKEND, NATIONAL_DAY.subList(1, 6));
        assertThat(CalendarChanges.of(before, after)).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo("days");
            assertThat(change.before()).isEqualTo("2026-10-01 HOLIDAY 国庆节");
            assertThat(change.after()).isNull();
        });
    }

    private static HolidayCalendar calendar(HolidayCalendarContent content) {
        return HolidayCalendar.write(UUID.randomUUID(), content, NOW);
    }

    private static HolidayCalendarContent content(String code, Set<DayOfWeek> rest, List<SpecialDay> days) {
        return new HolidayCalendarContent(code, new Titles("日历", "Calendar"), rest, days, Set.of());
    }

    private static SpecialDay holiday(String date) {
        return new SpecialDay(date(date), DayKind.HOLIDAY, "国庆节");
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
