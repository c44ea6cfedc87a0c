package io.dudao.inspection.inspection;

import static io.dudao.inspection.checklist.Checklists.decimal;
import static io.dudao.inspection.checklist.Checklists.item;
import static io.dudao.inspection.checklist.Checklists.option;
import static io.dudao.inspection.checklist.Checklists.points;
import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.inspection.checklist.ChecklistItem;
import io.dudao.inspection.checklist.Checklists;
import io.dudao.inspection.checklist.Condition;
import io.dudao.inspection.checklist.Condition.When;
import io.dudao.inspection.checklist.ItemContent;
import io.dudao.inspection.checklist.ItemType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The points that follow from values, and the follow-up items that they show. */
class TypedItemsTest {
    private static final AnswerValue YES = AnswerValue.yes(true);
    private static final AnswerValue NO = AnswerValue.yes(false);

    @Test
    void theExpectedAnswerEarnsThePoints() {
        assertThat(worth(item("a").type(ItemType.YES_NO).best("4"), YES)).isEqualTo("4");
        assertThat(worth(item("a").type(ItemType.YES_NO).best("4"), NO)).isEqualTo("0");
        assertThat(worth(item("a").type(ItemType.YES_NO).expecting(false), NO)).isEqualTo("1");
        assertThat(worth(item("a").type(ItemType.YES_NO).expecting(false), YES)).isEqualTo("0");
    }

    @Test
    void aNumberEarnsThePointsWithinItsLimits() {
        for (String good : List.of("2", "2.000001", "8")) {
            assertThat(worth(fridge(), AnswerValue.number(decimal(good)))).isEqualTo("5");
        }
        for (String bad : List.of("1.999999", "8.000001", "-2")) {
            assertThat(worth(fridge(), AnswerValue.number(decimal(bad)))).isEqualTo("0");
        }
        assertThat(worth(item("a").type(ItemType.NUMBER).within(null, "8"), AnswerValue.number(decimal("-99"))))
                .isEqualTo("1");
    }

    @Test
    void chosenOptionsAddUpAndNotBelowZero() {
        var options = new String[] {"x", "y", "z"};
        var choice = item("a")
                .type(ItemType.MULTIPLE_CHOICE)
                .options(option("x", "3"), option("y", "2.5"), option("z", "-4"));
        assertThat(worth(choice, AnswerValue.options(List.of("x", "y")))).isEqualTo("5.5");
        assertThat(worth(choice, AnswerValue.options(Arrays.asList(options)))).isEqualTo("1.5");
        assertThat(worth(choice, AnswerValue.options(List.of("z")))).isEqualTo("0");
        assertThat(worth(choice, AnswerValue.options(List.of()))).isEqualTo("0");
    }

    @Test
    void whatIsMissingEarnsNothingAndFails() {
        var photo = item("a").type(ItemType.PHOTO).best("2");
        assertThat(worth(photo, AnswerValue.attachments(List.of("a".repeat(64)))))
                .isEqualTo("2");
        var checklist = Checklists.percentage("50").section(photo.content());
        var result = assess(checklist, Answer.value("a", AnswerValue.missing()));
        assertThat(result.score()).isEqualTo("0.00");
        assertThat(result.failed()).extracting(ChecklistItem::code).containsExactly("a");
    }

    @Test
    void whatIsNotScoredNeitherCountsNorFails() {
        var checklist = Checklists.percentage("50")
                .section(item("t").type(ItemType.TEXT).content(), points("a", "1", "4"));
        var result = assess(checklist, Answer.value("t", AnswerValue.text("说明")), Answer.points("a", decimal("3")));
        assertThat(result.score()).isEqualTo("75.00");
        assertThat(result.items())
                .extracting(ItemScore::state)
                .containsExactly(ItemScore.State.NOT_SCORED, ItemScore.State.SCORED);
        assertThat(result.failed()).extracting(ChecklistItem::code).containsExactly("a");
    }

