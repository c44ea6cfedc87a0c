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
 * Text of several lines: no control characters but line breaks and tabs, and no half of a surrogate pair. For descriptions and
 * notes; {@link PlainText} is for everything else.
 */
@Documented
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = "[[^\\p{Cc}\\p{Cs}]\\n\\r\\t]*")
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainLines {
    /** What the caller reads. */
    String message() default "must be text without control characters";

    /** Groups of Jakarta Validation. */
    Class<?>[] groups() default {};

    /** Payload of Jakarta Validation. */
    Class<? extends Payload>[] payload() default {};
}
