package io.dudao.inspection.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that is absent or holds something to read: any script, no control characters but line breaks and tabs, and no
 * halves of characters, which no database can store.
 */
@Pattern(regexp = Printable.SYNTAX)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Printable {
    /** Something visible, and nothing unprintable. */
    String SYNTAX = "(?s)(?=.*\\S)[\\P{Cntrl}\\n\\r\\t&&[^\\p{Cs}]]*";

    String message() default "must be readable text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