    @Test
    void everyConditionShowsItsFollowUp() {
        var yesNo = item("p").type(ItemType.YES_NO).content();
        shows(yesNo, When.YES, Answer.value("p", YES), Answer.value("p", NO));
        shows(yesNo, When.NO, Answer.value("p", NO), Answer.value("p", YES));
        shows(yesNo, When.FAILED, Answer.value("p", NO), Answer.notApplicable("p"));
        shows(yesNo, When.NOT_APPLICABLE, Answer.notApplicable("p"), Answer.value("p", NO));
        var choice = item("p")
                .type(ItemType.SINGLE_CHOICE)
                .options(option("x", "1"), option("y", "0"))
                .content();
        var anyOf = new Condition("p", When.ANY_OF, List.of("y"), null);
        shows(choice, anyOf, chosen("y"), chosen("x"));
    }

    @Test
    void everyComparisonShowsItsFollowUp() {
        var number = item("p").type(ItemType.NUMBER).content();
        compares(number, When.LESS, "3.9", "4");
        compares(number, When.AT_MOST, "4.0", "4.1");
        compares(number, When.EQUAL, "4.00", "4.01");
        compares(number, When.AT_LEAST, "4", "3.9");
        compares(number, When.GREATER, "4.1", "4");
        var points = points("p", "1", "10");
        shows(
                points,
                new Condition("p", When.LESS, null, decimal("4")),
                Answer.points("p", decimal("3")),
                Answer.points("p", decimal("4")));
    }

    @Test
    void aHiddenItemIsKeptAndDoesNotCountAndHidesWhatHangsOnIt() {
        var checklist = Checklists.percentage("0")
                .section(
                        item("a").type(ItemType.YES_NO).content(),
                        item("b").best("10").shownIf("a", When.NO).content(),
                        item("c").best("10").shownIf("b", When.FAILED).content());
        Answer[] answers = {Answer.points("c", decimal("0")), Answer.points("b", decimal("0")), Answer.value("a", YES)};
        var sheet = AnswerSheet.complete(checklist.publish(), List.of(answers));
        assertThat(sheet.answers()).extracting(Answer::item).containsExactly("a", "b", "c");
        var result = Scoring.assess(sheet);
        assertThat(result.score()).isEqualTo("100.00");
        assertThat(result.failed()).isEmpty();
        assertThat(result.items())
                .extracting(ItemScore::state)
                .containsExactly(ItemScore.State.SCORED, ItemScore.State.HIDDEN, ItemScore.State.HIDDEN);
    }

    private static void compares(ItemContent number, When when, String yes, String no) {
        shows(
                number,
                new Condition("p", when, null, decimal("4")),
                Answer.value("p", AnswerValue.number(decimal(yes))),
                Answer.value("p", AnswerValue.number(decimal(no))));
    }

    private static void shows(ItemContent parent, When when, Answer shows, Answer hides) {
        shows(parent, new Condition("p", when, null, null), shows, hides);
    }

    private static void shows(ItemContent parent, Condition condition, Answer shows, Answer hides) {
        var checklist = Checklists.percentage("0")
                .section(parent, item("f").best("1").shownIf(condition).content())
                .publish();
        assertThat(AnswerSheet.partial(checklist, List.of(shows)).missing()).containsExactly("f");
        assertThat(AnswerSheet.partial(checklist, List.of(hides)).missing()).isEmpty();
        assertThat(AnswerSheet.partial(checklist, List.of()).isShown("f")).isFalse();
    }

    private static Checklists.Item fridge() {
        return item("a").type(ItemType.NUMBER).within("2", "8").best("5");
    }

    private static Answer chosen(String option) {
        return Answer.value("p", AnswerValue.options(List.of(option)));
    }

    private static BigDecimal worth(Checklists.Item item, AnswerValue value) {
        var checklist = Checklists.percentage("0").section(item.content()).publish();
        var answer = AnswerSheet.complete(checklist, List.of(Answer.value("a", value)))
                .answers()
                .getFirst();
        return java.util.Objects.requireNonNull(answer.points());
    }

    private static Assessment assess(Checklists checklist, Answer... answers) {
        return Scoring.assess(AnswerSheet.complete(checklist.publish(), List.of(answers)));
    }
}
