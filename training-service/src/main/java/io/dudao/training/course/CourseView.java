package io.dudao.training.course;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course as callers see it.
 *
 * @param title the one of {@code titles} that the caller reads
 * @param minimumAttendance percent; null: attendance does not matter
 * @param theoryWeight share of theory in the grade, 0 to 1
 * @param validityMonths how long a certificate lasts; null: it earns none
 */
public record CourseView(
        UUID id,
        String code,
        String title,
        Titles titles,
        BigDecimal theoryPassMark,
        BigDecimal practicalPassMark,
        @Nullable BigDecimal minimumAttendance,
        BigDecimal theoryWeight,
        @Nullable Integer validityMonths) {

    static CourseView of(Course course) {
        PassRule rule = course.passRule();
        return new CourseView(
                course.id(),
                course.code(),
                course.titles().in(null),
                course.titles(),
                rule.theoryPassMark(),
                rule.practicalPassMark(),
                rule.minimumAttendance(),
                rule.theoryWeight(),
                course.validityMonths());
    }

    /** The same, titled as an Accept-Language header prefers. */
    CourseView in(@Nullable String acceptLanguage) {
        return new CourseView(
                id,
                code,
                titles.in(acceptLanguage),
                titles,
                theoryPassMark,
                practicalPassMark,
                minimumAttendance,
                theoryWeight,
                validityMonths);
    }
}
