package io.dudao.inspection.plan;

import io.dudao.inspection.inspection.Kind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Details of a plan for tests: weekly on Monday at nine, window a day, no grace, 60 days ahead, but for what is said. */
final class PlanTestData {
    private String recurrence = "FREQ=WEEKLY;BYDAY=MO";
    private HolidayPolicy holidays = HolidayPolicy.KEEP;
    private int windowMinutes = 24 * 60;
    private @Nullable AdaptiveInterval adaptive;
    private @Nullable LocalDate endsOn;

    private PlanTestData() {}

    static PlanTestData details() {
        return new PlanTestData();
    }

    PlanTestData recurrence(String rule) {
        recurrence = rule;
        return this;
    }

    PlanTestData holidays(HolidayPolicy policy) {
        holidays = policy;
        return this;
    }

    PlanTestData window(int minutes) {
        windowMinutes = minutes;
        return this;
    }

    PlanTestData adaptive(int normal, int shortest, int longest) {
        adaptive = new AdaptiveInterval(normal, shortest, longest);
        return this;
    }

    PlanTestData endsOn(String date) {
        endsOn = LocalDate.parse(date);
        return this;
    }

    PlanDetails build() {
        return new PlanDetails(
                "周检",
                "Weekly check",
                "store",
                Kind.SCHEDULED,
                true,
                recurrence,
                LocalDateTime.parse("2026-01-05T09:00"),
                endsOn,
                MonthEnd.SKIP,
                holidays,
                List.of(),
                "/north",
                null,
                List.of(),
                windowMinutes,
                0,
                60,
                List.of(),
                AssignmentMode.ANY_ONE,
                adaptive == null ? null : adaptive.normalDays(),
                adaptive == null ? null : adaptive.shortestDays(),
                adaptive == null ? null : adaptive.longestDays(),
                8);
    }
}
