package io.dudao.inspection.plan;

import io.dudao.inspection.inspection.Kind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may change about a plan.
 *
 * @param checklist code of the checklist
 * @param announced whether the units are told beforehand
 * @param recurrence RRULE of RFC 5545, read in each unit's local time
 * @param startsAt local date and time from which the rule counts
 * @param endsOn last local date with an occurrence; null: no end
 * @param windowMinutes how long a visit is in time; whole days of it are days on the wall clock
 * @param graceMinutes how long after the window it may still be made, late
 * @param leadDays how long before its window a visit is planned, 1 to 400
 * @param inspectors codes of the inspectors; empty: to be assigned
 * @param normalDays with shortestDays and longestDays the adaptive interval; null: every occurrence of the rule is a visit
 * @param atLeastEveryDays a unit that was not visited for longer is overdue
 */
public record PlanDetails(
        String titleChinese,
        String titleEnglish,
        String checklist,
        Kind kind,
        boolean announced,
        String recurrence,
        LocalDateTime startsAt,
        @Nullable LocalDate endsOn,
        MonthEnd monthEnd,
        HolidayPolicy holidays,
        List<String> targetUnits,
        @Nullable String targetRegion,
        @Nullable String targetCategory,
        List<String> targetTags,
        int windowMinutes,
        int graceMinutes,
        int leadDays,
        List<String> inspectors,
        AssignmentMode assignment,
        @Nullable Integer normalDays,
        @Nullable Integer shortestDays,
        @Nullable Integer longestDays,
        int atLeastEveryDays) {
    Recurrence rule() {
        return Recurrence.of(recurrence, startsAt, monthEnd);
    }

    /** Whether visits look alike under both but for their time. */
    boolean hasSameVisits(PlanDetails other) {
        return checklist.equals(other.checklist)
                && kind == other.kind
                && announced == other.announced
                && inspectors.equals(other.inspectors)
                && assignment == other.assignment;
    }

    Target target() {
        return new Target(targetUnits, targetRegion, targetCategory, targetTags);
    }

    /** The bounds of the adaptive interval; null: it does not adapt. */
    @Nullable
    AdaptiveInterval adaptive() {
        return normalDays == null || shortestDays == null || longestDays == null
                ? null
                : new AdaptiveInterval(normalDays, shortestDays, longestDays);
    }
}
