package io.dudao.inspection.comparison;

import io.dudao.inspection.text.DatePeriod;
import org.jspecify.annotations.Nullable;

/**
 * Which inspections to compare.
 *
 * @param checklist code of the checklist, all versions
 * @param region path of a region, with everything below it; null: everything within reach
 * @param unit code of a unit; null: all
 */
public record ComparisonFilter(
        String checklist, @Nullable String region, @Nullable String unit, DatePeriod period) {}
