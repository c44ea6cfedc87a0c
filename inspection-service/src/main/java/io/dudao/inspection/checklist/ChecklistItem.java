package io.dudao.inspection.checklist;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A question of a checklist.
 *
 * @param code unique within the checklist
 * @param text the question as the inspector reads it
 * @param weight 0 or more; DEDUCTION checklists do not look at it
 * @param maxPoints above 0: the best points (PERCENTAGE) or what is deducted when the item fails (DEDUCTION)
 * @param passPoints a NORMAL item with fewer points is failed, 0 to {@code maxPoints}; null: anything below the best fails. A
 *     CRITICAL or VETO item always fails below the best
 */
public record ChecklistItem(
        String code,
        String text,
        BigDecimal weight,
        BigDecimal maxPoints,
        ItemKind kind,
        @Nullable BigDecimal passPoints) {

    /** Whether {@code points}, 0 to {@code maxPoints}, fail this item and so make a finding. */
    public boolean isFailedBy(BigDecimal points) {
        boolean lenient = kind == ItemKind.NORMAL && passPoints != null;
        return points.compareTo(lenient ? passPoints : maxPoints) < 0;
    }
}
