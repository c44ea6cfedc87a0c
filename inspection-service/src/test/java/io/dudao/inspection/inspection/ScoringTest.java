package io.dudao.inspection.inspection;

import static io.dudao.inspection.checklist.Checklists.decimal;
import static io.dudao.inspection.checklist.Checklists.item;
import static io.dudao.inspection.checklist.Checklists.points;
import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.inspection.checklist.ChecklistItem;
import io.dudao.inspection.checklist.Checklists;
import io.dudao.inspection.checklist.ItemContent;
import io.dudao.inspection.checklist.ItemKind;
import io.dudao.inspection.checklist.Method;
import io.dudao.inspection.checklist.NotApplicable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoringTest {
    private final List<Answer> answers = new ArrayList<>();

    @Test
    void pointsAreWeighted() {
        answer("a", "0");
        answer("b", "1");
        answer("c", "0.5");
        var checklist = Checklists.percentage("60")
                .section(points("a", "1", "1"), points("b", "2", "1"), points("c", "1", "1"));
        assertThat(assess(checklist).score()).isEqualTo("62.50");
    }

    @Test
    void aNotApplicableItemLeavesNumeratorAndDenominator() {
        var items =
                IntStream.range(0, 10).mapToObj(i -> points("i" + i, "1", "10")).toArray(ItemContent[]::new);
        IntStream.range(0, 10).filter(i -> i != 3).forEach(i -> answer("i" + i, "10"));
        notApplicable("i3");
        var result = assess(Checklists.percentage("100").section(items));
        assertThat(result.score()).isEqualTo("100.00");
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void aFailedCriticalItemFailsTheVerdictAndNotTheScore() {
        var exit = item("b")
                .weighing("2")
                .best("1")
                .kind(ItemKind.CRITICAL)
                .passing("0")
                .content();
        answer("a", "1");
        answer("b", "0");
        var result = assess(Checklists.percentage("80").section(points("a", "13", "1"), exit));
        assertThat(result.score()).isEqualTo("86.67");
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.criticalFailed()).isTrue();
    }

    @Test
    void nothingApplicableIsNotAssessedWhateverTheChecklistMakesOfIt() {
        notApplicable("a");
        for (Method method : Method.values()) {
            for (NotApplicable policy : NotApplicable.values()) {
                var result = assess(Checklists.of(method, "50")
                        .notApplicable(policy)
                        .grade("A", "0")
                        .section("s", "1", "50", points("a", "1", "5")));
                assertThat(result.score()).isNull();
                assertThat(result.grade()).isNull();
                assertThat(result.verdict()).isEqualTo(Verdict.NOT_ASSESSED);
                assertThat(result.failed()).isEmpty();
                assertThat(result.sections())
                        .singleElement()
                        .extracting(SectionScore::percentage)
                        .isNull();
            }
        }
    }

    @Test
    void notApplicableCountsFullyOrWithNothingIfTheChecklistSaysSo() {
        answer("a", "5");
        notApplicable("b");
        var full = assess(
                Checklists.percentage("0").notApplicable(NotApplicable.FULL).section(tens("a", "b")));
        assertThat(full.score()).isEqualTo("75.00");
        var zero = assess(
                Checklists.percentage("0").notApplicable(NotApplicable.ZERO).section(tens("a", "b")));
        assertThat(zero.score()).isEqualTo("25.00");
        var taken = assess(
                Checklists.deduction("0").notApplicable(NotApplicable.ZERO).section(tens("a", "b")));
        assertThat(taken.score()).isEqualTo("80.00");
        assertThat(taken.failed()).extracting(ChecklistItem::code).containsExactly("a");
    }

    @Test
    void aFailedVetoItemMakesTheScoreZero() {
        answer("a", "10");
        answer("v", "0.9");
        var veto = item("v").weighing("0").best("1").kind(ItemKind.VETO).content();
        for (Method method : Method.values()) {
            var result = assess(Checklists.of(method, "0").grade("E", "0").section(points("a", "1", "10"), veto));
            assertThat(result.score()).isEqualTo("0.00");
            assertThat(result.grade()).isEqualTo("E");
            assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(result.failed()).extracting(ChecklistItem::code).containsExactly("v");
        }
    }

    @Test
    void aDeductionTakesThePointsOfEveryFailedItem() {
        answer("high", "0");
        answer("moderate", "4");
        answer("low", "1");
        var result = assess(Checklists.deduction("90")
                .section(points("high", "1", "7"), points("moderate", "1", "4"), points("low", "1", "2")));
        assertThat(result.score()).isEqualTo("91.00");
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.failed()).extracting(ChecklistItem::code).containsExactly("high", "low");
    }

    @Test
    void aDeductionDoesNotFallBelowZero() {
        answer("a", "0");
        answer("b", "0");
        var result = assess(Checklists.deduction("0").section(points("a", "1", "70"), points("b", "1", "60")));
        assertThat(result.score()).isEqualTo("0.00");
        assertThat(result.items()).extracting(ItemScore::toTotal).containsExactly(decimal("-70.00"), decimal("-30.00"));
    }

    @Test
    void sectionsWithoutApplicableItemsLeaveTheirWeight() {
        answer("a", "1");
        answer("b", "0");
        notApplicable("c");
        var result = assess(Checklists.percentage("50")
                .section("one", "3", null, points("a", "1", "1"))
                .section("two", "1", null, points("b", "1", "1"))
                .section("three", "96", "100", points("c", "1", "1")));
        assertThat(result.score()).isEqualTo("75.00");
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void aSectionBelowItsFloorFailsTheVerdict() {
        answer("a", "1");
        answer("b", "0.4");
        var result = assess(Checklists.percentage("60")
                .section("one", "9", null, points("a", "1", "1"))
                .section("two", "1", "50", points("b", "1", "1")));
        assertThat(result.score()).isEqualTo("94.00");
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.criticalFailed()).isFalse();
    }

    @Test
    void theScoreIsRoundedOnceAndJudgedAsItIsRead() {
        answer("a", "2");
        answer("b", "2");
        answer("c", "2");
        assertThat(thirds("66.67").score()).isEqualTo("66.67");
        assertThat(thirds("66.67").verdict()).isEqualTo(Verdict.PASS);
        assertThat(thirds("66.67").grade()).isEqualTo("B");
        assertThat(thirds("66.68").verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void contributionsSumToWhatIsRead() {
        answer("a", "2");
        answer("b", "2");
        answer("c", "2");
        assertThat(thirds("0").items())
                .extracting(ItemScore::toTotal)
                .containsExactly(decimal("22.23"), decimal("22.22"), decimal("22.22"));
    }

    @Test
    void aNormalItemFailsBelowItsPassPoints() {
        var lenient = Checklists.percentage("0")
                .section(item("a").best("10").passing("6").content(), points("b", "1", "10"))
                .publish()
                .items();
        assertThat(lenient.values())
                .extracting(item -> item.isFailedBy(decimal("6")))
                .containsExactly(false, true);
        assertThat(lenient.values())
                .extracting(item -> item.isFailedBy(decimal("5.9")))
                .containsExactly(true, true);
    }

    @Test
    void anOfficialScoreIsJudgedByThePassMark() {
        assertThat(Scoring.verdictOn(decimal("71"), decimal("71.00"))).isEqualTo(Verdict.PASS);
        assertThat(Scoring.verdictOn(decimal("70.99"), decimal("71"))).isEqualTo(Verdict.FAIL);
        assertThat(Scoring.verdictOn(null, decimal("71"))).isEqualTo(Verdict.NOT_ASSESSED);
    }

    private Assessment thirds(String passMark) {
        return assess(Checklists.percentage(passMark)
                .grade("A", "66.68")
                .grade("C", "0")
                .grade("B", "66.67")
                .section("one", "1", null, points("a", "1", "3"))
                .section("two", "1", null, points("b", "1", "3"))
                .section("three", "1", null, points("c", "1", "3")));
    }

    private static ItemContent[] tens(String... codes) {
        return List.of(codes).stream().map(code -> points(code, "1", "10")).toArray(ItemContent[]::new);
    }

    private Assessment assess(Checklists checklist) {
        return Scoring.assess(AnswerSheet.complete(checklist.publish(), answers));
    }

    private void answer(String item, String points) {
        answers.add(Answer.points(item, decimal(points)));
    }

    private void notApplicable(String item) {
        answers.add(Answer.notApplicable(item));
    }
}
