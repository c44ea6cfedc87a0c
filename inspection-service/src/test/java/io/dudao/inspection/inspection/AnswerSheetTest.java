package io.dudao.inspection.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dudao.inspection.checklist.ChecklistItem;
import io.dudao.inspection.checklist.ChecklistSection;
import io.dudao.inspection.checklist.ItemKind;
import io.dudao.kit.problem.RuleBroken;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerSheetTest {
    private static final List<ChecklistSection> SECTIONS =
            List.of(new ChecklistSection("s", "S", BigDecimal.ONE, null, List.of(item("a"), item("b"))));

    @Test
    void oneAnswerForEveryItemIsComplete() {
        assertThat(AnswerSheet.complete(SECTIONS, List.of(answer("b", 0), answer("a", 10))))
                .containsOnlyKeys("a", "b");
    }

    @Test
    void everyItemNeedsAnAnswer() {
        refused("every-item-needs-an-answer", answer("a", 1));
    }

    @Test
    void anItemCannotBeAnsweredTwice() {
        refused("item-cannot-be-answered-twice", answer("a", 1), answer("b", 1), answer("a", 1));
    }

    @Test
    void anItemMustBelongToTheChecklist() {
        refused("unknown-item", answer("a", 1), answer("b", 1), answer("x", 1));
    }

    @Test
    void pointsMustLieWithinTheItem() {
        refused("points-must-lie-within-the-item", answer("a", 11), answer("b", 1));
    }

    @Test
    void aChecklistWithoutItemsCannotBeAnswered() {
        assertThatThrownBy(() -> AnswerSheet.complete(List.of(), List.of(answer("a", 1))))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.slug()).isEqualTo("checklist-without-items-cannot-be-answered"));
    }

    private static void refused(String slug, Answer... answers) {
        assertThatThrownBy(() -> AnswerSheet.complete(SECTIONS, List.of(answers)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.slug()).isEqualTo(slug));
    }

    private static ChecklistItem item(String code) {
        return new ChecklistItem(code, code, BigDecimal.ONE, BigDecimal.TEN, ItemKind.NORMAL, null);
    }

    private static Answer answer(String item, int points) {
        return new Answer(item, BigDecimal.valueOf(points));
    }
}
