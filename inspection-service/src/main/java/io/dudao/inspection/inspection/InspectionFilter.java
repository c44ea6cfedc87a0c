package io.dudao.inspection.inspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which inspections to list; what is null does not narrow.
 *
 * @param unit code of the unit
 * @param region path of a region, with everything below
 * @param from first local date of the unit
 * @param to last local date of the unit
 * @param recheckSuggested whether the score lay far from the unit's earlier ones
 */
public record InspectionFilter(
        @Nullable String unit,
        @Nullable String region,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Kind kind,
        @Nullable Boolean recheckSuggested) {}
