package io.dudao.inspection.checklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a follow-up item may hang on. As the item it hangs on stands earlier, there are no cycles.
 *
 * <p>Broken: {@code condition-needs-an-earlier-item}, {@code condition-does-not-fit-its-item},
 * {@code condition-names-an-unknown-option}, {@code follow-ups-are-nested-too-deep}.
 */
final class ConditionRules {
    /** A follow-up of a follow-up …: so many at most. */
    static final int DEEPEST = 5;

    private final Map<String, Integer> depths = new HashMap<>();

    /** Checks the condition of {@code item} against the {@code earlier} ones; {@code path} is that of the condition. */
    void check(ChecklistItem item, Map<String, ChecklistItem> earlier, String path) {
        Condition condition = item.shownIf();
        if (condition == null) {
            return;
        }
        ChecklistItem parent = earlier.get(condition.item());
        if (parent == null) {
            throw ChecklistRules.broken(
                    "condition-needs-an-earlier-item", path + ".item", "is no item that stands earlier");
        }
        ChecklistRules.require(
                fits(condition, parent),
                "condition-does-not-fit-its-item",
                path + ".when",
                "does not fit the answers to " + parent.code());
        for (String option : condition.options() == null ? List.<String>of() : condition.options()) {
            ChecklistRules.require(
                    parent.option(option) != null,
                    "condition-names-an-unknown-option",
                    path + ".options",
                    option + " is no option of " + parent.code());
        }
        int depth = 1 + depths.getOrDefault(parent.code(), 0);
        ChecklistRules.require(
                depth <= DEEPEST, "follow-ups-are-nested-too-deep", path, "is more than " + DEEPEST + " deep");
        depths.put(item.code(), depth);
    }

    private static boolean fits(Condition condition, ChecklistItem parent) {
        boolean parameters = (condition.options() != null) == (condition.when() == Condition.When.ANY_OF)
                && (condition.number() != null) == condition.when().isComparison();
        return parameters
                && switch (condition.when()) {
                    case YES, NO -> parent.type() == ItemType.YES_NO;
                    case FAILED -> parent.hasPoints();
                    case NOT_APPLICABLE -> !parent.alwaysApplies();
                    case ANY_OF -> parent.type().isChoice();
                    case LESS, AT_MOST, EQUAL, AT_LEAST, GREATER ->
                        parent.type() == ItemType.NUMBER || parent.type() == ItemType.POINTS;
                };
    }
}
