package io.dudao.inspection.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dudao.kit.problem.RuleBroken;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-01-31");

    private final Deadlines deadlines = new Deadlines(7, 30, Optional.empty(), 90);
    private final Ladder ladder = new Ladder(2, 3, 7, 14);

    @Test
    void severityDecidesTheDeadline() {
        assertThat(deadlines.dueOn(Severity.MAJOR, DAY)).isEqualTo("2026-02-07");
        assertThat(deadlines.dueOn(Severity.MINOR, DAY)).isEqualTo("2026-03-02");
        assertThat(deadlines.dueOn(Severity.OBSERVATION, DAY)).isNull();
        assertThat(deadlines.dueOn(Severity.GOOD_PRACTICE, DAY)).isNull();
        assertThat(new Deadlines(7, 30, Optional.of(60), 90).dueOn(Severity.OBSERVATION, DAY))
                .isEqualTo("2026-04-01");
    }

    @Test
    void aNewDeadlineIsTodayToNinetyDaysAhead() {
        assertThat(deadlines.requireReachable(DAY, DAY)).isEqualTo(DAY);
        assertThat(deadlines.requireReachable(DAY.plusDays(90), DAY)).isEqualTo(DAY.plusDays(90));
        refused("due-date-cannot-lie-in-the-past", DAY.minusDays(1));
        refused("due-date-lies-too-far-ahead", DAY.plusDays(91));
    }

    private void refused(String slug, LocalDate dueOn) {
        var refusal = catchThrowableOfType(RuleBroken.class, () -> deadlines.requireReachable(dueOn, DAY));
        assertThat(refusal.slug()).isEqualTo(slug);
        assertThat(refusal.violations().getFirst().field()).isEqualTo("dueOn");
    }

    @Test
    void theLadderIsClimbedRungByRung() {
        UUID action = new UUID(0, 1);
        ReminderClock clock = ladder.start(action, DAY);
        assertThat(clock).isEqualTo(new ReminderClock(action, Rung.DUE_SOON, DAY.minusDays(2)));
        Rung[] rungs = {Rung.OVERDUE, Rung.UNIT_MANAGER, Rung.SUPERVISOR, Rung.HEAD_OFFICE};
        int[] days = {1, 3, 7, 14};
        for (int i = 0; i < rungs.length; i++) {
            clock = ladder.after(action, clock.rung(), DAY).orElseThrow();
            assertThat(clock).isEqualTo(new ReminderClock(action, rungs[i], DAY.plusDays(days[i])));
        }
        assertThat(ladder.after(action, Rung.HEAD_OFFICE, DAY)).isEmpty();
    }
}
