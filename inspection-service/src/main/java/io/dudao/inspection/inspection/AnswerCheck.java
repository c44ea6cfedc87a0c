package io.dudao.inspection.inspection;

import io.dudao.inspection.checklist.ChecklistItem;
import io.dudao.inspection.checklist.ItemOption;
import io.dudao.inspection.checklist.ItemType;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether one answer is of its item's kind and within its limits, and the points that follow from it. */
final class AnswerCheck {
    private final ChecklistItem item;
    private final Answer answer;
    private final String path;
    private final Faults faults;
    private boolean sound = true;

    private AnswerCheck(ChecklistItem item, Answer answer, String path, Faults faults) {
        this.item = item;
        this.answer = answer;
        this.path = path;
        this.faults = faults;
    }

    /** The answer with its points, or null if it is wrong, which {@code faults} then tell. */
    static @Nullable Answer checked(ChecklistItem item, Answer answer, String path, Faults faults) {
        return new AnswerCheck(item, answer, path, faults).checked();
    }

    private @Nullable Answer checked() {
        if (answer.notApplicable()) {
            if (item.alwaysApplies()) {
                fault("item-cannot-be-not-applicable", ".notApplicable", "is no answer to " + item.code());
            }
            return sound ? answer : null;
        }
        if (item.type() == ItemType.POINTS) {
            requirePoints();
            return sound ? answer : null;
        }
        requireValue();
        if (!sound) {
            return null;
        }
        BigDecimal worth = item.hasPoints() ? worth(value()) : null;
        requireSame(worth);
        return sound ? answer.worth(worth) : null;
    }

    private void requirePoints() {
        BigDecimal points = answer.points();
        if (answer.value() != null || points == null) {
            fault("wrong-kind-of-answer", ".value", "does not answer " + item.code() + ", which takes points");
        } else if (points.signum() < 0 || points.compareTo(item.maxPoints()) > 0) {
            fault(
                    "points-must-lie-within-the-item",
                    ".points",
                    "of " + item.code() + " lie within 0 and "
                            + item.maxPoints().toPlainString());
        }
    }

    /** Points that follow from the value may be sent along, as they are in stored answers. */
    private void requireSame(@Nullable BigDecimal worth) {
        BigDecimal points = answer.points();
        if (points != null && (worth == null || points.compareTo(worth) != 0)) {
            fault("points-follow-from-the-answer", ".points", "of " + item.code() + " follow from its value");
        }
    }

    private void requireValue() {
        if (answer.value() == null) {
            fault("wrong-kind-of-answer", ".value", "is needed for " + item.code());
            return;
        }
        AnswerValue value = answer.value();
        if (item.type().isPresence() && item.hasPoints() && value.isMissing()) {
            return;
        }
        if (!value.equals(onlyOfKind(value)) || value.isMissing()) {
            fault("wrong-kind-of-answer", ".value", "of " + item.code() + " is of the kind " + item.type());
            return;
        }
        if (value.options() != null) {
            requireOptions(value.options());
        }
        if (item.type() == ItemType.SIGNATURE
                && value.attachments() != null
                && value.attachments().size() != 1) {
            fault("signature-is-one-attachment", ".value.attachments", "hold one signature");
        }
    }

    private AnswerValue onlyOfKind(AnswerValue value) {
        return switch (item.type()) {
            case YES_NO -> new AnswerValue(value.yes(), null, null, null, null);
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> new AnswerValue(null, value.options(), null, null, null);
            case NUMBER -> new AnswerValue(null, null, value.number(), null, null);
            case TEXT -> new AnswerValue(null, null, null, value.text(), null);
            case PHOTO, SIGNATURE -> new AnswerValue(null, null, null, null, value.attachments());
            case POINTS -> AnswerValue.missing();
        };
    }

    private void requireOptions(List<String> chosen) {
        if (item.type() == ItemType.SINGLE_CHOICE && chosen.size() != 1) {
            fault("single-choice-takes-one-option", ".value.options", "of " + item.code() + " hold one option");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < chosen.size(); i++) {
            String option = chosen.get(i);
            if (item.option(option) == null) {
                fault("unknown-option", ".value.options[" + i + "]", "is no option of " + item.code());
            } else if (!seen.add(option)) {
                fault("option-cannot-be-chosen-twice", ".value.options[" + i + "]", option + " is chosen twice");
            }
        }
    }

    private BigDecimal worth(AnswerValue value) {
        boolean full = switch (item.type()) {
            case YES_NO -> !Boolean.FALSE.equals(item.expected()) == Boolean.TRUE.equals(value.yes());
            case NUMBER ->
                value.number() != null
                        && (item.measure() == null || item.measure().holds(value.number()));
            case TEXT, PHOTO, SIGNATURE -> !value.isMissing();
            case SINGLE_CHOICE, MULTIPLE_CHOICE, POINTS -> false;
        };
        return item.type().isChoice() ? chosenWorth(value) : full ? item.maxPoints() : BigDecimal.ZERO;
    }

    private BigDecimal chosenWorth(AnswerValue value) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String option : value.options() == null ? List.<String>of() : value.options()) {
            ItemOption chosen = item.option(option);
            sum = chosen == null ? sum : sum.add(chosen.worth());
        }
        return sum.max(BigDecimal.ZERO);
    }

    private AnswerValue value() {
        return answer.value() == null ? AnswerValue.missing() : answer.value();
    }

    private void fault(String rule, String field, String message) {
        sound = false;
        faults.add(rule, path + field, message);
    }
}
