package io.dudao.risk.register;

import static io.dudao.risk.register.Strategy.MITIGATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dudao.kit.problem.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RiskTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Grid GRID = GridTest.shipped();

    private final Risk risk =
            Risk.register(UUID.randomUUID(), UUID.randomUUID(), "Lift fails", null, Category.TECHNICAL, MORNING);

    @Test
    void aNewRiskHasNoLevelAndNoPoints() {
        assertThat(risk.status()).isEqualTo(RiskStatus.OPEN);
        assertThat(risk.level()).isNull();
        assertThat(risk.points()).isZero();
        assertThat(risk.revision()).isEqualTo(1);
    }

    @Test
    void theLastAssessmentIsTheStateOfTheRisk() {
        assess(4, 5, MORNING);
        var second = assess(2, 2, NOON);
        assertThat(risk.level()).isEqualTo(Level.LOW);
        assertThat(risk.points()).isEqualTo(1);
        assertThat(risk.assessedAt()).isEqualTo(NOON);
        assertThat(risk.revision()).isEqualTo(3);
        assertThat(second.grid()).isEqualTo("v1");
    }

    @Test
    void anAssessmentCannotPrecedeTheLastOne() {
        assess(1, 1, NOON);
        refused("assessment-cannot-precede-the-last-one", () -> assess(1, 1, MORNING));
        assertThat(risk.revision()).isEqualTo(2);
    }

    @Test
    void anAssessmentOfTheSameInstantCorrectsTheOneBefore() {
        assess(1, 1, NOON);
        assess(5, 5, NOON);
        assertThat(risk.points()).isEqualTo(8);
    }

    @Test
    void aClosedRiskKeepsItsLevelAndLosesItsPoints() {
        assess(4, 4, MORNING);
        risk.close(NOON);
        assertThat(risk.level()).isEqualTo(Level.HIGH);
        assertThat(risk.points()).isZero();
        assertThat(risk.closedAt()).isEqualTo(NOON);
        assertThat(risk.revision()).isEqualTo(3);
    }

    @Test
    void aClosedRiskStaysAsItIs() {
        risk.close(NOON);
        refused("closed-risk-cannot-be-assessed", () -> assess(1, 1, NOON));
        refused("closed-risk-cannot-be-treated", () -> treat(DAY, DAY));
        refused("closed-risk-cannot-be-closed", () -> risk.close(NOON));
    }

    @Test
    void closingCannotPrecedeTheLastAssessment() {
        assess(1, 1, NOON);
        refused("closing-cannot-precede-the-last-assessment", () -> risk.close(MORNING));
    }

    @Test
    void aRiskWithOpenTreatmentsCannotBeClosed() {
        var treatment = treat(DAY, DAY);
        refused("risk-with-open-treatments-cannot-be-closed", () -> risk.close(NOON));
        risk.complete(treatment, DAY, NOON);
        risk.close(NOON);
        assertThat(risk.status()).isEqualTo(RiskStatus.CLOSED);
    }

    @Test
    void aRiskMayMaterialiseSeveralTimes() {
        var first = risk.materialise(UUID.randomUUID(), MORNING, "stuck");
        var second = risk.materialise(UUID.randomUUID(), NOON, "stuck again");
        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(second.riskId()).isEqualTo(risk.id());
    }

    @Test
    void aClosedRiskMayHaveMaterialisedBeforeButNotAfter() {
        risk.close(NOON);
        assertThat(risk.materialise(UUID.randomUUID(), MORNING, "told late").occurredAt())
                .isEqualTo(MORNING);
        refused(
                "closed-risk-cannot-materialise",
                () -> risk.materialise(UUID.randomUUID(), NOON.plusSeconds(1), "after all"));
    }

    @Test
    void aTreatmentIsDecidedOpenAndDueNotBeforeItsStart() {
        var treatment = treat(DAY, DAY.plusDays(7));
        assertThat(treatment.status()).isEqualTo(TreatmentStatus.OPEN);
        assertThat(treatment.unitId()).isEqualTo(risk.unitId());
        assertThat(treatment.revision()).isEqualTo(1);
        refused("treatment-cannot-be-due-before-it-was-opened", () -> treat(DAY, DAY.minusDays(1)));
    }

    @Test
    void reschedulingKeepsTheDateBeforeOnlyIfItMoved() {
        var treatment = treat(DAY, DAY.plusDays(7));
        treatment.reschedule(DAY.plusDays(9), "parts are late", NOON);
        assertThat(treatment.previousDueOn()).isEqualTo(DAY.plusDays(7));
        treatment.reschedule(DAY.plusDays(9), "the same day", NOON);
        assertThat(treatment.previousDueOn()).isNull();
        treatment.reschedule(DAY.plusDays(3), "earlier", NOON);
        assertThat(treatment.previousDueOn()).isEqualTo(DAY.plusDays(9));
        risk.complete(treatment, DAY, NOON);
        assertThat(treatment.previousDueOn()).isNull();
        assertThat(treatment.revision()).isEqualTo(5);
    }

    @Test
    void aTreatmentIsNotDueBeforeItWasOpenedAfterReschedulingEither() {
        var treatment = treat(DAY, DAY);
        refused(
                "treatment-cannot-be-due-before-it-was-opened",
                () -> treatment.reschedule(DAY.minusDays(1), "slip", NOON));
    }

    @Test
    void aDoneTreatmentStaysAsItIs() {
        var treatment = treat(DAY, DAY.plusDays(7));
        refused(
                "treatment-cannot-be-done-before-it-was-opened",
                () -> risk.complete(treatment, DAY.minusDays(1), NOON));
        risk.complete(treatment, DAY.plusDays(1), NOON);
        assertThat(risk.openTreatments()).isZero();
        refused("done-treatment-cannot-be-completed", () -> risk.complete(treatment, DAY, NOON));
        refused("done-treatment-cannot-be-rescheduled", () -> treatment.reschedule(DAY, "too late", NOON));
        assertThat(risk.openTreatments()).isZero();
    }

    private Assessment assess(int likelihood, int impact, Instant at) {
        return risk.assess(UUID.randomUUID(), likelihood, impact, GRID, at);
    }

    private Treatment treat(LocalDate openedOn, LocalDate dueOn) {
        return risk.treat(UUID.randomUUID(), MITIGATE, "Second lift", openedOn, dueOn, MORNING);
    }

    private static void refused(String slug, ThrowingCallable verb) {
        assertThat(catchThrowableOfType(RuleBroken.class, verb)).isNotNull().returns(slug, RuleBroken::slug);
    }
}
