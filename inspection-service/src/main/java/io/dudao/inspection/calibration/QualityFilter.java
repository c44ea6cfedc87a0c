package io.dudao.inspection.calibration;

import io.dudao.inspection.text.DatePeriod;
import org.jspecify.annotations.Nullable;

/**
 * Which work to look at.
 *
 * @param checklist code of a checklist; null: all
 * @param region path of a region, with everything below it; null: everything within reach
 */
public record QualityFilter(
        @Nullable String checklist, @Nullable String region, DatePeriod period) {}
