package io.dudao.inspection.checklist;

import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules between the parts of a checklist. The first that is broken is told, with the path of its field. */
final class ChecklistRules {
    private final Set<String> sectionCodes = new HashSet<>();
    private final Map<String, ChecklistItem> earlier = new HashMap<>();
    private final ConditionRules conditions = new ConditionRules();

    private ChecklistRules() {}

    /** @throws RuleBroken naming the field */
    static void check(ChecklistContent content) {
        requireGrades(content.bands());
        new ChecklistRules().checkSections(content.sections() == null ? List.of() : content.sections());
    }

    static RuleBroken broken(String slug, String field, String message) {
        return new RuleBroken(slug, field + " " + message + ".", List.of(new Violation(field, message)));
    }

    private static void requireGrades(List<GradeBand> grades) {
        Set<String> codes = new HashSet<>();
        Set<BigDecimal> froms = new HashSet<>();
        for (int i = 0; i < grades.size(); i++) {
            GradeBand band = grades.get(i);
            require(codes.add(band.code()), "grade-stands-twice", "grades[" + i + "].code", "stands twice");
            require(
                    froms.add(band.from().stripTrailingZeros()),
                    "grade-stands-twice",
                    "grades[" + i + "].from",
                    "stands twice");
        }
        boolean whole =
                grades.isEmpty() || grades.stream().anyMatch(band -> band.from().signum() == 0);
        require(whole, "grades-must-begin-at-0", "grades", "leave low scores without a grade");
    }

    private void checkSections(List<SectionContent> sections) {
        for (int i = 0; i < sections.size(); i++) {
            SectionContent section = sections.get(i);
            String path = "sections[" + i + "]";
            requireNew(sectionCodes.add(section.code()), path, section.code());
            require(section.bothTitles() != null, "section-needs-a-title", path + ".title", "or titles is needed");
            for (int j = 0; j < section.items().size(); j++) {
                checkItem(section.items().get(j), path + ".items[" + j + "]");
            }
        }
    }

    private void checkItem(ItemContent content, String path) {
        requireText(content, path);
        requireFitting(content, path);
        requirePoints(content, path);
        ChecklistItem item = content.plan();
        conditions.check(item, earlier, path + ".shownIf");
        requireNew(earlier.put(item.code(), item) == null, path, item.code());
    }

    private static void requireText(ItemContent content, String path) {
        Texts texts = content.bothTexts();
        require(texts != null, "item-needs-a-text", path + ".text", "or texts is needed");
        boolean fits = texts == null || !texts.isLongerThan(ItemContent.LONGEST_TEXT);
        require(fits, "text-is-too-long", path + ".texts", "hold up to 500 characters each");
    }

    /** Options belong to a choice, limits to a number, an expected answer to a yes or no. */
    private static void requireFitting(ItemContent content, String path) {
        ItemType type = content.kindOfAnswer();
        require(
                type.isChoice() || content.options() == null,
                "only-a-choice-has-options",
                path + ".options",
                "belong to a choice");
        require(
                !type.isChoice() || content.choices().size() >= 2,
                "choice-needs-options",
                path + ".options",
                "are at least two");
        requireOptions(content.choices(), path);
        Measure measure = content.measure();
        boolean ofNumber = measure == null || type == ItemType.NUMBER;
        require(ofNumber, "only-a-number-has-a-measure", path + ".measure", "belongs to a number");
        boolean upright = measure == null || !measure.isUpsideDown();
        require(upright, "limits-are-upside-down", path + ".measure.min", "exceeds max");
        require(
                content.expected() == null || type == ItemType.YES_NO,
                "only-yes-or-no-has-an-expected-answer",
                path + ".expected",
                "belongs to a yes or no");
    }

    private static void requireOptions(List<ItemOption> options, String path) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            ItemOption option = options.get(i);
            requireNew(codes.add(option.code()), path + ".options[" + i + "]", option.code());
        }
    }

    private static void requirePoints(ItemContent content, String path) {
        ItemType type = content.kindOfAnswer();
        BigDecimal sent = content.maxPoints();
        BigDecimal best = content.bestPoints();
        boolean scored = best.signum() > 0;
        String field = path + ".maxPoints";
        require(scored || type != ItemType.POINTS, "item-needs-its-best-points", field, "is needed");
        require(
                sent == null || sent.compareTo(best) == 0,
                "best-points-follow-from-the-options",
                field,
                "is " + best.toPlainString() + " by its options");
        boolean limited = content.measure() != null && content.measure().hasLimits();
        require(
                sent == null || type != ItemType.NUMBER || limited,
                "number-scores-by-its-limits",
                field,
                "needs limits to be reached");
        require(
                content.passPoints() == null || content.passPoints().compareTo(best) <= 0,
                "item-cannot-pass-above-its-best-points",
                path + ".passPoints",
                "exceed its maxPoints");
        require(
                scored || content.kind() == null || content.kind() == ItemKind.NORMAL,
                "item-without-points-cannot-be-critical",
                path + ".kind",
                "needs an item that is scored");
        require(
                scored || content.onFailure() == null,
                "item-without-points-cannot-fail",
                path + ".onFailure",
                "needs an item that is scored");
        require(
                !scored || !Boolean.TRUE.equals(content.optional()),
                "scored-item-cannot-be-optional",
                path + ".optional",
                "would let a bad item be left out; not applicable is the answer");
    }

    private static void requireNew(boolean fresh, String path, String code) {
        require(fresh, "code-stands-twice-in-a-checklist", path + ".code", code + " stands twice");
    }

    static void require(boolean holds, String slug, String field, String message) {
        if (!holds) {
            throw broken(slug, field, message);
        }
    }
}
