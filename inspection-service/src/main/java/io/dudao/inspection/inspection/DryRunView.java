package io.dudao.inspection.inspection;

import io.dudao.inspection.checklist.ChecklistItem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What sample answers come to.
 *
 * @param score 0 to 100; null: no item applied
 * @param failed codes of the failed items
 * @param missing codes of the items that a complete inspection would still need
 * @param items what each item contributed
 */
public record DryRunView(
        @Nullable BigDecimal score,
        Verdict verdict,
        @Nullable String grade,
        boolean criticalFailed,
        List<SectionScore> sections,
        List<String> failed,
        List<String> missing,
        List<ItemScore> items) {

    static DryRunView of(AnswerSheet sheet, Assessment assessment) {
        return new DryRunView(
                assessment.score(),
                assessment.verdict(),
                assessment.grade(),
                assessment.criticalFailed(),
                assessment.sections(),
                assessment.failed().stream().map(ChecklistItem::code).toList(),
                sheet.missing(),
                assessment.items());
    }
}
