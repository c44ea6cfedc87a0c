package io.dudao.training.exam;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exam result as callers see it; {@code unit}, {@code staff} and {@code course} are codes.
 *
 * @param attempt 1 for the person's first attempt at this course, by the time taken
 * @param theory points, 0 to 100; null: did not take part, as with practical
 * @param attendance percent; null: not known
 * @param grade the weighted mean; null unless theory and practical both reach their pass marks
 */
public record ExamResultView(
        UUID id,
        UUID unitId,
        String unit,
        UUID staffId,
        String staff,
        UUID courseId,
        String course,
        Instant takenAt,
        int attempt,
        @Nullable BigDecimal theory,
        @Nullable BigDecimal practical,
        @Nullable BigDecimal attendance,
        boolean passed,
        @Nullable BigDecimal grade,
        long revision) {

    static ExamResultView of(ExamResult result, String unit) {
        return new ExamResultView(
                result.id(),
                result.unitId(),
                unit,
                result.staffId(),
                result.staffCode(),
                result.courseId(),
                result.courseCode(),
                result.takenAt(),
                result.attempt(),
                result.theory(),
                result.practical(),
                result.attendance(),
                result.passed(),
                result.grade(),
                result.revision());
    }
}
