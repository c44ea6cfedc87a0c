package io.dudao.kit.time;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A time or date from 1900 to 2199: what lies outside is a slip of the pen, and further out no database column holds it. */
@Documented
@Retention(RUNTIME)
@Target({FIELD, PARAMETER, TYPE_USE})
@Constraint(validatedBy = {CalendarRange.OfDate.class, CalendarRange.OfInstant.class})
public @interface CalendarRange {
    /** What to tell of a value outside the range. */
    String message() default "must lie between 1900 and 2199";

    /** Validation groups. */
    Class<?>[] groups() default {};

    /** Validation payload. */
    Class<? extends Payload>[] payload() default {};

    /** The range of dates. */
    final class OfDate implements ConstraintValidator<CalendarRange, LocalDate> {
        @Override
        public boolean isValid(@Nullable LocalDate date, ConstraintValidatorContext context) {
            return date == null || (date.getYear() >= 1900 && date.getYear() < 2200);
        }
    }

    /** The range of times. */
    final class OfInstant implements ConstraintValidator<CalendarRange, Instant> {
        private static final Instant FIRST = start(1900);
        private static final Instant END = start(2200);

        @Override
        public boolean isValid(@Nullable Instant time, ConstraintValidatorContext context) {
            return time == null || (!time.isBefore(FIRST) && time.isBefore(END));
        }

        private static Instant start(int year) {
            return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }
}
