package io.dudao.inspection.inspection;

import static io.dudao.inspection.checklist.Checklists.decimal;
import static io.dudao.inspection.checklist.Checklists.item;
import static io.dudao.inspection.checklist.Checklists.option;
import static io.dudao.inspection.checklist.Checklists.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dudao.inspection.checklist.Checklist;
import io.dudao.inspection.checklist.Checklists;
import io.dudao.inspection.checklist.ItemContent;
import io.dudao.inspection.checklist.ItemType;
import io.dudao.kit.problem.RuleBroken;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerSheetTest {
    private static final String HASH = "a".repeat(64);

    @Test
    void oneAnswerForEveryItemIsComplete() {
        var sheet = AnswerSheet.complete(
                checklist(points("a", "1", "10"), points("b", "1", "10")), List.of(worth("b", "0"), worth("a", "10")));
        assertThat(sheet.answers()).extracting(Answer::item).containsExactly("a", "b");
        assertThat(sheet.missing()).isEmpty();
    }

    @Test
    void everyItemNeedsAnAnswerUnlessItIsOptional() {
        ItemContent remark = item("r").type(ItemType.TEXT).optional().content();
        refused("every-item-needs-an-answer", "answers[item=a]", checklist(points("a", "1", "10"), remark));
        assertThat(AnswerSheet.complete(checklist(points("a", "1", "10"), remark), List.of(worth("a", "1")))
                        .answers())
                .hasSize(1);
    }

    @Test
    void anItemCannotBeAnsweredTwice() {
        refused(
                "item-cannot-be-answered-twice",
                "answers[1].item",
                points("a", "1", "9"),
                worth("a", "1"),
                worth("a", "1"));
    }

    @Test
    void anItemMustBelongToTheChecklist() {
        refused("unknown-item", "answers[1].item", points("a", "1", "9"), worth("a", "1"), worth("x", "1"));
    }

    @Test
    void pointsMustLieWithinTheItem() {
        refused("points-must-lie-within-the-item", "answers[0].points", points("a", "1", "10"), worth("a", "10.01"));
        refused("points-must-lie-within-the-item", "answers[0].points", points("a", "1", "10"), worth("a", "-1"));
    }

    @Test
    void aChecklistWithoutItemsCannotBeAnswered() {
        assertThatThrownBy(() -> AnswerSheet.complete(checklist(), List.of(worth("a", "1"))))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.slug()).isEqualTo("checklist-without-items-cannot-be-answered"));
    }

    @Test
    void everyTypeTakesItsOwnKindOfValue() {
        var values = List.of(
                AnswerValue.yes(true),
                AnswerValue.options(List.of("x")),
                AnswerValue.number(decimal("3")),
                AnswerValue.text("Fine"),
                AnswerValue.attachments(List.of(HASH)));
        for (ItemType type : ItemType.values()) {
            Checklist checklist = checklist(ofType(type));
            int taken = 0;
            for (AnswerValue value : values) {
                try {
                    AnswerSheet.complete(checklist, List.of(Answer.value("a", value)));
                    taken++;
                } catch (RuleBroken broken) {
                    assertThat(broken.slug()).isEqualTo("wrong-kind-of-answer");
                    assertThat(broken.violations().getFirst().field()).isEqualTo("answers[0].value");
                }
            }
            assertThat(taken).as(type.name()).isEqualTo(type == ItemType.POINTS ? 0 : 1);
        }
    }

    @Test
    void pointsAloneAnswerOnlyItemsOfPoints() {
        refused("wrong-kind-of-answer", "answers[0].value", ofType(ItemType.YES_NO), worth("a", "1"));
    }

    @Test
    void pointsThatFollowFromTheValueMayNotDiffer() {
        var yes = new Answer("a", decimal("1"), false, AnswerValue.yes(true), null, null, List.of(), null, null, null);
        assertThat(AnswerSheet.complete(checklist(ofType(ItemType.YES_NO)), List.of(yes))
                        .answers())
                .hasSize(1);
        refused("points-follow-from-the-answer", "answers[0].points", ofType(ItemType.YES_NO), yes.worth(decimal("0")));
    }

    @Test
    void optionsMustBeKnownAndStandOnce() {
        ItemContent many = ofType(ItemType.MULTIPLE_CHOICE);
        refused("unknown-option", "answers[0].value.options[1]", many, chosen("x", "q"));
        refused("option-cannot-be-chosen-twice", "answers[0].value.options[1]", many, chosen("x", "x"));
        ItemContent one = ofType(ItemType.SINGLE_CHOICE);
        refused("single-choice-takes-one-option", "answers[0].value.options", one, chosen("x", "y"));
    }

    @Test
    void aSignatureIsOneAttachment() {
        var two = Answer.value("a", AnswerValue.attachments(List.of(HASH, "b".repeat(64))));
        refused("signature-is-one-attachment", "answers[0].value.attachments", ofType(ItemType.SIGNATURE), two);
    }

    @Test
    void notApplicableCanBeForbidden() {
        ItemContent always = item("a").best("1").alwaysApplying().content();
        refused("item-cannot-be-not-applicable", "answers[0].notApplicable", always, Answer.notApplicable("a"));
    }

    @Test
    void aFailureDemandsWhatItsItemSays() {
        var bare = worth("a", "0");
        refused("failed-item-needs-a-note", "answers[0].note", demanding(true, false, false), bare);
        refused("failed-item-needs-a-photo", "answers[0].attachments", demanding(false, true, false), bare);
        refused(
                "failed-item-needs-a-corrective-action",
                "answers[0].correctiveAction",
                demanding(false, false, true),
                bare);
        var full = new Answer("a", decimal("0"), false, null, "Torn", "Replace it", List.of(HASH), null, null, null);
        assertThat(AnswerSheet.complete(checklist(demanding(true, true, true)), List.of(full))
                        .answers())
                .containsExactly(full);
        var passed = worth("a", "1");
        assertThat(AnswerSheet.complete(checklist(demanding(true, true, true)), List.of(passed))
                        .answers())
                .containsExactly(passed);
    }

    @Test
    void aPartialSheetLacksWhatItLacksAndRefusesTheRest() {
        Checklist checklist = checklist(demanding(true, true, true), points("b", "1", "1"));
        var sheet = AnswerSheet.partial(checklist, List.of(worth("a", "0")));
        assertThat(sheet.missing()).containsExactly("b");
        assertThatThrownBy(() -> AnswerSheet.partial(checklist, List.of(worth("b", "2"))))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void tenThousandWrongAnswersAreToldBriefly() {
        List<Answer> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(worth("x" + i, "1"));
        }
        assertThatThrownBy(() -> AnswerSheet.complete(checklist(points("a", "1", "1")), many))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.violations()).hasSize(Faults.MOST);
                    assertThat(broken.detail()).contains("answers[0].item", "9999 more");
                });
    }

    private static ItemContent demanding(boolean note, boolean photo, boolean action) {
        return item("a").best("1").onFailure(note, photo, action).content();
    }

    private static ItemContent ofType(ItemType type) {
        var item = item("a").type(type);
        return switch (type) {
            case POINTS -> item.best("10").content();
            case SINGLE_CHOICE, MULTIPLE_CHOICE ->
                item.options(option("x", "1"), option("y", "2")).content();
            case NUMBER -> item.within("0", "4").content();
            case YES_NO, TEXT, PHOTO, SIGNATURE -> item.content();
        };
    }

    private static void refused(String slug, String field, ItemContent item, Answer... answers) {
        refused(slug, field, checklist(item), answers);
    }

    private static void refused(String slug, String field, Checklist checklist, Answer... answers) {
        assertThatThrownBy(() -> AnswerSheet.complete(checklist, List.of(answers)))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.slug()).isEqualTo(slug);
                    assertThat(broken.violations().getFirst().field()).isEqualTo(field);
                });
    }

    private static Checklist checklist(ItemContent... items) {
        var checklists = Checklists.percentage("0");
        return items.length == 0
                ? checklists.publish()
                : checklists.section(items).publish();
    }

    private static Answer chosen(String... options) {
        return Answer.value("a", AnswerValue.options(List.of(options)));
    }

    private static Answer worth(String item, String points) {
        return Answer.points(item, decimal(points));
    }
}
