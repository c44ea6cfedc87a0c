package io.dudao.inspection.plan;

import io.dudao.inspection.unit.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How often a unit is to be visited, and why.
 *
 * @param unit code of the unit
 * @param days the interval
 * @param scores of the last three inspections on the plan's checklist, the latest first
 * @param failed whether one of them was not passed
 * @param lastOn local date of the last one
 * @param gradeFactor 0.5 to 1.5
 * @param riskFactor 0.25 to 1
 * @param complaintRate per hundred of the last 90 days' feedback; null: fewer than five
 * @param complaintFactor 0.25 to 1
 * @param dueOn first local date of the next visit; null: none was made, it is due at once
 * @param sentence the reason in the caller's language
 */
public record IntervalView(
        String unit,
        UUID unitId,
        int days,
        List<BigDecimal> scores,
        boolean failed,
        @Nullable LocalDate lastOn,
        BigDecimal gradeFactor,
        @Nullable RiskLevel riskLevel,
        BigDecimal riskFactor,
        long complaints,
        long feedback,
        @Nullable BigDecimal complaintRate,
        BigDecimal complaintFactor,
        @Nullable LocalDate dueOn,
        String sentence) {
    private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);

    static IntervalView of(Unit unit, IntervalReason reason, String sentence) {
        Interval interval = reason.interval();
        IntervalFactors factors = reason.factors();
        LocalDate last = factors.lastOn();
        return new IntervalView(
                unit.code(),
                unit.id(),
                interval.days(),
                factors.scores(),
                factors.failed(),
                last,
                factor(interval.gradeQuarters()),
                factors.riskLevel(),
                factor(interval.riskQuarters()),
                factors.complaints(),
                factors.feedback(),
                factors.complaintRate(),
                factor(interval.complaintQuarters()),
                last == null ? null : last.plusDays(interval.days()),
                sentence);
    }

    private static BigDecimal factor(int quarters) {
        return BigDecimal.valueOf(quarters).divide(QUARTERS);
    }
}
