package io.dudao.training.exam;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What someone reached and what the course's rule says of it.
 *
 * @param theory points, 0 to 100; null: did not take part, as with practical
 * @param attendance percent, 0 to 100; null: not known
 * @param grade the weighted mean, 0 to 100; null unless theory and practical both reach their pass marks
 */
public record Grading(
        @Nullable BigDecimal theory,
        @Nullable BigDecimal practical,
        @Nullable BigDecimal attendance,
        boolean passed,
        @Nullable BigDecimal grade) {}
