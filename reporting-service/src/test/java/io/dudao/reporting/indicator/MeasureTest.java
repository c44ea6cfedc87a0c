package io.dudao.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The check values of the scoring page, §13, and the edges of §3. */
class MeasureTest {
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Measure SHARE = new Measure(Form.RATIO, HUNDRED, null, true, false);
    private static final Measure AMOUNTS = new Measure(Form.RATIO, ONE, null, false, false);
    private static final Measure MEAN = new Measure(Form.MEAN, ONE, null, false, false);
    private static final Measure BALANCE = new Measure(Form.BALANCE, ONE, null, false, false);
    private static final Measure SUM = new Measure(Form.SUM, ONE, null, false, false);
    private static final Measure MEDIAN = new Measure(Form.QUANTILE, ONE, new BigDecimal("0.5"), false, false);
    private static final Measure GAUGE = new Measure(Form.GAUGE, HUNDRED, null, false, false);
    private static final Measure LEVEL = new Measure(Form.LEVEL, ONE, null, false, true);

    @Test
    void netPromoterScoreOfTenFiveFive() {
        var answers = Stream.of(times(10, 1), times(5, 0), times(5, -1)).flatMap(s -> s);
        var figure = BALANCE.of(sums(answers.toArray(String[]::new)), 1);
        assertThat(figure.value()).isEqualByComparingTo("25.00");
        assertThat(figure.n()).isEqualTo(20);
        // ±1.96·sqrt((0.5 + 0.25 − 0.25²)/20)·100
        assertThat(width(figure)).isCloseTo(2 * 1.96 * Math.sqrt((0.75 - 0.0625) / 20) * 100, within(1e-9));
    }

    @Test
    void satisfiedCustomersOfSix() {
        var satisfied = Stream.of(1, 2, 3, 4, 5, 5).map(stars -> stars >= 4 ? "1" : "0");
        var figure = SHARE.of(sums(satisfied.toArray(String[]::new)), 1);
        assertThat(figure.value()).isEqualByComparingTo("50.00");
        assertThat(figure.n()).isEqualTo(6);
        assertThat(interval(figure).low().doubleValue()).isCloseTo(18.76, within(0.005));
        assertThat(interval(figure).high().doubleValue()).isCloseTo(81.24, within(0.005));
    }

    @Test
    void medianOfOneTwoThreeFourHundred() {
        var figure = MEDIAN.of(hours("1", "2", "3", "4", "100"), 1);
        assertThat(Objects.requireNonNull(figure.value()).doubleValue()).isCloseTo(3, within(0.03));
        assertThat(figure.n()).isEqualTo(5);
        assertThat(figure.interval()).isNull();
    }

    @Test
    void meanIsExactToTheLastDigitThatIsAsked() {
        var figure = MEAN.of(sums("94", "93", "100", "86.67"), 1);
        assertThat(figure.value()).isEqualByComparingTo("93.4175");
        var deviation = Math.sqrt((sq(94 - 93.4175) + sq(93 - 93.4175) + sq(100 - 93.4175) + sq(86.67 - 93.4175)) / 3);
        assertThat(width(figure)).isCloseTo(2 * 1.96 * deviation / 2, within(1e-9));
    }

    @Test
    void oneObservationHasNoInterval() {
        assertThat(MEAN.of(sums("94"), 1)).isEqualTo(new Figure(new BigDecimal("94"), 1, null));
    }

    @Test
    void ratioOfAmountsCountsFactsAndHasNoInterval() {
        var cost = new Sums(2, new BigDecimal("1280.50"), BigDecimal.ZERO, BigDecimal.ZERO, Histogram.empty());
        var volume = new Sums(1, BigDecimal.ZERO, new BigDecimal("412"), BigDecimal.ZERO, Histogram.empty());
        var figure = AMOUNTS.of(cost.plus(volume), 1);
        assertThat(Objects.requireNonNull(figure.value()).doubleValue()).isCloseTo(1280.5 / 412, within(1e-12));
        assertThat(figure.n()).isEqualTo(3);
        assertThat(figure.interval()).isNull();
        assertThat(AMOUNTS.of(cost, 1).value()).isNull();
    }

