package io.dudao.programme.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dudao.kit.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TaskTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final LocalDate DUE = LocalDate.parse("2026-03-10");

    private final Programme programme =
            Programme.register(UUID.randomUUID(), "P1", "Shorter queues", START, START.plusDays(90), NOW);

    @Test
    void aProgrammeCannotEndBeforeItStarts() {
        assertRefused(
                () -> Programme.register(UUID.randomUUID(), "P2", "Backwards", START, START.minusDays(1), NOW),
                "programme-cannot-end-before-it-starts");
    }

    @Test
    void aTaskCannotBeDueBeforeItsProgrammeStarts() {
        assertRefused(() -> task(START.minusDays(1)), "task-cannot-be-due-before-its-programme-starts");
    }

    @Test
    void completingClosesATaskForGood() {
        Task task = task(DUE);
        task.complete(DUE.minusDays(1), NOW);
        assertThat(task.status()).isEqualTo(TaskStatus.DONE);
        assertThat(task.completedOn()).isEqualTo(DUE.minusDays(1));
        assertThat(task.revision()).isEqualTo(2);
        assertRefused(() -> task.complete(DUE, NOW), "done-task-cannot-be-completed");
        assertRefused(
                () -> programme.reschedule(task, DUE.plusDays(1), "late", NOW), "done-task-cannot-be-rescheduled");
    }

    @Test
    void reschedulingKeepsTheDateBeforeUntilTheNextChange() {
        Task task = task(DUE);
        programme.reschedule(task, DUE.plusDays(7), "builders are late", NOW);
        assertThat(task.dueOn()).isEqualTo(DUE.plusDays(7));
        assertThat(task.previousDueOn()).isEqualTo(DUE);
        assertThat(task.revision()).isEqualTo(2);
        task.complete(DUE, NOW);
        assertThat(task.previousDueOn()).isNull();
    }

    @Test
    void aTaskMovesToAnotherDateOnly() {
        Task task = task(DUE);
        assertRefused(
                () -> programme.reschedule(task, DUE, "no reason", NOW),
                "task-can-only-be-rescheduled-to-another-date");
        assertThat(task.revision()).isEqualTo(1);
    }

    private Task task(LocalDate dueOn) {
        return programme.schedule(UUID.randomUUID(), UUID.randomUUID(), "Second counter", dueOn, NOW);
    }

    private static void assertRefused(ThrowingCallable act, String slug) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
