package io.dudao.inspection.comparison;

import org.jspecify.annotations.Nullable;

/**
 * How often both sides fail one item of the checklist.
 *
 * @param item code of the item
 * @param insidePercentage failed of answered by own inspectors, 0 to 100; null if never answered
 * @param outsidePercentage failed of answered by third parties, 0 to 100; null if never answered
 * @param difference inside minus outside, in percentage points; below 0: own inspectors overlook it. Null if one side never
 *     answered it
 * @param significant whether the difference is beyond chance; null if it cannot be told
 */
public record ItemComparison(
        String item,
        Share inside,
        Share outside,
        @Nullable Double insidePercentage,
        @Nullable Double outsidePercentage,
        @Nullable Double difference,
        @Nullable Boolean significant) {

    static ItemComparison of(String item, Share inside, Share outside) {
        return new ItemComparison(
                item,
                inside,
                outside,
                inside.percentage(),
                outside.percentage(),
                inside.minus(outside),
                inside.differsFrom(outside));
    }
}
