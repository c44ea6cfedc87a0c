package io.dudao.inspection.unit;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.time.CalendarRange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When a unit is open, in its local time.
 *
 * @param weekly by weekday; closed on one that is not named; absent: on all
 * @param exceptions dates on which the weekly hours do not hold; absent: none
 */
public record OpeningHours(
        @Nullable @Valid @Size(max = 7) List<@NotNull Weekday> weekly,
        @Nullable @Valid @Size(max = 200) List<@NotNull SpecialDate> exceptions) {

    /** The hours of a weekday. */
    public record Weekday(
            @NotNull DayOfWeek day,
            @NotNull @Valid @Size(max = 3) List<@NotNull Interval> intervals) {}

    /** The hours of a date; no intervals: closed. */
    public record SpecialDate(
            @NotNull @CalendarRange LocalDate date,
            @NotNull @Valid @Size(max = 3) List<@NotNull Interval> intervals) {}

    /**
     * From opening to closing, as {@code 09:30}.
     *
     * @param closes not later than {@code opens}: on the next day
     */
    public record Interval(
            @NotNull
            @Schema(implementation = String.class, pattern = Interval.SYNTAX)
            @JsonFormat(pattern = "HH:mm", lenient = OptBoolean.FALSE)
            LocalTime opens,

            @NotNull
            @Schema(implementation = String.class, pattern = Interval.SYNTAX)
            @JsonFormat(pattern = "HH:mm", lenient = OptBoolean.FALSE)
            LocalTime closes) {
        static final int DAY = 24 * 60;
        private static final String SYNTAX = "([01][0-9]|2[0-3]):[0-5][0-9]";

        /** Minutes from the start of the day of opening. */
        int start() {
            return minuteOf(opens);
        }

        /** Minutes from the start of the day of opening; past 1440 on the next day. */
        int end() {
            return closes.isAfter(opens) ? minuteOf(closes) : minuteOf(closes) + DAY;
        }

        static int minuteOf(LocalTime time) {
            return time.getHour() * 60 + time.getMinute();
        }

        @Override
        public String toString() {
            return opens + "-" + closes;
        }
    }

    /**
     * The same hours, in order and without weekdays that say nothing; null if nothing is left.
     *
     * @throws RuleBroken see {@link OpeningHoursRules#require}
     */
    @Nullable
    OpeningHours checked() {
        OpeningHoursRules.require(this);
        List<Weekday> week = weekdays().stream()
                .filter(weekday -> !weekday.intervals().isEmpty())
                .map(weekday -> new Weekday(weekday.day(), sorted(weekday.intervals())))
                .sorted(Comparator.comparing(Weekday::day))
                .toList();
        List<SpecialDate> special = dates().stream()
                .map(date -> new SpecialDate(date.date(), sorted(date.intervals())))
                .sorted(Comparator.comparing(SpecialDate::date))
                .toList();
        return week.isEmpty() && special.isEmpty() ? null : new OpeningHours(week, special);
    }

    /** Whether the unit is open at this local time: from opening on, no longer at closing. */
    public boolean isOpenAt(LocalDateTime time) {
        int minute = Interval.minuteOf(time.toLocalTime());
        LocalDate today = time.toLocalDate();
        return on(today).stream().anyMatch(hours -> hours.start() <= minute && minute < hours.end())
                || on(today.minusDays(1)).stream().anyMatch(hours -> minute + Interval.DAY < hours.end());
    }

    /** The intervals that begin on {@code date}. */
    public List<Interval> on(LocalDate date) {
        return dates().stream()
                .filter(special -> special.date().equals(date))
                .findFirst()
                .map(SpecialDate::intervals)
                .orElseGet(() -> weekdays().stream()
                        .filter(weekday -> weekday.day() == date.getDayOfWeek())
                        .flatMap(weekday -> weekday.intervals().stream())
                        .toList());
    }

    /** The weekdays, none if absent. */
    public List<Weekday> weekdays() {
        return weekly == null ? List.of() : weekly;
    }

    /** The exceptional dates, none if absent. */
    public List<SpecialDate> dates() {
        return exceptions == null ? List.of() : exceptions;
    }

    /** As one line for people. */
    String text() {
        return Stream.concat(
                        weekdays().stream().map(weekday -> weekday.day() + " " + text(weekday.intervals())),
                        dates().stream().map(special -> special.date() + " " + text(special.intervals())))
                .collect(Collectors.joining("; "));
    }

    private static String text(List<Interval> intervals) {
        return intervals.isEmpty()
                ? "closed"
                : intervals.stream().map(Interval::toString).collect(Collectors.joining(", "));
    }

    private static List<Interval> sorted(List<Interval> intervals) {
        return intervals.stream().sorted(Comparator.comparing(Interval::opens)).toList();
    }
}
