package io.dudao.reporting.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of local dates that a scorecard covers, both ends included. Which instants these are depends on each unit's own
 * time zone.
 *
 * @param text {@code 2017}, {@code 2017-Q3}, {@code 2017-08}, {@code 2017-W31} (ISO week) or {@code 2017-08-14}
 * @param first the first local date
 * @param last the last local date, not before the first
 */
public record Period(String text, Kind kind, LocalDate first, LocalDate last) {
    private static final Pattern FORMS = Pattern.compile(
            "(?<year>\\d{4})" + "(-Q(?<quarter>[1-4])|-W(?<week>\\d{2})|-(?<month>\\d{2})(-(?<day>\\d{2}))?)?");

    /** How long a period is. */
    public enum Kind {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    /** Reads one of the five forms; empty for anything else, such as week 53 of a year that has 52. */
    public static Optional<Period> parse(String text) {
        var matcher = FORMS.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return read(text, matcher);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Period> read(String text, Matcher matcher) {
        var year = Integer.parseInt(matcher.group("year"));
        if (year == 0) {
            return Optional.empty();
        }
        if (matcher.group("quarter") != null) {
            return Optional.of(quarter(text, year, number(matcher, "quarter")));
        }
        if (matcher.group("week") != null) {
            return week(text, year, number(matcher, "week"));
        }
        if (matcher.group("day") != null) {
            var day = LocalDate.of(year, number(matcher, "month"), number(matcher, "day"));
            return Optional.of(new Period(text, Kind.DAY, day, day));
        }
        if (matcher.group("month") != null) {
            var month = YearMonth.of(year, number(matcher, "month"));
            return Optional.of(new Period(text, Kind.MONTH, month.atDay(1), month.atEndOfMonth()));
        }
        var first = Year.of(year).atDay(1);
        return Optional.of(new Period(text, Kind.YEAR, first, first.with(TemporalAdjusters.lastDayOfYear())));
    }

    private static Period quarter(String text, int year, int quarter) {
        var first = LocalDate.of(year, 3 * quarter - 2, 1);
        return new Period(text, Kind.QUARTER, first, first.plusMonths(3).minusDays(1));
    }

    private static Optional<Period> week(String text, int year, int week) {
        // 4 January always lies in week 1 of the ISO year.
        var inFirstWeek = LocalDate.of(year, 1, 4);
        if (week < 1
                || week > inFirstWeek.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).getMaximum()) {
            return Optional.empty();
        }
        var monday = inFirstWeek.with(java.time.DayOfWeek.MONDAY).plus(week - 1L, ChronoUnit.WEEKS);
        return Optional.of(new Period(text, Kind.WEEK, monday, monday.plusDays(6)));
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }
}
