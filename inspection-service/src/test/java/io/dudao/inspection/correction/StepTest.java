package io.dudao.inspection.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dudao.kit.problem.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The state machine against a plain table: which step from which stage leads where. */
class StepTest {
    private static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    /** Absent: refused. */
    private static final Map<Step, Map<Stage, Stage>> TABLE = Map.of(
            Step.CONTAIN, Map.of(Stage.OPEN, Stage.CONTAINED),
            Step.COMPLETE, Map.of(Stage.OPEN, Stage.DONE, Stage.CONTAINED, Stage.DONE),
            Step.VERIFY, Map.of(Stage.DONE, Stage.VERIFIED),
            Step.REJECT, Map.of(Stage.DONE, Stage.OPEN),
            Step.REOPEN, Map.of(Stage.VERIFIED, Stage.OPEN),
            Step.ASSIGN, Map.of(Stage.OPEN, Stage.OPEN, Stage.CONTAINED, Stage.CONTAINED),
            Step.RESCHEDULE, Map.of(Stage.OPEN, Stage.OPEN, Stage.CONTAINED, Stage.CONTAINED),
            Step.RAISE, Map.of(Stage.OPEN, Stage.OPEN, Stage.CONTAINED, Stage.CONTAINED),
            Step.FALL_OVERDUE, Map.of(Stage.OPEN, Stage.OPEN, Stage.CONTAINED, Stage.CONTAINED),
            Step.WITHDRAW,
                    Map.of(
                            Stage.OPEN, Stage.WITHDRAWN,
                            Stage.CONTAINED, Stage.WITHDRAWN,
                            Stage.DONE, Stage.WITHDRAWN,
                            Stage.VERIFIED, Stage.WITHDRAWN));

    private static final Map<Step, String> PARTICIPLES = Map.of(
            Step.CONTAIN, "contained",
            Step.VERIFY, "verified",
            Step.REJECT, "rejected",
            Step.REOPEN, "reopened",
            Step.ASSIGN, "assigned",
            Step.RESCHEDULE, "rescheduled",
            Step.RAISE, "raised",
            Step.FALL_OVERDUE, "overdue",
            Step.WITHDRAW, "withdrawn");

    private static @Nullable Stage next(Step step, Stage stage) {
        return TABLE.getOrDefault(step, Map.of()).get(stage);
    }

    static Stream<Arguments> pairs() {
        return TABLE.keySet().stream()
                .flatMap(step -> EnumSet.allOf(Stage.class).stream().map(stage -> Arguments.of(step, stage)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyStepFromEveryStageIsAsTheTableSays(Step step, Stage stage) {
        Stage expected = next(step, stage);
        if (expected != null) {
            assertThat(step.after(stage)).isEqualTo(expected);
            return;
        }
        var refusal = catchThrowableOfType(RuleBroken.class, () -> step.after(stage));
        assertThat(refusal).as("%s from %s", step, stage).isNotNull();
        String slug = step == Step.COMPLETE
                ? "closed-action-cannot-be-closed-again"
                : stage.name().toLowerCase(java.util.Locale.ROOT) + "-action-cannot-be-" + PARTICIPLES.get(step);
        assertThat(refusal.slug()).isEqualTo(slug);
    }

    @Test
    void anyWalkKeepsWhatTheEventsPromise() {
        for (long seed = 1; seed <= 300; seed++) {
            walk(seed);
        }
    }

    private static void walk(long seed) {
        Random random = new Random(seed);
        CorrectiveAction action = CorrectiveActionTest.open(Severity.MINOR);
        Stage stage = Stage.OPEN;
        long revision = 1;
        for (int i = 0; i < 30; i++) {
            Step step = List.copyOf(TABLE.keySet().stream().sorted().toList()).get(random.nextInt(TABLE.size()));
            Stage expected = next(step, stage);
            var refusal = catchThrowableOfType(RuleBroken.class, () -> take(step, action));
            String where = "seed " + seed + ", step " + i + ": " + step + " from " + stage;
            assertThat(refusal == null).as(where).isEqualTo(expected != null);
            stage = expected == null ? stage : expected;
            revision += expected == null ? 0 : 1;
            assertThat(action.stage()).as(where).isEqualTo(stage);
            assertThat(action.revision()).as(where).isEqualTo(revision);
            assertThat(action.status() == Status.CLOSED).as(where).isEqualTo(action.closedOn() != null);
            assertThat(action.stage() == Stage.VERIFIED).as(where).isEqualTo(action.verifiedOn() != null);
            assertThat(action.overdue() && action.status() == Status.CLOSED)
                    .as(where)
                    .isFalse();
        }
    }

    private static void take(Step step, CorrectiveAction action) {
        switch (step) {
            case CONTAIN -> action.contain("Cordoned off", NOON);
            case COMPLETE -> action.complete(CorrectiveActionTest.brief("doer", DAY), Set.of("finder"), NOON);
            case VERIFY -> action.verify("reviewer", DAY, NOON);
            case REJECT -> action.reject("reviewer", DAY, DAY, NOON);
            case REOPEN -> action.reopen(new UUID(0, 9), DAY, DAY, NOON);
            case ASSIGN -> action.assign(new Owner(null, "Cook"), NOON);
            case RESCHEDULE -> action.reschedule(DAY.plusDays(1), NOON);
            case RAISE -> action.raise(Severity.MINOR, NOON);
            case FALL_OVERDUE -> action.remind(Rung.OVERDUE, NOON);
            case WITHDRAW -> action.withdraw(DAY, NOON);
            case OPENED, REMIND, ESCALATE -> throw new IllegalArgumentException(step.name());
        }
    }
}
