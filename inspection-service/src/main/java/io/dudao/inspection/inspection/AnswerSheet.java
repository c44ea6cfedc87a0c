package io.dudao.inspection.inspection;

import io.dudao.inspection.checklist.Checklist;
import io.dudao.inspection.checklist.ChecklistItem;
import io.dudao.inspection.checklist.OnFailure;
import io.dudao.kit.problem.RuleBroken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answers to a checklist, in its order, each with the points that follow from it. The answer to a follow-up item that no
 * other answer shows is kept – phones send in any order, and the answer that hides it may be corrected again – but it does
 * not count.
 */
public final class AnswerSheet {
    private final Checklist checklist;
    private final Map<String, Answer> sent = new HashMap<>();
    private final Map<String, String> paths = new HashMap<>();
    private final Set<String> shown = new HashSet<>();

    private AnswerSheet(Checklist checklist) {
        this.checklist = checklist;
    }

    /**
     * The answers of an inspection, one for every item that is shown and not optional. Faults are told with their paths, such
     * as {@code answers[3].points}, or {@code answers[item=c2]} for what is missing.
     *
     * @throws RuleBroken as {@link #partial}, and {@code every-item-needs-an-answer}, {@code failed-item-needs-a-note},
     *     {@code failed-item-needs-a-photo} or {@code failed-item-needs-a-corrective-action}
     */
    public static AnswerSheet complete(Checklist checklist, List<Answer> answers) {
        AnswerSheet sheet = partial(checklist, answers);
        Faults faults = new Faults();
        sheet.missing()
                .forEach(item -> faults.add("every-item-needs-an-answer", "answers[item=" + item + "]", "is missing"));
        sheet.requireWhatFailuresDemand(faults);
        faults.refuse();
        return sheet;
    }

    /**
     * Some answers: of a draft, or to try a checklist.
     *
     * @throws RuleBroken {@code checklist-without-items-cannot-be-answered}, {@code unknown-item},
     *     {@code item-cannot-be-answered-twice}, {@code item-cannot-be-not-applicable}, {@code wrong-kind-of-answer},
     *     {@code points-must-lie-within-the-item}, {@code points-follow-from-the-answer}, {@code unknown-option},
     *     {@code option-cannot-be-chosen-twice}, {@code single-choice-takes-one-option} or
     *     {@code signature-is-one-attachment}
     */
    public static AnswerSheet partial(Checklist checklist, List<Answer> answers) {
        if (checklist.items().isEmpty()) {
            throw new RuleBroken(
                    "checklist-without-items-cannot-be-answered", "The checklist takes official scores only.");
        }
        AnswerSheet sheet = new AnswerSheet(checklist);
        Faults faults = new Faults();
        for (int i = 0; i < answers.size(); i++) {
            sheet.take(answers.get(i), "answers[" + i + "]", faults);
        }
        faults.refuse();
        sheet.show();
        return sheet;
    }

    private void take(Answer answer, String path, Faults faults) {
        ChecklistItem item = checklist.items().get(answer.item());
        if (item == null) {
            faults.add("unknown-item", path + ".item", "is no item of the checklist");
            return;
        }
        if (paths.putIfAbsent(item.code(), path) != null) {
            faults.add("item-cannot-be-answered-twice", path + ".item", item.code() + " is answered twice");
            return;
        }
        Answer checked = AnswerCheck.checked(item, answer, path, faults);
        if (checked != null) {
            sent.put(item.code(), checked);
        }
    }

    /** What an item hangs on stands before it, so one pass decides all. */
    private void show() {
        for (ChecklistItem item : checklist.items().values()) {
            if (item.shownIf() == null || Showing.isShown(item.shownIf(), this)) {
                shown.add(item.code());
            }
        }
    }

    private void requireWhatFailuresDemand(Faults faults) {
        for (ChecklistItem item : checklist.items().values()) {
            OnFailure demands = item.onFailure();
            Answer answer = answerTo(item);
            if (demands == null || answer == null || !isFailed(item)) {
                continue;
            }
            String path = paths.getOrDefault(item.code(), "answers[item=" + item.code() + "]");
            if (demands.note() && answer.note() == null) {
                faults.add("failed-item-needs-a-note", path + ".note", "is needed, as " + item.code() + " failed");
            }
            if (demands.photo() && answer.attachments().isEmpty()) {
                faults.add(
                        "failed-item-needs-a-photo",
                        path + ".attachments",
                        "are needed, as " + item.code() + " failed");
            }
            if (demands.correctiveAction() && answer.correctiveAction() == null) {
                faults.add(
                        "failed-item-needs-a-corrective-action",
                        path + ".correctiveAction",
                        "is needed, as " + item.code() + " failed");
            }
        }
    }

    public Checklist checklist() {
        return checklist;
    }

    /** All answers in the order of the checklist, those to hidden items too. */
    public List<Answer> answers() {
        List<Answer> answers = new ArrayList<>(sent.size());
        for (String item : checklist.items().keySet()) {
            Answer answer = sent.get(item);
            if (answer != null) {
                answers.add(answer);
            }
        }
        return answers;
    }

    /** Codes of the items that are shown and neither answered nor optional. */
    public List<String> missing() {
        return checklist.items().values().stream()
                .filter(item -> isShown(item.code()) && !item.optional() && !sent.containsKey(item.code()))
                .map(ChecklistItem::code)
                .toList();
    }

    /** Whether the item stands, given the other answers. */
    public boolean isShown(String item) {
        return shown.contains(item);
    }

    /** The answer that counts: null if there is none or the item is hidden. */
    public @Nullable Answer answerTo(ChecklistItem item) {
        return isShown(item.code()) ? sent.get(item.code()) : null;
    }

    /** Whether the item is shown, scored and answered with too few points. */
    public boolean isFailed(ChecklistItem item) {
        Answer answer = answerTo(item);
        BigDecimal points = answer == null ? null : answer.points();
        return points != null && item.hasPoints() && item.isFailedBy(points);
    }
}
