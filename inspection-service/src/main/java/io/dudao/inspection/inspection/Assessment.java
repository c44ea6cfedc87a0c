package io.dudao.inspection.inspection;

import io.dudao.inspection.checklist.ChecklistItem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What answers come to.
 *
 * @param score 0 to 100 with two decimals; null: no item applied
 * @param grade code of the grade that the score earns; null: no score, or the checklist has no grades
 * @param criticalFailed whether a CRITICAL or VETO item failed
 * @param failed the failed items, in the order of the checklist
 * @param items what each item contributed, in the order of the checklist
 */
public record Assessment(
        @Nullable BigDecimal score,
        Verdict verdict,
        @Nullable String grade,
        boolean criticalFailed,
        List<SectionScore> sections,
        List<ChecklistItem> failed,
        List<ItemScore> items) {}
