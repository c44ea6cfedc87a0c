package io.dudao.inspection.correction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which corrective actions to list; what is null does not narrow.
 *
 * @param unit code of the unit
 * @param dueBefore only those with a deadline before this date
 */
public record CorrectiveActionFilter(
        @Nullable String unit,
        @Nullable Status status,
        @Nullable LocalDate dueBefore) {}
