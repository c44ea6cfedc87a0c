package io.dudao.inspection.inspection;

import io.dudao.inspection.checklist.ChecklistItem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What answers come to.
 *
 * @param score 0 to 100 with two decimals; null: no item applied
 * @param criticalFailed whether a CRITICAL or VETO item failed
 * @param failed the failed items, in the order of the checklist
 */
public record Assessment(
        @Nullable BigDecimal score,
        Verdict verdict,
        boolean criticalFailed,
        List<SectionScore> sections,
        List<ChecklistItem> failed) {}
