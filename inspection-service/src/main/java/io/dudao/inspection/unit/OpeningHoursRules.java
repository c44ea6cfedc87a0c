package io.dudao.inspection.unit;

import io.dudao.inspection.unit.OpeningHours.Interval;
import io.dudao.inspection.unit.OpeningHours.SpecialDate;
import io.dudao.inspection.unit.OpeningHours.Weekday;
import io.dudao.kit.problem.RuleBroken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What opening hours must keep to. */
final class OpeningHoursRules {
    private static final long WEEK = 7L * Interval.DAY;
    private static final long NEVER = 1L << 40;

    /** An interval on a line of minutes, and where it stands in the request. */
    private record Stretch(long start, long end, String field) {}

    private OpeningHoursRules() {}

    /**
     * Refuses hours that contradict themselves, across midnight and from Sunday to Monday too. What reaches from the evening
     * into an exceptional date, or out of it, is no contradiction.
     *
     * @throws RuleBroken {@code day-named-twice}, {@code opening-hours-overlap}
     */
    static void require(OpeningHours hours) {
        requireOnce(hours.weekdays().stream().map(Weekday::day).toList(), "openingHours.weekly[%d].day");
        requireOnce(hours.dates().stream().map(SpecialDate::date).toList(), "openingHours.exceptions[%d].date");
        requireApart(week(hours.weekdays()), WEEK);
        requireApart(exceptions(hours.dates()), NEVER);
    }

    private static List<Stretch> week(List<Weekday> weekly) {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < weekly.size(); i++) {
            long midnight = weekly.get(i).day().ordinal() * (long) Interval.DAY;
            add(stretches, midnight, weekly.get(i).intervals(), "openingHours.weekly[" + i + "]");
        }
        return stretches;
    }

    private static List<Stretch> exceptions(List<SpecialDate> dates) {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            long midnight = dates.get(i).date().toEpochDay() * Interval.DAY;
            add(stretches, midnight, dates.get(i).intervals(), "openingHours.exceptions[" + i + "]");
        }
        return stretches;
    }

    private static void add(List<Stretch> stretches, long midnight, List<Interval> intervals, String day) {
        for (int i = 0; i < intervals.size(); i++) {
            Interval interval = intervals.get(i);
            String field = day + ".intervals[" + i + "]";
            stretches.add(new Stretch(midnight + interval.start(), midnight + interval.end(), field));
        }
    }

    private static <D> void requireOnce(List<D> days, String field) {
        Set<D> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            if (!seen.add(days.get(i))) {
                throw RuleBroken.at("day-named-twice", field.formatted(i), days.get(i) + " is named twice.");
            }
        }
    }

    /** After {@code round} minutes the first stretch follows the last again. */
    private static void requireApart(List<Stretch> stretches, long round) {
        List<Stretch> sorted = stretches.stream()
                .sorted(Comparator.comparingLong(Stretch::start))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            boolean last = i + 1 == sorted.size();
            Stretch next = last ? sorted.getFirst() : sorted.get(i + 1);
            if (sorted.get(i).end() > next.start() + (last ? round : 0)) {
                throw RuleBroken.at(
                        "opening-hours-overlap", next.field(), "The unit would open while it is open already.");
            }
        }
    }
}
