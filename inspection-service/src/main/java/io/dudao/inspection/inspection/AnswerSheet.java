package io.dudao.inspection.inspection;

import io.dudao.inspection.checklist.ChecklistItem;
import io.dudao.inspection.checklist.ChecklistSection;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers of an inspection, one for every item of its checklist. */
public final class AnswerSheet {
    private AnswerSheet() {}

    /**
     * The answers by item code, in the order of the checklist.
     *
     * @throws RuleBroken {@code checklist-without-items-cannot-be-answered}, {@code unknown-item},
     *     {@code item-cannot-be-answered-twice}, {@code points-must-lie-within-the-item} or
     *     {@code every-item-needs-an-answer}
     */
    public static Map<String, Answer> complete(List<ChecklistSection> sections, List<Answer> answers) {
        Map<String, ChecklistItem> items = new LinkedHashMap<>();
        sections.forEach(section -> section.items().forEach(item -> items.put(item.code(), item)));
        if (items.isEmpty()) {
            throw new RuleBroken(
                    "checklist-without-items-cannot-be-answered", "The checklist takes official scores only.");
        }
        Map<String, Answer> sheet = new LinkedHashMap<>();
        for (Answer answer : answers) {
            requireWithin(items.get(answer.item()), answer);
            if (sheet.put(answer.item(), answer) != null) {
                throw new RuleBroken("item-cannot-be-answered-twice", "Item " + answer.item() + " is answered twice.");
            }
        }
        requireComplete(items, sheet);
        return sheet;
    }

    private static void requireWithin(@Nullable ChecklistItem item, Answer answer) {
        if (item == null) {
            throw new RuleBroken("unknown-item", "The checklist has no item " + answer.item() + ".");
        }
        if (answer.points() != null
                && (answer.points().signum() < 0 || answer.points().compareTo(item.maxPoints()) > 0)) {
            throw new RuleBroken(
                    "points-must-lie-within-the-item",
                    "Points of " + item.code() + " lie within 0 and "
                            + item.maxPoints().toPlainString() + ".");
        }
    }

    private static void requireComplete(Map<String, ChecklistItem> items, Map<String, Answer> sheet) {
        List<Violation> missing = new ArrayList<>();
        for (String code : items.keySet()) {
            if (!sheet.containsKey(code)) {
                missing.add(new Violation("answers", "item " + code + " has no answer"));
            }
        }
        if (!missing.isEmpty()) {
            throw new RuleBroken("every-item-needs-an-answer", missing.size() + " items have no answer.", missing);
        }
    }
}
