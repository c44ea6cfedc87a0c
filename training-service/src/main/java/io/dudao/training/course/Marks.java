package io.dudao.training.course;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What someone reached: points of theory and practical, percent of attendance, all 0 to 100; null: did not take part. */
public record Marks(
        @Nullable BigDecimal theory,
        @Nullable BigDecimal practical,
        @Nullable BigDecimal attendance) {}
