package io.dudao.inspection.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dudao.inspection.unit.OpeningHours.Interval;
import io.dudao.inspection.unit.OpeningHours.SpecialDate;
import io.dudao.inspection.unit.OpeningHours.Weekday;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    @Test
    void aUnitIsOpenFromOpeningUntilClosing() {
        var hours = hours(on(DayOfWeek.MONDAY, "09:00-12:30", "13:30-18:00"));
        assertThat(open(hours, "2026-03-02T08:59")).isFalse();
        assertThat(open(hours, "2026-03-02T09:00")).isTrue();
        assertThat(open(hours, "2026-03-02T12:30")).isFalse();
        assertThat(open(hours, "2026-03-02T17:59")).isTrue();
        assertThat(open(hours, "2026-03-03T10:00")).as("closed on Tuesday").isFalse();
    }

    @Test
    void theNightBelongsToTheDayOnWhichItOpened() {
        var bar = hours(on(DayOfWeek.SUNDAY, "18:00-02:00"));
        assertThat(open(bar, "2026-03-01T23:59")).isTrue();
        assertThat(open(bar, "2026-03-02T01:59")).as("Monday night").isTrue();
        assertThat(open(bar, "2026-03-02T02:00")).isFalse();
        assertThat(open(bar, "2026-03-01T01:00")).as("Saturday was closed").isFalse();
    }

    @Test
    void openingAndClosingAtOneTimeIsRoundTheClock() {
        var always = hours(on(DayOfWeek.MONDAY, "06:00-06:00"));
        assertThat(open(always, "2026-03-02T06:00")).isTrue();
        assertThat(open(always, "2026-03-03T05:59")).isTrue();
        assertThat(open(always, "2026-03-03T06:00")).isFalse();
        assertThat(open(hours(on(DayOfWeek.MONDAY, "08:00-00:00")), "2026-03-03T00:00"))
                .as("midnight is the end of the day")
                .isFalse();
    }

    @Test
    void anExceptionReplacesTheHoursThatBeginOnItsDate() {
        var hours = new OpeningHours(
                List.of(on(DayOfWeek.SUNDAY, "18:00-02:00"), on(DayOfWeek.MONDAY, "09:00-18:00")),
                List.of(new SpecialDate(LocalDate.parse("2026-03-02"), List.of())));
        assertThat(open(hours, "2026-03-02T10:00")).isFalse();
        assertThat(open(hours, "2026-03-02T01:00")).as("since Sunday evening").isTrue();
        assertThat(open(hours, "2026-03-09T10:00")).isTrue();
    }

    @Test
    void hoursThatOverlapAreRefusedWherever() {
        refused(
                "opening-hours-overlap",
                "openingHours.weekly[0].intervals[1]",
                on(DayOfWeek.MONDAY, "09:00-12:00", "11:59-13:00"));
        refused(
                "opening-hours-overlap",
                "openingHours.weekly[0].intervals[0]",
                on(DayOfWeek.MONDAY, "10:00-11:00", "09:00-18:00"));
        refused(
                "opening-hours-overlap",
                "openingHours.weekly[1].intervals[0]",
                on(DayOfWeek.FRIDAY, "20:00-03:00"),
                on(DayOfWeek.SATURDAY, "02:00-10:00"));
        refused(
                "opening-hours-overlap",
                "openingHours.weekly[0].intervals[0]",
                on(DayOfWeek.MONDAY, "01:00-10:00"),
                on(DayOfWeek.SUNDAY, "20:00-01:01"));
        assertThat(hours(on(DayOfWeek.MONDAY, "01:00-10:00", "10:00-12:00"), on(DayOfWeek.SUNDAY, "20:00-01:00"))
                        .checked())
                .as("what touches does not overlap")
                .isNotNull();
    }

    @Test
    void exceptionsThatOverlapAreRefusedAcrossMidnightToo() {
        var eve = new SpecialDate(LocalDate.parse("2026-12-31"), List.of(interval("20:00-04:00")));
        var newYear = new SpecialDate(LocalDate.parse("2027-01-01"), List.of(interval("03:00-12:00")));
        refused(
                new OpeningHours(null, List.of(newYear, eve)),
                "opening-hours-overlap",
                "openingHours.exceptions[0].intervals[0]");
        refused(new OpeningHours(null, List.of(eve, eve)), "day-named-twice", "openingHours.exceptions[1].date");
    }

    @Test
    void aWeekdayIsNamedOnce() {
        refused(
                "day-named-twice",
                "openingHours.weekly[1].day",
                on(DayOfWeek.MONDAY, "09:00-12:00"),
                on(DayOfWeek.MONDAY, "13:00-18:00"));
    }

    @Test
    void theSameHoursInAnotherOrderAreTheSame() {
        var one = hours(
                on(DayOfWeek.TUESDAY),
                on(DayOfWeek.SUNDAY, "09:00-10:00"),
                on(DayOfWeek.MONDAY, "13:00-18:00", "09:00-12:00"));
        var other = hours(on(DayOfWeek.MONDAY, "09:00-12:00", "13:00-18:00"), on(DayOfWeek.SUNDAY, "09:00-10:00"));
        assertThat(one.checked()).isEqualTo(other.checked());
        assertThat(one.checked()).hasToString(String.valueOf(other.checked()));
        assertThat(hours(on(DayOfWeek.MONDAY)).checked()).as("nothing is known").isNull();
    }

    private static void refused(String slug, String field, Weekday... week) {
        refused(hours(week), slug, field);
    }

    private static void refused(OpeningHours hours, String slug, String field) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(hours::checked)
                .matches(broken -> broken.slug().equals(slug))
                .satisfies(broken -> assertThat(broken.violations())
                        .extracting(Violation::field)
                        .containsExactly(field));
    }

    private static OpeningHours hours(Weekday... week) {
        return new OpeningHours(List.of(week), null);
    }

    private static Weekday on(DayOfWeek day, String... intervals) {
        return new Weekday(
                day, Arrays.stream(intervals).map(OpeningHoursTest::interval).toList());
    }

    private static Interval interval(String text) {
        String[] times = text.split("-", 2);
        return new Interval(LocalTime.parse(times[0]), LocalTime.parse(times[1]));
    }

    private static boolean open(@Nullable OpeningHours hours, String time) {
        return hours != null && hours.isOpenAt(LocalDateTime.parse(time));
    }
}
