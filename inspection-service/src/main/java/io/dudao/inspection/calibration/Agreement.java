package io.dudao.inspection.calibration;

import io.dudao.inspection.checklist.ChecklistItem;
import io.dudao.inspection.inspection.Answer;
import io.dudao.inspection.inspection.AnswerSheet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far sheets agree on what every one of them judged: whether an item passed, failed or did not apply. Items without points
 * are no judgement, and one that is hidden on a sheet is left out.
 */
final class Agreement {
    private final List<List<Judgement>> bySheet;

    /** Of complete sheets on one checklist, two or more. */
    Agreement(List<AnswerSheet> sheets) {
        this.bySheet = new ArrayList<>();
        sheets.forEach(sheet -> bySheet.add(new ArrayList<>()));
        for (ChecklistItem item : sheets.getFirst().checklist().items().values()) {
            List<@Nullable Judgement> said =
                    sheets.stream().map(sheet -> judgement(sheet, item)).toList();
            if (said.stream().allMatch(judgement -> judgement != null)) {
                add(said);
            }
        }
    }

    private void add(List<@Nullable Judgement> said) {
        for (int i = 0; i < said.size(); i++) {
            Judgement judgement = said.get(i);
            if (judgement != null) {
                bySheet.get(i).add(judgement);
            }
        }
    }

    private static @Nullable Judgement judgement(AnswerSheet sheet, ChecklistItem item) {
        Answer answer = sheet.answerTo(item);
        if (answer == null || !item.hasPoints()) {
            return null;
        }
        if (answer.notApplicable()) {
            return Judgement.NOT_APPLICABLE;
        }
        return sheet.isFailed(item) ? Judgement.FAILED : Judgement.PASSED;
    }

    /** Items that all sheets judge. */
    int subjects() {
        return bySheet.getFirst().size();
    }

    /** Fleiss' kappa of all sheets; null if it is not defined. */
    @Nullable
    Double fleiss() {
        List<List<Judgement>> subjects = new ArrayList<>();
        for (int i = 0; i < subjects(); i++) {
            int subject = i;
            subjects.add(bySheet.stream().map(said -> said.get(subject)).toList());
        }
        return Kappa.fleiss(subjects);
    }

    /** Cohen's kappa of two sheets, by their places; null if it is not defined. */
    @Nullable
    Double cohen(int one, int other) {
        return Kappa.cohen(bySheet.get(one), bySheet.get(other));
    }
}
