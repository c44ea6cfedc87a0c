package io.dudao.inspection.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.inspection.inspection.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightingTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // points, score, days since the last visit, strengths, weight
        "8, 50, 73, 1, 1, 1, 14.400000", "8, 50, 73, 0, 0, 0, 1.000000", "2, 100, 0, 1, 1, 1, 2.000000",
        "2, 100, 0, 3, 1, 1, 8.000000", "1, 0, 1000, 1, 1, 1, 4.000000", "4, 80, 365, 0.5, 2, 1, 5.760000"
    })
    void riskLastScoreAndDaysMultiply(
            int points, BigDecimal score, int days, BigDecimal risk, BigDecimal low, BigDecimal age, String weight) {
        var facts = new Weighting.Facts(points, score, NOW.minus(Duration.ofDays(days)));
        assertThat(new Weighting(risk, low, age).weight(facts, NOW)).isEqualTo(weight);
    }

    @Test
    void whatIsUnknownIsNeutralAndNeverVisitedIsLongAgo() {
        var weighting = new Weighting(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
        assertThat(weighting.weight(new Weighting.Facts(null, null, null), NOW)).isEqualByComparingTo("2");
        assertThat(weighting.weight(new Weighting.Facts(null, null, NOW.plusSeconds(60)), NOW))
                .isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @CsvSource({"0, /", "1, /us", "2, /us/ca", "3, /us/ca/sf", "4, /us/ca/sf", "10, /us/ca/sf"})
    void aStratumIsTheRegionCutToADepth(int depth, String stratum) {
        assertThat(terms(depth).stratumOf("/us/ca/sf")).isEqualTo(stratum);
    }

    private static DrawTerms terms(int depth) {
        BigDecimal one = BigDecimal.ONE;
        return new DrawTerms(
                Kind.SPOT_CHECK,
                "c",
                List.of("/us"),
                null,
                List.of(),
                1,
                depth,
                false,
                AllocateBy.SIZE,
                one,
                one,
                one,
                0,
                2,
                null,
                120,
                false,
                false,
                NOW,
                NOW,
                NOW);
    }
}
