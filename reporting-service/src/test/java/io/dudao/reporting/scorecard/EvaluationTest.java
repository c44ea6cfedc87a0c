package io.dudao.reporting.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.reporting.indicator.Form;
import io.dudao.reporting.indicator.Histogram;
import io.dudao.reporting.indicator.Sums;
import io.dudao.reporting.scheme.Cap;
import io.dudao.reporting.scheme.Dimension;
import io.dudao.reporting.scheme.GradeBand;
import io.dudao.reporting.scheme.Indicator;
import io.dudao.reporting.scheme.Scheme;
import io.dudao.reporting.scheme.Title;
import io.dudao.reporting.scorecard.Evaluation.IndicatorStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check values of the scoring page, §13, and the rules of §5. */
class EvaluationTest {
    private static final Title TITLE = new Title("题", "title");
    private static final List<GradeBand> GRADES = List.of(band("A", 90), band("B", 80), band("C", 70), band("E", 0));

    @ParameterizedTest
    @CsvSource({
        "40, 90, 65,  50.00",
        "72, 24, 36,  75.00",
        "40, 90, 20,  0",
        "40, 90, 95, 100",
        "72, 24, 100, 0",
        "72, 24, 0, 100",
        "70, 95, 91.728893, 86.92"
    })
    void scoreLiesBetweenFloorAndTarget(BigDecimal floor, BigDecimal target, BigDecimal value, BigDecimal score) {
        var indicator = indicator("x", floor, target, 1, 1);
        assertThat(Rounding.score(Evaluation.scoreOf(indicator, value))).isEqualByComparingTo(score);
    }

    @Test
    void weightsThirtyTwentyTwentyThirty() {
        var scheme = scheme(
                List.of(dimension("A", 30), dimension("B", 20), dimension("C", 20), dimension("D", 30)), List.of());
        var evaluation = Evaluation.of(scheme, Map.of("A1", one("80"), "B1", one("60"), "D1", one("90")), 1);
        assertThat(evaluation.overall()).isEqualByComparingTo("78.75");
        assertThat(evaluation.coverage()).isEqualByComparingTo("0.80");
        assertThat(scheme.gradeOf(Objects.requireNonNull(evaluation.overall()))).isEqualTo("C");
    }

    @Test
    void belowTheMinimumCoverageOnlyDimensionsAreScored() {
        var scheme = scheme(List.of(dimension("A", 49), dimension("B", 51)), List.of());
        var evaluation = Evaluation.of(scheme, Map.of("A1", one("80")), 1);
        assertThat(evaluation.overall()).isNull();
        assertThat(evaluation.beforeCap()).isNull();
        assertThat(evaluation.coverage()).isEqualByComparingTo("0.49");
        assertThat(evaluation.dimensions().getFirst().score()).isEqualByComparingTo("80");
        assertThat(evaluation.dimensions().getLast().score()).isNull();
    }

    @Test
    void exactlyTheMinimumCoverageIsEnough() {
        var scheme = scheme(List.of(dimension("A", 50), dimension("B", 50)), List.of());
        assertThat(Evaluation.of(scheme, Map.of("A1", one("80")), 1).overall()).isEqualByComparingTo("80");
    }

    @Test
    void nothingAtAllIsNoScore() {
        var evaluation = Evaluation.of(scheme(List.of(dimension("A", 1)), List.of()), Map.of(), 1);
        assertThat(evaluation.overall()).isNull();
        assertThat(evaluation.coverage()).isEqualByComparingTo("0");
    }

    @Test
    void theLowestCapThatBitesIsNamed() {
        var caps = List.of(cap("mild", 75, 85), cap("hard", 75, 60), cap("asleep", 85, 10));
        var evaluation = Evaluation.of(scheme(List.of(dimension("A", 1)), caps), Map.of("A1", one("80")), 1);
        assertThat(evaluation.beforeCap()).isEqualByComparingTo("80");
        assertThat(evaluation.overall()).isEqualByComparingTo("60");
        assertThat(Objects.requireNonNull(evaluation.cap()).id()).isEqualTo("hard");
    }

