package io.dudao.inspection.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dudao.inspection.text.Titles;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The score of one section.
 *
 * @param titles the title in both languages; null in rows that have only one
 * @param percentage 0 to 100 with two decimals; null: no item of it applied
 * @param floor the least percentage for a PASS; null: none
 */
public record SectionScore(
        String code,
        String title,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Titles titles,
        BigDecimal weight,
        @Nullable BigDecimal percentage,
        @Nullable BigDecimal floor) {
    boolean isBelowFloor() {
        return percentage != null && floor != null && percentage.compareTo(floor) < 0;
    }
}
