package io.dudao.kit.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One line of text: no control characters (PostgreSQL takes no NUL, a log no line break) and no half of a surrogate pair.
 * For every text of a caller that reaches a statement, query parameters included.
 */
@Documented
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*")
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {
    /** What the caller reads. */
    String message() default "must be one line of text without control characters";

    /** Groups of Jakarta Validation. */
    Class<?>[] groups() default {};

    /** Payload of Jakarta Validation. */
    Class<? extends Payload>[] payload() default {};
}