    @Test
    void aCapAboveTheScoreDoesNotBite() {
        var caps = List.of(cap("mild", 75, 85));
        var evaluation = Evaluation.of(scheme(List.of(dimension("A", 1)), caps), Map.of("A1", one("80")), 1);
        assertThat(evaluation.cap()).isNull();
        assertThat(evaluation.overall()).isEqualByComparingTo("80");
    }

    @Test
    void tooFewAnswersNeitherScoreNorCap() {
        var scheme = scheme(
                List.of(new Dimension("A", TITLE, BigDecimal.ONE, List.of(indicator("A1", "0", "100", 5)))),
                List.of(cap("hard", 75, 60)));
        var four = Evaluation.of(scheme, Map.of("A1", many(4, "80")), 1);
        assertThat(status(four)).isEqualTo(IndicatorStatus.TOO_FEW_ANSWERS);
        assertThat(four.overall()).isNull();
        assertThat(four.coverage()).isEqualByComparingTo("0");
        var five = Evaluation.of(scheme, Map.of("A1", many(5, "80")), 1);
        assertThat(status(five)).isEqualTo(IndicatorStatus.SCORED);
        assertThat(five.overall()).isEqualByComparingTo("60");
    }

    @Test
    void ninetyReckonedInThirdsIsNinety() {
        var thirds = new Dimension(
                "A",
                TITLE,
                BigDecimal.ONE,
                List.of(indicator("A1", "0", "3", 1), indicator("A2", "0", "3", 1), indicator("A3", "0", "3", 1)));
        var scheme = scheme(List.of(thirds), List.of());
        var evaluation = Evaluation.of(scheme, Map.of("A1", one("2.7"), "A2", one("2.8"), "A3", one("2.6")), 1);
        assertThat(scheme.gradeOf(Objects.requireNonNull(evaluation.overall()))).isEqualTo("A");
    }

    @ParameterizedTest
    @CsvSource({"78.745,78.75", "78.744999,78.74", "100.00,100", "0.005,0.01", "80,80"})
    void scoresAreRoundedHalfUp(BigDecimal unrounded, String reported) {
        assertThat(String.valueOf(Rounding.score(unrounded))).isEqualTo(reported);
    }

    private static IndicatorStatus status(Evaluation evaluation) {
        return evaluation.dimensions().getFirst().indicators().getFirst().status();
    }

    private static Scheme scheme(List<Dimension> dimensions, List<Cap> caps) {
        return new Scheme("test", 1, TITLE, new BigDecimal("0.5"), GRADES, caps, dimensions);
    }

    private static Dimension dimension(String id, int weight) {
        return new Dimension(id, TITLE, BigDecimal.valueOf(weight), List.of(indicator(id + "1", "0", "100", 1)));
    }

    private static Indicator indicator(String id, String floor, String target, int minimumN) {
        return indicator(id, new BigDecimal(floor), new BigDecimal(target), minimumN, 1);
    }

    private static Indicator indicator(String id, BigDecimal floor, BigDecimal target, int minimumN, int weight) {
        return new Indicator(
                id,
                TITLE,
                Form.MEAN,
                "points",
                null,
                null,
                false,
                false,
                minimumN,
                floor,
                target,
                BigDecimal.valueOf(weight),
                "a test");
    }

    private static Cap cap(String id, int above, int atMost) {
        return new Cap(id, "A1", Cap.Side.ABOVE, BigDecimal.valueOf(above), BigDecimal.valueOf(atMost), "a test");
    }

    private static GradeBand band(String grade, int from) {
        return new GradeBand(grade, BigDecimal.valueOf(from));
    }

    private static Sums one(String value) {
        return many(1, value);
    }

    private static Sums many(int n, String value) {
        var number = new BigDecimal(value);
        var count = BigDecimal.valueOf(n);
        return new Sums(n, number.multiply(count), count, number.pow(2).multiply(count), Histogram.empty());
    }
}
