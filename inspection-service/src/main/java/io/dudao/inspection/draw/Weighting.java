package io.dudao.inspection.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The weight of a unit: R^risk · S^score · D^days, to six decimals. R is 1 for an unknown or low, 2 for a medium, 4 for a high and 8
 * for an extreme residual risk; S runs from 1 at a last score of 100 to 2 at 0, and is 1 without one; D runs from 1 just after a
 * visit to 2 after a year and more, or without any.
 *
 * @param risk strength of the risk, 0 (none) to 3
 * @param score strength of the last score, 0 to 3
 * @param days strength of the days since the last visit, 0 to 3
 */
record Weighting(BigDecimal risk, BigDecimal score, BigDecimal days) {
    private static final int DECIMALS = 6;
    private static final double BEST = 100;
    private static final double YEAR = 365;

    /**
     * What is known of a unit.
     *
     * @param riskPoints 1, 2, 4 or 8; null: unknown
     * @param lastScore 0 to 100; null: unknown
     * @param lastVisit null: never
     */
    record Facts(
            @Nullable Integer riskPoints,
            @Nullable BigDecimal lastScore,
            @Nullable Instant lastVisit) {}

    BigDecimal weight(Facts facts, Instant now) {
        double ofRisk = facts.riskPoints() == null ? 1 : facts.riskPoints();
        double ofScore =
                facts.lastScore() == null ? 1 : 1 + (BEST - facts.lastScore().doubleValue()) / BEST;
        double ofDays = facts.lastVisit() == null ? 2 : 1 + daysSince(facts.lastVisit(), now) / YEAR;
        double weight = StrictMath.pow(ofRisk, risk.doubleValue())
                * StrictMath.pow(ofScore, score.doubleValue())
                * StrictMath.pow(ofDays, days.doubleValue());
        return BigDecimal.valueOf(weight).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static double daysSince(Instant visit, Instant now) {
        return Math.clamp(Duration.between(visit, now).toDays(), 0, (long) YEAR);
    }
}
