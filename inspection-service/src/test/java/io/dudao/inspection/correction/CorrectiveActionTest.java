package io.dudao.inspection.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dudao.kit.problem.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectiveActionTest {
    private static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-03-06");
    private static final Set<String> FINDERS = Set.of("finder");

    static CorrectiveAction open(Severity severity) {
        var cause = new Cause(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), "hall", NOON, MONDAY);
        return CorrectiveAction.open(
                new UUID(0, 4), cause, new Item("a", "Floor", null, null), severity, MONDAY.plusDays(7));
    }

    static Correction brief(String by, LocalDate on) {
        return correction(by, on, null, List.of(), null);
    }

    private static Correction correction(
            String by, LocalDate on, @Nullable CauseCategory category, List<String> whys, @Nullable String permanent) {
        return new Correction(
                new UUID(0, 5),
                new UUID(0, 4),
                on,
                category,
                whys,
                permanent,
                null,
                List.of(),
                "Cleaned",
                NOON,
                by,
                null,
                null,
                null,
                null);
    }

    private static CorrectiveAction done() {
        CorrectiveAction action = open(Severity.MINOR);
        action.complete(brief("doer", FRIDAY), FINDERS, NOON);
        return action;
    }

    @Test
    void whoFoundItCannotCorrectIt() {
        var action = open(Severity.MINOR);
        refused("own-finding-cannot-be-corrected", () -> action.complete(brief("finder", FRIDAY), FINDERS, NOON));
        assertThat(action.revision()).isEqualTo(1);
    }

    @Test
    void whoCorrectedItCannotReviewIt() {
        var action = done();
        refused("own-correction-cannot-be-reviewed", () -> action.verify("doer", FRIDAY, NOON));
        refused("own-correction-cannot-be-reviewed", () -> action.reject("doer", FRIDAY, FRIDAY, NOON));
        assertThat(action.stage()).isEqualTo(Stage.DONE);
    }

    @Test
    void aMajorFindingNeedsCauseAndPermanentAction() {
        var action = open(Severity.MAJOR);
        refused("major-action-needs-its-root-cause", () -> action.complete(brief("doer", FRIDAY), FINDERS, NOON));
        var unchanged = correction("doer", FRIDAY, CauseCategory.METHOD, List.of("No plan"), null);
        refused("major-action-needs-a-permanent-action", () -> action.complete(unchanged, FINDERS, NOON));
        var whole = correction("doer", FRIDAY, CauseCategory.METHOD, List.of("No plan"), "A plan");
        action.complete(whole, FINDERS, NOON);
        assertThat(action.stage()).isEqualTo(Stage.DONE);
    }

    @Test
    void nothingIsCorrectedBeforeItWasOpenedOrSentBack() {
        String slug = "action-cannot-be-closed-before-it-was-opened";
        var action = open(Severity.MINOR);
        refused(slug, () -> action.complete(brief("doer", MONDAY.minusDays(1)), FINDERS, NOON));
        var rejected = done();
        rejected.reject("reviewer", FRIDAY.plusDays(9), FRIDAY, NOON);
        refused(slug, () -> rejected.complete(brief("doer", FRIDAY.minusDays(1)), FINDERS, NOON));
        rejected.complete(brief("doer", FRIDAY), FINDERS, NOON);
        assertThat(rejected.closedOn()).isEqualTo(FRIDAY);
    }

    @Test
    void aRejectionTakesBackTheClosingAndStartsTheClock() {
        var action = open(Severity.MINOR);
        action.remind(Rung.UNIT_MANAGER, NOON);
        action.complete(brief("doer", FRIDAY), FINDERS, NOON);
        action.reject("reviewer", FRIDAY.plusDays(9), FRIDAY, NOON);
        assertThat(action.closedOn()).isNull();
        assertThat(action.isClosedByPerson()).isFalse();
        assertThat(action.dueOn()).isEqualTo(FRIDAY.plusDays(9));
        assertThat(action.escalationLevel()).isZero();
        assertThat(action.overdue()).isFalse();
        assertThat(action.isOpenAgainAfter(FRIDAY.minusDays(1))).isTrue();
        assertThat(action.isOpenAgainAfter(FRIDAY)).isFalse();
    }

    @Test
    void aRecordOfAnotherSystemClosesWithoutAnalysisOrDoer() {
        var action = open(Severity.MAJOR);
        action.closeAsRecorded(MONDAY.minusDays(3), NOON);
        assertThat(action.closedOn()).isEqualTo(MONDAY.minusDays(3));
        action.verify("anybody", FRIDAY, NOON);
        assertThat(action.stage()).isEqualTo(Stage.VERIFIED);
        refused("closed-action-cannot-be-closed-again", () -> action.closeAsRecorded(FRIDAY, NOON));
    }

    @Test
    void anItemThatFailsAgainReopensWhatWasVerified() {
        var action = done();
        action.verify("reviewer", FRIDAY, NOON);
        assertThat(action.isVerifiedBefore(FRIDAY)).isFalse();
        assertThat(action.isVerifiedBefore(FRIDAY.plusDays(1))).isTrue();
        action.reopen(new UUID(0, 7), FRIDAY.plusDays(30), FRIDAY.plusDays(23), NOON);
        assertThat(action.reopenedCount()).isEqualTo(1);
        assertThat(action.reopenedBy()).isEqualTo(new UUID(0, 7));
        assertThat(action.verifiedOn()).isNull();
        assertThat(action.dueOn()).isEqualTo(FRIDAY.plusDays(30));
    }

    @Test
    void severityRisesByOneStepAndNoHigher() {
        assertThat(Severity.OBSERVATION.raised()).isEqualTo(Severity.MINOR);
        assertThat(Severity.MINOR.raised()).isEqualTo(Severity.MAJOR);
        assertThat(Severity.MAJOR.raised()).isEqualTo(Severity.MAJOR);
        assertThat(Severity.GOOD_PRACTICE.raised()).isEqualTo(Severity.GOOD_PRACTICE);
    }

    @Test
    void aWithdrawnActionIsClosedWithoutDeadline() {
        var action = open(Severity.MAJOR);
        action.withdraw(FRIDAY, NOON);
        assertThat(action.dueOn()).isNull();
        assertThat(action.closedOn()).isEqualTo(FRIDAY);
        var corrected = done();
        corrected.withdraw(FRIDAY.plusDays(3), NOON);
        assertThat(corrected.closedOn()).isEqualTo(FRIDAY);
    }

    private static void refused(String slug, ThrowingCallable verb) {
        var refusal = catchThrowableOfType(RuleBroken.class, verb);
        assertThat(refusal).isNotNull();
        assertThat(refusal.slug()).isEqualTo(slug);
    }
}
