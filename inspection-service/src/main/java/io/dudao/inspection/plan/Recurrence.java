package io.dudao.inspection.plan;

import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * A rule of RFC 5545 in local time: it yields dates and times on the wall clock, and each unit reads them in its own zone.
 * The start is an occurrence only where the rule itself names it.
 */
final class Recurrence {
    /** The most occurrences on one local date. */
    static final int MOST_A_DAY = 4;
    /** The most occurrences in one range. */
    static final int MOST_AT_ONCE = 10_000;
    /** How far ahead the rule is judged when it is written. */
    private static final int JUDGED_DAYS = 400;

    private static final Set<Freq> COARSE = Set.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);
    private static final String FIELD = "recurrence";

    private final RecurrenceRule rule;
    private final LocalDateTime start;

    private Recurrence(RecurrenceRule rule, LocalDateTime start) {
        this.rule = rule;
        this.start = start;
    }

    /**
     * Reads a rule.
     *
     * @param text the value of an RRULE, such as {@code FREQ=MONTHLY;BYMONTHDAY=-1}; UNTIL is a local date and time
     * @throws RuleBroken {@code recurrence-cannot-be-read}, {@code recurrence-is-finer-than-a-day}, {@code
     *     recurrence-until-is-local}, each naming {@code recurrence}
     */
    static Recurrence of(String text, LocalDateTime start, MonthEnd monthEnd) {
        RecurrenceRule rule = read(text, monthEnd);
        if (!COARSE.contains(rule.getFreq())) {
            throw broken("recurrence-is-finer-than-a-day", "FREQ is DAILY, WEEKLY, MONTHLY or YEARLY.");
        }
        DateTime until = rule.getUntil();
        if (until != null && (until.isAllDay() || !until.isFloating())) {
            throw broken(
                    "recurrence-until-is-local", "UNTIL is a local date and time without Z, such as 20261231T235959.");
        }
        return new Recurrence(rule, start);
    }

    private static RecurrenceRule read(String text, MonthEnd monthEnd) {
        boolean scaled = text.toUpperCase(Locale.ROOT).contains("RSCALE");
        try {
            return new RecurrenceRule(
                    monthEnd == MonthEnd.CLAMP && !scaled ? text + ";RSCALE=GREGORIAN;SKIP=BACKWARD" : text,
                    RecurrenceRule.RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            throw broken(
                    "recurrence-cannot-be-read",
                    "It is the value of an RFC 5545 RRULE such as FREQ=WEEKLY;BYDAY=MO; " + e.getMessage() + ".");
        }
    }

    /**
     * Refuses a rule that never happens or happens too often; both are judged by its first 400 days, and a rarer one by its
     * first occurrence.
     *
     * @throws RuleBroken {@code recurrence-never-happens}, {@code recurrence-is-too-dense}
     */
    void requireSensible() {
        if (!hasAny()) {
            throw broken("recurrence-never-happens", "No date satisfies the rule from its start on.");
        }
        Map<LocalDate, Integer> counts = new HashMap<>();
        for (LocalDateTime time : between(start, start.plusDays(JUDGED_DAYS))) {
            if (counts.merge(time.toLocalDate(), 1, Integer::sum) > MOST_A_DAY) {
                throw broken("recurrence-is-too-dense", "There are more than four occurrences on one day.");
            }
        }
    }

    private boolean hasAny() {
        try {
            return rule.iterator(dateTime(start)).hasNext();
        } catch (IllegalArgumentException e) {
            return false; // the library gives up after some thousand dates that a filter refused
        }
    }

    /**
     * The occurrences from {@code from} to {@code to}, both included, in order.
     *
     * @throws RuleBroken {@code recurrence-is-too-dense} beyond 10 000
     */
    List<LocalDateTime> between(LocalDateTime from, LocalDateTime to) {
        List<LocalDateTime> times = new ArrayList<>();
        try {
            RecurrenceRuleIterator iterator = rule.iterator(dateTime(start));
            if (from.isAfter(start) && rule.getCount() == null) {
                iterator.fastForward(dateTime(from));
            }
            while (iterator.hasNext()) {
                LocalDateTime time = local(iterator.nextDateTime());
                if (time.isAfter(to)) {
                    break;
                }
                if (!time.isBefore(from)) {
                    times.add(time);
                }
                if (times.size() > MOST_AT_ONCE) {
                    throw broken("recurrence-is-too-dense", "There are more than 10 000 occurrences at once.");
                }
            }
        } catch (IllegalArgumentException e) {
            return times; // as in hasAny: no further date satisfies the rule
        }
        return times;
    }

    /** The most days, rounded up, between two occurrences that follow each other in the first two years; 366 if there is one. */
    int longestGapInDays() {
        LocalDateTime previous = null;
        long longest = 0;
        for (LocalDateTime time : between(start, start.plusYears(2))) {
            if (previous != null) {
                longest = Math.max(longest, Duration.between(previous, time).toHours());
            }
            previous = time;
        }
        return longest == 0 ? 366 : (int) ((longest + 23) / 24);
    }

    private static DateTime dateTime(LocalDateTime time) {
        return new DateTime(
                time.getYear(),
                time.getMonthValue() - 1,
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond());
    }

    private static LocalDateTime local(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }

    private static RuleBroken broken(String slug, String detail) {
        return new RuleBroken(slug, detail, List.of(new Violation(FIELD, detail)));
    }
}
