package io.dudao.kit.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dudao.kit.testing.RealBackends;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScheduleTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final List<Instant> runs = new ArrayList<>();

    @Inject
    Schedule schedule;

    @Test
    void aTaskRunsAtTheInstantGivenAndLetsTheNextRun() throws Throwable {
        assertThat(run(NOON)).isTrue();
        assertThat(run(NOON.plusSeconds(1))).isTrue();
        assertThat(runs).containsExactly(NOON, NOON.plusSeconds(1));
    }

    @Test
    void aTaskThatAnotherInstanceRunsIsLeftToIt() throws Throwable {
        try (var other = RealBackends.database().connect()) {
            lock(other);
            assertThat(run(NOON)).isFalse();
            assertThat(runs).isEmpty();
        }
        assertThat(runUntilFree()).isTrue();
    }

    @Test
    void aTaskThatFailsGivesItsTurnBack() throws Throwable {
        var failing = new Task() {
            @Override
            public Uni<Void> run(Instant now) {
                return Uni.createFrom().failure(new IllegalStateException("not today"));
            }
        };
        assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(() -> schedule.runAlone(failing, NOON)))
                .hasMessageContaining("not today");
        assertThat(run(NOON)).isTrue();
    }

    /** The server notices a closed connection a moment later. */
    private boolean runUntilFree() throws Throwable {
        Instant deadline = Instant.now().plusSeconds(30);
        while (Instant.now().isBefore(deadline)) {
            if (run(NOON)) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    private static void lock(java.sql.Connection other) throws SQLException {
        try (var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended('recurring-task of-the-test', 0))");
        }
    }

    private boolean run(Instant now) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> schedule.runAlone(new Task(), now));
    }

    private class Task implements RecurringTask {
        @Override
        public String name() {
            return "of-the-test";
        }

        @Override
        public Duration every() {
            return Duration.ofHours(1);
        }

        @Override
        public Uni<Void> run(Instant now) {
            runs.add(now);
            return Uni.createFrom().voidItem();
        }
    }
}
