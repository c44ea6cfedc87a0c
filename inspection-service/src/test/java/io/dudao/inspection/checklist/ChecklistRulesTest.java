package io.dudao.inspection.checklist;

import static io.dudao.inspection.checklist.Checklists.decimal;
import static io.dudao.inspection.checklist.Checklists.item;
import static io.dudao.inspection.checklist.Checklists.option;
import static io.dudao.inspection.checklist.Checklists.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dudao.kit.problem.RuleBroken;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecklistRulesTest {
    private static final String ITEM = "sections[0].items[0]";

    @Test
    void codesStandOnce() {
        refused(
                "code-stands-twice-in-a-checklist",
                "sections[0].items[1].code",
                points("a", "1", "1"),
                points("a", "1", "1"));
        var sections = Checklists.percentage("0")
                .section("s", "1", null, points("a", "1", "1"))
                .section("s", "1", null, points("b", "1", "1"));
        refused("code-stands-twice-in-a-checklist", "sections[1].code", sections);
        var options = item("a").type(ItemType.SINGLE_CHOICE).options(option("x", "1"), option("x", "2"));
        refused("code-stands-twice-in-a-checklist", ITEM + ".options[1].code", options.content());
    }

    @Test
    void anItemNeedsATextThatFitsAFinding() {
        refused(
                "item-needs-a-text",
                ITEM + ".text",
                item("a").best("1").saying(null, null).content());
        var essay = new Texts("问", "Q".repeat(501));
        refused(
                "text-is-too-long",
                ITEM + ".texts",
                item("a").best("1").saying(null, essay).content());
    }

    @Test
    void oneTextCountsForBothLanguages() {
        var planned = item("a").best("1").saying("Floor", null).content().plan();
        assertThat(planned.texts()).isEqualTo(new Texts("Floor", "Floor"));
        assertThat(planned.type()).isEqualTo(ItemType.POINTS);
    }

    @Test
    void aSectionNeedsATitle() {
        var content = Checklists.percentage("0").section(points("a", "1", "1")).content();
        var untitled = new SectionContent("s", null, null, null, null, List.of(points("a", "1", "1")));
        var broken = new ChecklistContent(
                "c", content.titles(), Method.PERCENTAGE, decimal("1"), null, null, List.of(untitled));
        assertThatThrownBy(broken::requireConsistent)
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.slug()).isEqualTo("section-needs-a-title"));
    }

    @Test
    void pointsFollowFromTheType() {
        assertThat(best(item("a").type(ItemType.YES_NO))).isEqualTo("1");
        assertThat(best(item("a").type(ItemType.YES_NO).best("4"))).isEqualTo("4");
        assertThat(best(choice(ItemType.SINGLE_CHOICE, "3", "-2", "5"))).isEqualTo("5");
        assertThat(best(choice(ItemType.MULTIPLE_CHOICE, "3", "-2", "5"))).isEqualTo("8");
        assertThat(best(item("a").type(ItemType.NUMBER).within("0", "4"))).isEqualTo("1");
        assertThat(best(item("a").type(ItemType.NUMBER))).isEqualTo("0");
        for (ItemType presence : List.of(ItemType.TEXT, ItemType.PHOTO, ItemType.SIGNATURE)) {
            assertThat(best(item("a").type(presence))).isEqualTo("0");
            assertThat(best(item("a").type(presence).best("2"))).isEqualTo("2");
        }
    }

    @Test
    void pointsThatTheTypeCannotHaveAreRefused() {
        refused("item-needs-its-best-points", ITEM + ".maxPoints", item("a").content());
        refused(
                "best-points-follow-from-the-options",
                ITEM + ".maxPoints",
                choice(ItemType.SINGLE_CHOICE, "1", "2").best("3").content());
        refused(
                "number-scores-by-its-limits",
                ITEM + ".maxPoints",
                item("a").type(ItemType.NUMBER).best("3").content());
        refused(
                "item-cannot-pass-above-its-best-points",
                ITEM + ".passPoints",
                item("a").best("1").passing("2").content());
    }

    @Test
    void partsBelongToTheirType() {
        refused(
                "only-a-choice-has-options",
                ITEM + ".options",
                item("a").best("1").options(option("x", "1"), option("y", "1")).content());
        refused(
                "choice-needs-options",
                ITEM + ".options",
                item("a").type(ItemType.SINGLE_CHOICE).content());
        refused(
                "only-a-number-has-a-measure",
                ITEM + ".measure",
                item("a").best("1").within("1", "2").content());
        refused(
                "limits-are-upside-down",
                ITEM + ".measure.min",
                item("a").type(ItemType.NUMBER).within("3", "2").content());
        refused(
                "only-yes-or-no-has-an-expected-answer",
                ITEM + ".expected",
                item("a").best("1").expecting(false).content());
    }

    @Test
    void whatIsNotScoredCannotFail() {
        refused(
                "item-without-points-cannot-be-critical",
                ITEM + ".kind",
                item("a").type(ItemType.PHOTO).kind(ItemKind.VETO).content());
        refused(
                "item-without-points-cannot-fail",
                ITEM + ".onFailure",
                item("a").type(ItemType.TEXT).onFailure(true, false, false).content());
        refused(
                "scored-item-cannot-be-optional",
                ITEM + ".optional",
                item("a").best("1").optional().content());
    }

    @Test
    void gradesCoverEveryScoreOnce() {
        refused("grades-must-begin-at-0", "grades", Checklists.percentage("0").grade("A", "90"));
        refused(
                "grade-stands-twice",
                "grades[1].code",
                Checklists.percentage("0").grade("A", "90").grade("A", "0"));
        refused(
                "grade-stands-twice",
                "grades[1].from",
                Checklists.percentage("0").grade("A", "0").grade("B", "0.00"));
    }

    @Test
    void aFollowUpHangsOnAnEarlierItem() {
        String path = ITEM + ".shownIf.item";
        var later = item("a").best("1").shownIf("b", Condition.When.FAILED).content();
        refused("condition-needs-an-earlier-item", path, later, points("b", "1", "1"));
        var itself = item("a").best("1").shownIf("a", Condition.When.FAILED).content();
        refused("condition-needs-an-earlier-item", path, itself);
    }

    @Test
    void aConditionFitsTheAnswersItLooksAt() {
        for (Condition unfit : List.of(
                new Condition("p", Condition.When.YES, null, null),
                new Condition("p", Condition.When.ANY_OF, List.of("x"), null),
                new Condition("p", Condition.When.LESS, null, null),
                new Condition("p", Condition.When.LESS, List.of("x"), decimal("1")),
                new Condition("p", Condition.When.FAILED, null, decimal("1")))) {
            refused(
                    "condition-does-not-fit-its-item",
                    "sections[0].items[1].shownIf.when",
                    points("p", "1", "1"),
                    item("a").best("1").shownIf(unfit).content());
        }
        refused(
                "condition-names-an-unknown-option",
                "sections[0].items[1].shownIf.options",
                choice(ItemType.SINGLE_CHOICE, "1", "2").content(),
                item("b")
                        .best("1")
                        .shownIf(new Condition("a", Condition.When.ANY_OF, List.of("o0", "q"), null))
                        .content());
    }

    @Test
    void followUpsNestFiveDeep() {
        List<ItemContent> items = new ArrayList<>(List.of(points("i0", "1", "1")));
        for (int i = 1; i <= 5; i++) {
            items.add(item("i" + i)
                    .best("1")
                    .shownIf("i" + (i - 1), Condition.When.FAILED)
                    .content());
        }
        Checklists.percentage("0").section(items.toArray(ItemContent[]::new)).publish();
        items.add(item("i6").best("1").shownIf("i5", Condition.When.FAILED).content());
        refused("follow-ups-are-nested-too-deep", "sections[0].items[6].shownIf", items.toArray(ItemContent[]::new));
    }

    private static Checklists.Item choice(ItemType type, String... worth) {
        ItemOption[] options = new ItemOption[worth.length];
        for (int i = 0; i < worth.length; i++) {
            options[i] = option("o" + i, worth[i]);
        }
        return item("a").type(type).options(options);
    }

    private static java.math.BigDecimal best(Checklists.Item item) {
        return item.content().plan().maxPoints();
    }

    private static void refused(String slug, String field, ItemContent... items) {
        refused(slug, field, Checklists.percentage("0").section("s", "1", null, items));
    }

    private static void refused(String slug, String field, Checklists checklists) {
        assertThatThrownBy(checklists::publish).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.slug()).isEqualTo(slug);
            assertThat(broken.violations().getFirst().field()).isEqualTo(field);
        });
    }
}
