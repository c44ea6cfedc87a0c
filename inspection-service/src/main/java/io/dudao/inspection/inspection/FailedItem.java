package io.dudao.inspection.inspection;

import io.dudao.inspection.checklist.ChecklistItem;
import io.dudao.inspection.checklist.ItemKind;
import io.dudao.inspection.correction.Item;
import io.dudao.inspection.correction.Severity;
import io.dudao.inspection.finding.Remarks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a failed item of a checklist means as a finding. */
public record FailedItem(Item item, Severity severity, Remarks remarks) {

    /** CRITICAL and VETO items are MAJOR findings, others MINOR. */
    static FailedItem of(ChecklistItem item, @Nullable Answer answer) {
        String course = item.onFailure() == null ? null : item.onFailure().course();
        String agreed = answer == null ? null : answer.correctiveAction();
        return new FailedItem(
                new Item(item.code(), item.text(), course, agreed),
                item.kind() == ItemKind.NORMAL ? Severity.MINOR : Severity.MAJOR,
                answer == null ? Remarks.NONE : remarks(answer));
    }

    private static Remarks remarks(Answer answer) {
        return new Remarks(answer.note(), List.copyOf(answer.attachments()), null);
    }
}
