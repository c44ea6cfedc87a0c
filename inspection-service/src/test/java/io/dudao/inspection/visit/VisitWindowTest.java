package io.dudao.inspection.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dudao.inspection.inspection.Kind;
import io.dudao.kit.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisitWindowTest {
    private static final Instant START = Instant.parse("2026-03-01T16:00:00Z");
    private static final Instant END = START.plus(Duration.ofDays(7));

    @Test
    void aWindowEndsAfterItStarts() {
        assertSlug("window-must-end-after-it-starts", () -> new VisitWindow(START, START, START));
        assertSlug("window-must-end-after-it-starts", () -> new VisitWindow(START, END, END.minusSeconds(1)));
    }

    @Test
    void aWindowOfMoreThan400DaysIsATypingError() {
        assertSlug("window-is-too-long", () -> new VisitWindow(START, END, START.plus(Duration.ofDays(401))));
    }

    @Test
    void theScheduledTimeLiesInTheWindow() {
        assertThat(planned(END).scheduledAt()).isEqualTo(END);
        assertSlug("scheduled-time-lies-outside-the-window", () -> planned(END.plusSeconds(1)));
    }

    private static Visit planned(Instant scheduledAt) {
        var window = new VisitWindow(START, END, END.plus(Duration.ofDays(1)));
        UUID id = new UUID(1, 1);
        return Visit.plan(
                id,
                id,
                new PlannedVisit(id, Kind.SCHEDULED, Origin.MANUAL, null, "c", true, window, scheduledAt, List.of()),
                START);
    }

    private static void assertSlug(String slug, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
