package io.dudao.inspection.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dudao.kit.problem.ProblemException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final UUID ID = new UUID(1, 1);
    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");

    @Test
    void twoDifferentInspectorsTakePart() {
        assertSlug("calibration-needs-two-inspectors", () -> opened("lin"));
        assertSlug("calibration-needs-two-inspectors", () -> opened("lin", "lin"));
        assertSlug("calibration-needs-two-inspectors", () -> opened("lin", "wu", "lin"));
        assertThat(opened("lin", "wu").status()).isEqualTo(CalibrationStatus.OPEN);
    }

    @Test
    void itClosesWithTwoSheetsOrMore() {
        assertSlug("calibration-needs-two-sheets", () -> opened("lin", "wu").close(1, null, BigDecimal.TEN, NOW));
    }

    @Test
    void whatIsOverStaysOver() {
        Calibration closed = opened("lin", "wu");
        closed.close(2, null, BigDecimal.TEN, NOW);
        assertSlug("calibration-is-over", () -> closed.close(2, null, BigDecimal.TEN, NOW));
        assertSlug("calibration-is-over", () -> closed.cancel(NOW));
        assertSlug("calibration-is-over", () -> closed.answered(NOW));
        Calibration cancelled = opened("lin", "wu");
        cancelled.cancel(NOW);
        assertSlug("calibration-is-over", () -> cancelled.answered(NOW));
        assertThat(cancelled.alignment()).isNull();
    }

    @Test
    void aSheetIsFilledOnce() {
        var sheet = new CalibrationSheet(ID, ID, ID, "lin");
        sheet.fill("[]", null, "PASS", NOW);
        assertSlug("sheet-is-final", () -> sheet.fill("[]", null, "FAIL", NOW));
        assertThat(sheet.verdict()).isEqualTo("PASS");
    }

    @Test
    void theIndexIsTheMeanOfWhatIsKnown() {
        assertThat(InspectorQuality.of("lin", 9, 90.0, 80.0, -4.0, 5, 70.0).index())
                .isEqualTo(80.0);
        assertThat(InspectorQuality.of("lin", 9, 90.0, 80.0, 4.0, 5, 70.0).index())
                .isEqualTo(80.0);
        assertThat(InspectorQuality.of("lin", 9, 90.0, null, null, 0, null).index())
                .isEqualTo(90.0);
        assertThat(InspectorQuality.of("lin", 9, 100.0, null, 30.0, 2, null).index())
                .isEqualTo(50.0);
        assertThat(InspectorQuality.of("lin", 9, null, null, null, 0, null).index())
                .isNull();
    }

    private static Calibration opened(String... inspectors) {
        return Calibration.open(
                ID, ID, "Spring", new Calibration.Material("hygiene", 1, null), List.of(inspectors), NOW);
    }

    private static void assertSlug(String slug, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
