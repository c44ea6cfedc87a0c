package io.dudao.inspection.inspection;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The score of one section.
 *
 * @param percentage 0 to 100 with two decimals; null: no item of it applied
 * @param floor the least percentage for a PASS; null: none
 */
public record SectionScore(
        String code,
        String title,
        BigDecimal weight,
        @Nullable BigDecimal percentage,
        @Nullable BigDecimal floor) {
    boolean isBelowFloor() {
        return percentage != null && floor != null && percentage.compareTo(floor) < 0;
    }
}
