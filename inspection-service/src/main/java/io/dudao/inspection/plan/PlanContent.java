package io.dudao.inspection.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.dudao.inspection.inspection.Kind;
import io.dudao.inspection.text.Titles;
import io.dudao.inspection.unit.NewUnit;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.time.CalendarRange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A plan as callers write it.
 *
 * @param checklist code of the checklist
 * @param announced whether the units are told beforehand; absent: true
 * @param recurrence value of an RRULE of RFC 5545, evaluated in each unit's own time zone; FREQ is DAILY or coarser, UNTIL is
 *     a local date and time
 * @param startsAt local date and time such as {@code 2026-01-31T09:00:00}, to the second
 * @param endsOn last local date with an occurrence; absent: none
 * @param monthEnd absent: SKIP
 * @param holidays absent: KEEP
 * @param window ISO 8601 duration, PT15M to P92D; whole days of it are days on the wall clock
 * @param grace ISO 8601 duration, up to P92D; absent: none
 * @param lead how long before its window a visit is planned: ISO 8601 duration in days, P1D to P400D; absent: P60D
 * @param inspectors codes of inspectors; absent: to be assigned
 * @param assignment absent: ANY_ONE
 * @param adaptive absent: every occurrence of the rule is a visit
 * @param atLeastEveryDays 1 to 1100; absent: the longest interval that the rule and the adaptive bounds allow, and the window
 */
public record PlanContent(
        @NotNull @Pattern(regexp = NewUnit.CODE) String code,
        @NotNull @Valid Titles titles,
        @NotNull @Pattern(regexp = NewUnit.CODE) String checklist,
        @NotNull Kind kind,
        @Nullable Boolean announced,
        @NotNull @Size(min = 1, max = 500) String recurrence,
        @NotNull LocalDateTime startsAt,
        @Nullable @CalendarRange LocalDate endsOn,
        @Nullable MonthEnd monthEnd,
        @Nullable HolidayPolicy holidays,
        @NotNull @Valid Target target,
        @NotNull Duration window,
        @Nullable Duration grace,
        @Nullable Duration lead,

        @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = NewUnit.CODE) String> inspectors,

        @Nullable AssignmentMode assignment,
        @Nullable @Valid AdaptiveInterval adaptive,
        @Nullable @Min(1) @Max(1_100) Integer atLeastEveryDays) {
    private static final Duration LONGEST = Duration.ofDays(92);
    private static final Duration LONGEST_LEAD = Duration.ofDays(400);

    /** What the plan is made of; fails what the fields break among themselves. */
    @JsonIgnore
    PlanDetails details() {
        requireSensible();
        Recurrence rule = Recurrence.of(recurrence, startsAt, orElse(monthEnd, MonthEnd.SKIP));
        rule.requireSensible();
        int windowMinutes = minutes("window", window, Duration.ofMinutes(15), LONGEST);
        AdaptiveInterval bounds = adaptive;
        int longest = bounds == null ? rule.longestGapInDays() : bounds.longestDays();
        return new PlanDetails(
                titles.chinese(),
                titles.english(),
                checklist,
                kind,
                isAnnounced(),
                recurrence,
                startsAt,
                endsOn,
                orElse(monthEnd, MonthEnd.SKIP),
                orElse(holidays, HolidayPolicy.KEEP),
                target.units(),
                target.region(),
                target.category(),
                target.tags(),
                windowMinutes,
                minutes("grace", orElse(grace, Duration.ZERO), Duration.ZERO, LONGEST),
                minutes("lead", orElse(lead, Duration.ofDays(60)), Duration.ofDays(1), LONGEST_LEAD) / (24 * 60),
                inspectors == null ? List.of() : inspectors.stream().distinct().toList(),
                orElse(assignment, AssignmentMode.ANY_ONE),
                bounds == null ? null : bounds.normalDays(),
                bounds == null ? null : bounds.shortestDays(),
                bounds == null ? null : bounds.longestDays(),
                orElse(atLeastEveryDays, Math.min(1_100, longest + (windowMinutes + 24 * 60 - 1) / (24 * 60))));
    }

    private boolean isAnnounced() {
        return announced == null ? kind != Kind.MYSTERY : announced;
    }

    private void requireSensible() {
        target.requireOneKind();
        if (startsAt.getYear() < 2000
                || startsAt.getYear() > 2198
                || !startsAt.equals(startsAt.truncatedTo(ChronoUnit.SECONDS))) {
            throw RuleBroken.at("start-is-out-of-range", "startsAt", "It lies from 2000 to 2198, to the second.");
        }
        if (endsOn != null && endsOn.isBefore(startsAt.toLocalDate())) {
            throw RuleBroken.at("plan-ends-before-it-starts", "endsOn", "It is not before the date of startsAt.");
        }
        if (kind == Kind.MYSTERY && isAnnounced()) {
            throw RuleBroken.at("mystery-visit-cannot-be-announced", "announced", "A mystery visit is unannounced.");
        }
        if (adaptive != null && !adaptive.isOrdered()) {
            throw RuleBroken.at(
                    "adaptive-bounds-are-out-of-order",
                    "adaptive",
                    "shortestDays is at most normalDays, and normalDays at most longestDays.");
        }
    }

    private static int minutes(String field, Duration duration, Duration least, Duration most) {
        if (duration.compareTo(least) < 0
                || duration.compareTo(most) > 0
                || !duration.equals(duration.truncatedTo(ChronoUnit.MINUTES))) {
            throw RuleBroken.at(
                    field + "-is-out-of-range", field, "It is " + least + " to " + most + ", to the minute.");
        }
        return (int) duration.toMinutes();
    }

    private static <T> T orElse(@Nullable T value, T fallback) {
        return Objects.requireNonNullElse(value, fallback);
    }
}