    @Test
    void nothingIsNeverZero() {
        for (var measure : List.of(SHARE, AMOUNTS, MEAN, BALANCE, SUM, MEDIAN, GAUGE, LEVEL)) {
            assertThat(measure.of(Sums.NONE, 1)).isEqualTo(Figure.NONE);
        }
    }

    @Test
    void gaugeOfNothingDueIsNothing() {
        var done = new Sums(3, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Histogram.empty());
        assertThat(GAUGE.of(done, 1)).isEqualTo(new Figure(null, 3, null));
    }

    @Test
    void levelOfRegionIsPerOpenUnit() {
        var points = new Sums(3, new BigDecimal("13"), new BigDecimal("3"), BigDecimal.ZERO, Histogram.empty());
        assertThat(LEVEL.of(points, 1).value()).isEqualByComparingTo("13");
        assertThat(LEVEL.of(points, 4).value()).isEqualByComparingTo("3.25");
        assertThat(LEVEL.of(points, 0).value()).isNull();
    }

    @Test
    void zeroDurationsAreZero() {
        assertThat(MEDIAN.of(hours("0", "0", "5"), 1).value()).isEqualByComparingTo("0");
        assertThat(Histogram.bucketOf(new BigDecimal("0.00000000099"))).isEqualTo(Histogram.ZERO_BUCKET);
        assertThat(Histogram.bucketOf(new BigDecimal("1e-9"))).isNotEqualTo(Histogram.ZERO_BUCKET);
    }

    @Test
    void quantilesAreWithinOnePerCentOfTheRankedValue() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var values = random.doubles(1 + random.nextInt(60), -9, 9)
                    .map(Math::exp)
                    .sorted()
                    .toArray();
            var histogram =
                    Arrays.stream(values).mapToObj(MeasureTest::histogram).reduce(Histogram.empty(), Histogram::plus);
            for (var q : List.of("0", "0.25", "0.5", "0.9", "1")) {
                var rank = (int) Math.floor(Double.parseDouble(q) * (values.length - 1));
                assertThat(histogram.quantile(new BigDecimal(q)).doubleValue())
                        .as("q %s of %s, seed %s", q, Arrays.toString(values), seed)
                        .isCloseTo(values[rank], within(values[rank] * 0.010001));
            }
        }
    }

    @Test
    void countsAreTakenBackExactly() {
        var all = histogram(1.5)
                .plus(histogram(7))
                .plus(Histogram.of(Map.of(Histogram.bucketOf(new BigDecimal("7")), -1L)));
        assertThat(all.size()).isEqualTo(1);
        assertThat(all.quantile(ONE)).isEqualTo(histogram(1.5).quantile(ONE));
    }

    private static Histogram histogram(double value) {
        return Histogram.of(Map.of(Histogram.bucketOf(BigDecimal.valueOf(value)), 1L));
    }

    private static Sums sums(String... numerators) {
        return Arrays.stream(numerators)
                .map(BigDecimal::new)
                .map(number -> new Sums(1, number, ONE, number.pow(2), Histogram.empty()))
                .reduce(Sums.NONE, Sums::plus);
    }

    private static Sums hours(String... hours) {
        return Arrays.stream(hours)
                .map(text -> sums(text).with(histogram(Double.parseDouble(text))))
                .reduce(Sums.NONE, Sums::plus);
    }

    private static Stream<String> times(int count, int numerator) {
        return Stream.generate(() -> String.valueOf(numerator)).limit(count);
    }

    private static Interval interval(Figure figure) {
        return Objects.requireNonNull(figure.interval());
    }

    private static double width(Figure figure) {
        return interval(figure).high().subtract(interval(figure).low()).doubleValue();
    }

    private static double sq(double x) {
        return x * x;
    }
}
