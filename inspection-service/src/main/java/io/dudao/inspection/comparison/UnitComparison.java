package io.dudao.inspection.comparison;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The scores of one unit by both sides.
 *
 * @param unit code of the unit
 * @param inside scores of the organisation's own inspectors
 * @param outside scores of third parties
 * @param difference inside minus outside, in points; above 0: own inspectors are milder. Null if one side has none
 * @param significant whether the difference is beyond chance; null if it cannot be told
 */
public record UnitComparison(
        UUID unitId,
        String unit,
        Sample inside,
        Sample outside,
        @Nullable Double difference,
        @Nullable Boolean significant) {

    static UnitComparison of(UUID unitId, String unit, Sample inside, Sample outside) {
        return new UnitComparison(unitId, unit, inside, outside, inside.minus(outside), inside.differsFrom(outside));
    }
}
