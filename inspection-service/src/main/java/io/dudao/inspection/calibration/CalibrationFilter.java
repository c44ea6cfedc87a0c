package io.dudao.inspection.calibration;

import org.jspecify.annotations.Nullable;

/**
 * Which calibrations to list; what is null does not narrow.
 *
 * @param unit code of the unit
 * @param region path of a region, with everything below it
 */
public record CalibrationFilter(
        @Nullable String unit,
        @Nullable String region,
        @Nullable String checklist,
        @Nullable CalibrationStatus status) {}
