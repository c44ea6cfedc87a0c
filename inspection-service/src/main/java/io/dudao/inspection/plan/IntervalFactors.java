package io.dudao.inspection.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a unit does, as far as it decides how often it is visited.
 *
 * @param scores of its last inspections on the plan's checklist, the latest first, at most three; those without a score are
 *     left out
 * @param failed whether one of them was not passed
 * @param lastOn local date of the last one; null: none yet
 * @param riskLevel the highest residual level of its open risks; null: none is open
 * @param complaints feedback of the last 90 days that is a complaint
 * @param feedback all feedback of the last 90 days
 */
record IntervalFactors(
        List<BigDecimal> scores,
        boolean failed,
        @Nullable LocalDate lastOn,
        @Nullable RiskLevel riskLevel,
        long complaints,
        long feedback) {
    /** Less feedback says nothing. */
    static final int LEAST_FEEDBACK = 5;

    IntervalFactors {
        scores = List.copyOf(scores);
    }

    /** Mean of the scores with two decimals; null: there is none. */
    @Nullable
    BigDecimal meanScore() {
        return scores.isEmpty()
                ? null
                : scores.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(scores.size()), 2, RoundingMode.HALF_UP);
    }

    /** Complaints per hundred of feedback with two decimals; null: there is too little. */
    @Nullable
    BigDecimal complaintRate() {
        return feedback < LEAST_FEEDBACK
                ? null
                : BigDecimal.valueOf(complaints * 100).divide(BigDecimal.valueOf(feedback), 2, RoundingMode.HALF_UP);
    }
}
