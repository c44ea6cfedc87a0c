package io.dudao.inspection.plan;

import io.dudao.inspection.inspection.Kind;
import io.dudao.inspection.text.Titles;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as callers see it; the fields are those of {@link PlanContent}.
 *
 * @param window ISO 8601 duration, as grace and lead are
 */
public record PlanView(
        UUID id,
        String code,
        Titles titles,
        String checklist,
        Kind kind,
        boolean announced,
        String recurrence,
        LocalDateTime startsAt,
        @Nullable LocalDate endsOn,
        MonthEnd monthEnd,
        HolidayPolicy holidays,
        Target target,
        String window,
        String grace,
        String lead,
        List<String> inspectors,
        AssignmentMode assignment,
        @Nullable AdaptiveInterval adaptive,
        int atLeastEveryDays,
        PlanStatus status,
        Instant changedAt,
        long revision) {
    static PlanView of(Plan plan) {
        PlanDetails details = plan.details();
        return new PlanView(
                plan.id(),
                plan.code(),
                new Titles(details.titleChinese(), details.titleEnglish()),
                details.checklist(),
                details.kind(),
                details.announced(),
                details.recurrence(),
                details.startsAt(),
                details.endsOn(),
                details.monthEnd(),
                details.holidays(),
                details.target(),
                days(details.windowMinutes()),
                days(details.graceMinutes()),
                "P" + details.leadDays() + "D",
                details.inspectors(),
                details.assignment(),
                details.adaptive(),
                details.atLeastEveryDays(),
                plan.status(),
                plan.changedAt(),
                plan.revision());
    }

    /** Whole days as days: {@code P7D} rather than {@code PT168H}. */
    private static String days(int minutes) {
        Duration duration = Duration.ofMinutes(minutes);
        Duration rest = duration.minusDays(duration.toDays());
        if (duration.toDays() == 0) {
            return duration.toString();
        }
        String time = rest.isZero() ? "" : rest.toString().substring(1);
        return "P" + duration.toDays() + "D" + time;
    }
}
