package io.dudao.inspection.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Days between two visits of a unit: {@code normal · grades · risk · complaints}, rounded down to whole days and held between
 * shortest and longest. The factors are quarters, so that everything is exact:
 *
 * <ul>
 *   <li>grades, by the mean of the last three scores: from 95 on 6/4, from 85 on 5/4, from 70 on 4/4, from 60 on 3/4, below
 *       2/4; 2/4 too if one of the three was not passed, and no more than 4/4 before there are two
 *   <li>risk, by the highest open residual level: none or LOW 4/4, MEDIUM 3/4, HIGH 2/4, EXTREME 1/4
 *   <li>complaints, by their share of the last 90 days' feedback: below 5 % or of less than five 4/4, below 10 % 3/4, below
 *       20 % 2/4, from there on 1/4
 * </ul>
 *
 * Each factor falls or stays as things get worse, so a worse unit never waits longer.
 *
 * @param days 1 to 1100
 * @param gradeQuarters 2 to 6
 * @param riskQuarters 1 to 4
 * @param complaintQuarters 1 to 4
 */
record Interval(int days, int gradeQuarters, int riskQuarters, int complaintQuarters) {
    private static final BigDecimal[] GRADES = {
        BigDecimal.valueOf(60), BigDecimal.valueOf(70), BigDecimal.valueOf(85), BigDecimal.valueOf(95)
    };
    private static final int WORST_GRADE = 2;
    private static final BigDecimal[] COMPLAINTS = {
        BigDecimal.valueOf(5), BigDecimal.valueOf(10), BigDecimal.valueOf(20)
    };
    private static final int UNCHANGED = 4;

    static Interval of(AdaptiveInterval bounds, IntervalFactors factors) {
        int grade = grade(factors);
        int risk = risk(factors.riskLevel());
        int complaints = complaints(factors.complaintRate());
        int days = bounds.normalDays() * grade * risk * complaints / (UNCHANGED * UNCHANGED * UNCHANGED);
        return new Interval(Math.clamp(days, bounds.shortestDays(), bounds.longestDays()), grade, risk, complaints);
    }

    private static int grade(IntervalFactors factors) {
        BigDecimal mean = factors.meanScore();
        if (factors.failed()) {
            return WORST_GRADE;
        }
        if (mean == null) {
            return UNCHANGED;
        }
        int quarters = WORST_GRADE;
        for (BigDecimal grade : GRADES) {
            quarters += mean.compareTo(grade) >= 0 ? 1 : 0;
        }
        return factors.scores().size() < 2 ? Math.min(quarters, UNCHANGED) : quarters;
    }

    private static int risk(@Nullable RiskLevel level) {
        return switch (level) {
            case null -> UNCHANGED;
            case LOW -> UNCHANGED;
            case MEDIUM -> 3;
            case HIGH -> 2;
            case EXTREME -> 1;
        };
    }

    private static int complaints(@Nullable BigDecimal rate) {
        int quarters = UNCHANGED;
        if (rate != null) {
            for (BigDecimal bound : COMPLAINTS) {
                quarters -= rate.compareTo(bound) >= 0 ? 1 : 0;
            }
        }
        return quarters;
    }
}
