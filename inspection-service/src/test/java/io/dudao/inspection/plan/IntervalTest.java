package io.dudao.inspection.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.inspection.text.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    private static final AdaptiveInterval WIDE = new AdaptiveInterval(30, 1, 1_100);

    @ParameterizedTest
    @CsvSource({
        // scores, failed, risk, complaints, feedback, days = floor(30 · grades · risk · complaints)
        "'',       false, ,        0,  0,  30", // nothing known
        "97 98 96, false, ,        0,  0,  45", // 6/4
        "95 95,    false, LOW,     0, 10,  45",
        "99,       false, ,        0,  0,  30", // one good inspection proves little
        "90 85 80, false, ,        0,  0,  37", // mean 85.00: 5/4, 37.5
        "84.99,    false, ,        0,  0,  30",
        "60 70,    false, ,        0,  0,  22", // mean 65: 3/4, 22.5
        "59.99,    false, ,        0,  0,  15",
        "97 98 96, true,  ,        0,  0,  15", // one not passed
        "97 98 96, false, MEDIUM,  0,  0,  33", // 6/4 · 3/4, 33.75
        "80 80,    false, HIGH,    0,  0,  15",
        "80 80,    false, EXTREME, 0,  0,  7",
        "80 80,    false, ,        4,  4,  30", // too little feedback
        "80 80,    false, ,        1, 20,  22", // 5 %: 3/4
        "80 80,    false, ,        1, 21,  30", // 4.76 %
        "80 80,    false, ,        2, 20,  15", // 10 %
        "80 80,    false, ,        1,  5,  7", // 20 %
        "80 80,    false, HIGH,    3, 25,  7", // 12 %: ½ · ½, 7.5
        "50 50,    true,  EXTREME, 5,  5,  1", // 30 · ½ · ¼ · ¼ = 0.9, held at shortest
    })
    void worksOutTheDays(
            @Nullable String scores,
            boolean failed,
            @Nullable RiskLevel risk,
            long complaints,
            long feedback,
            int days) {
        assertThat(Interval.of(WIDE, factors(scores, failed, risk, complaints, feedback))
                        .days())
                .isEqualTo(days);
    }

    @Test
    void staysWithinItsBounds() {
        var bounds = new AdaptiveInterval(30, 14, 40);
        assertThat(Interval.of(bounds, factors("99 99", false, null, 0, 0)).days())
                .isEqualTo(40);
        assertThat(Interval.of(bounds, factors("10", true, RiskLevel.EXTREME, 5, 5))
                        .days())
                .isEqualTo(14);
    }

    @Test
    void aWorseUnitNeverWaitsLonger() {
        for (long seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            int shortest = 1 + random.nextInt(30);
            int normal = shortest + random.nextInt(100);
            var bounds = new AdaptiveInterval(normal, shortest, normal + random.nextInt(200));
            IntervalFactors better = anyFactors(random);
            IntervalFactors worse = worse(better, random);
            assertThat(Interval.of(bounds, worse).days())
                    .as("seed " + seed + ": " + worse + " against " + better)
                    .isLessThanOrEqualTo(Interval.of(bounds, better).days());
        }
    }

    @Test
    void tellsWhyInBothLanguages() {
        var reason = IntervalReason.of(WIDE, factors("80 81", false, RiskLevel.HIGH, 3, 25));
        assertThat(reason.sentence(Language.ENGLISH))
                .isEqualTo("Every 7 days (normally 30): mean score 80.50 of the last 2, highest open risk HIGH,"
                        + " complaints 12.00 % of 25.");
        assertThat(reason.sentence(Language.CHINESE))
                .isEqualTo("每 7 天一次（平常 30 天）：最近 2 次平均得分 80.50，未关闭的最高风险为高，投诉率 12.00 %，反馈数 25。");
        assertThat(IntervalReason.of(WIDE, factors("", false, null, 0, 3)).sentence(Language.ENGLISH))
                .isEqualTo("Every 30 days (normally 30): no score yet, no open risk, too little feedback.");
    }

    private static IntervalFactors anyFactors(Random random) {
        List<BigDecimal> scores = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            scores.add(BigDecimal.valueOf(random.nextInt(10_001), 2));
        }
        int feedback = 5 + random.nextInt(60);
        RiskLevel risk = random.nextBoolean() ? null : RiskLevel.values()[random.nextInt(4)];
        return new IntervalFactors(
                scores, random.nextBoolean(), LocalDate.EPOCH, risk, random.nextInt(feedback + 1), feedback);
    }

    /** The same unit with one thing or several worse. */
    private static IntervalFactors worse(IntervalFactors unit, Random random) {
        List<BigDecimal> scores = unit.scores().stream()
                .map(score -> random.nextBoolean() ? score.multiply(BigDecimal.valueOf(random.nextDouble())) : score)
                .toList();
        int level = unit.riskLevel() == null ? -1 : unit.riskLevel().ordinal();
        int raised = Math.min(3, level + random.nextInt(3));
        return new IntervalFactors(
                scores,
                unit.failed() || random.nextBoolean(),
                unit.lastOn(),
                raised < 0 ? null : RiskLevel.values()[raised],
                Math.min(unit.feedback(), unit.complaints() + random.nextInt(10)),
                unit.feedback());
    }

    private static IntervalFactors factors(
            @Nullable String scores, boolean failed, @Nullable RiskLevel risk, long complaints, long feedback) {
        List<BigDecimal> values = scores == null || scores.isEmpty()
                ? List.of()
                : Arrays.stream(scores.split(" ", -1)).map(BigDecimal::new).toList();
        return new IntervalFactors(values, failed, LocalDate.EPOCH, risk, complaints, feedback);
    }
}
