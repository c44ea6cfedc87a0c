package io.dudao.inspection.deviation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which deviations to list; what is null does not narrow.
 *
 * @param unit code of the unit
 * @param region path of a region, with everything below it
 * @param on only those whose dates include this one
 */
public record DeviationFilter(
        @Nullable String unit,
        @Nullable String region,
        @Nullable String checklist,
        @Nullable String item,
        @Nullable DeviationStatus status,
        @Nullable LocalDate on) {}
