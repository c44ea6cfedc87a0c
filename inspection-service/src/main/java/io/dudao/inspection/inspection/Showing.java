package io.dudao.inspection.inspection;

import io.dudao.inspection.checklist.ChecklistItem;
import io.dudao.inspection.checklist.Condition;
import java.math.BigDecimal;
import java.util.List;

/** Whether the answer that a follow-up item hangs on shows it. */
final class Showing {
    private Showing() {}

    /** False as well if what it hangs on is hidden or has no answer. */
    static boolean isShown(Condition condition, AnswerSheet sheet) {
        ChecklistItem parent = sheet.checklist().items().get(condition.item());
        Answer answer = parent == null ? null : sheet.answerTo(parent);
        return parent != null && answer != null && isMet(condition, sheet, parent, answer);
    }

    private static boolean isMet(Condition condition, AnswerSheet sheet, ChecklistItem parent, Answer answer) {
        AnswerValue value = answer.value() == null ? AnswerValue.missing() : answer.value();
        BigDecimal number = value.number() == null ? answer.points() : value.number();
        return switch (condition.when()) {
            case YES -> Boolean.TRUE.equals(value.yes());
            case NO -> Boolean.FALSE.equals(value.yes());
            case FAILED -> sheet.isFailed(parent);
            case NOT_APPLICABLE -> answer.notApplicable();
            case ANY_OF -> condition.wantsOneOf(value.options() == null ? List.of() : value.options());
            case LESS, AT_MOST, EQUAL, AT_LEAST, GREATER -> number != null && condition.isMetBy(number);
        };
    }
}
