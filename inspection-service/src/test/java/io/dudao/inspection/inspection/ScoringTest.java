package io.dudao.inspection.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.inspection.checklist.ChecklistItem;
import io.dudao.inspection.checklist.ChecklistSection;
import io.dudao.inspection.checklist.ItemKind;
import io.dudao.inspection.checklist.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Check values of scoring.md §9 and §13. */
class ScoringTest {
    private static final String NOT_APPLICABLE = "n/a";

    private final Map<String, Answer> answers = new LinkedHashMap<>();

    @Test
    void pointsAreWeighted() {
        var section = section("s", "1", null, item("a", "1", "1"), item("b", "2", "1"), item("c", "1", "1"));
        answer("a", "0");
        answer("b", "1");
        answer("c", "0.5");
        assertThat(percentage("60", section).score()).isEqualTo("62.50");
    }

    @Test
    void aNotApplicableItemLeavesNumeratorAndDenominator() {
        List<ChecklistItem> items = new ArrayList<>();
        IntStream.range(0, 10).forEach(i -> items.add(item("i" + i, "1", "10")));
        items.forEach(item -> answer(item.code(), item.code().equals("i3") ? NOT_APPLICABLE : "10"));
        var result = percentage("100", section("s", "1", null, items.toArray(ChecklistItem[]::new)));
        assertThat(result.score()).isEqualTo("100.00");
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void aFailedCriticalItemFailsTheVerdictAndNotTheScore() {
        var exit = new ChecklistItem("b", "Fire exit", decimal("2"), decimal("1"), ItemKind.CRITICAL, decimal("0"));
        answer("a", "1");
        answer("b", "0");
        var result = percentage("80", section("s", "1", null, item("a", "13", "1"), exit));
        assertThat(result.score()).isEqualTo("86.67");
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.criticalFailed()).isTrue();
    }

    @Test
    void nothingApplicableIsNotAssessed() {
        for (Method method : Method.values()) {
            answer("a", NOT_APPLICABLE);
            var result = Scoring.assess(
                    method, decimal("50"), List.of(section("s", "1", decimal("50"), item("a", "1", "5"))), answers);
            assertThat(result.score()).isNull();
            assertThat(result.verdict()).isEqualTo(Verdict.NOT_ASSESSED);
            assertThat(result.failed()).isEmpty();
            assertThat(result.sections())
                    .singleElement()
                    .extracting(SectionScore::percentage)
                    .isNull();
        }
    }

    @Test
    void aFailedVetoItemMakesTheScoreZero() {
        var veto = new ChecklistItem("v", "Licence", decimal("0"), decimal("1"), ItemKind.VETO, null);
        for (Method method : Method.values()) {
            answer("a", "10");
            answer("v", "0.9");
            var result = Scoring.assess(
                    method, decimal("0"), List.of(section("s", "1", null, item("a", "1", "10"), veto)), answers);
            assertThat(result.score()).isEqualTo("0.00");
            assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(result.failed()).containsExactly(veto);
        }
    }

    @Test
    void aDeductionTakesThePointsOfEveryFailedItem() {
        answer("high", "0");
        answer("moderate", "4");
        answer("low", "1");
        var result = deduction(
                "90",
                section("s", "1", null, item("high", "1", "7"), item("moderate", "1", "4"), item("low", "1", "2")));
        assertThat(result.score()).isEqualTo("91.00");
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.failed()).extracting(ChecklistItem::code).containsExactly("high", "low");
    }

    @Test
    void aDeductionDoesNotFallBelowZero() {
        answer("a", "0");
        answer("b", "0");
        var result = deduction("0", section("s", "1", null, item("a", "1", "70"), item("b", "1", "60")));
        assertThat(result.score()).isEqualTo("0.00");
    }

    @Test
    void sectionsWithoutApplicableItemsLeaveTheirWeight() {
        answer("a", "1");
        answer("b", "0");
        answer("c", NOT_APPLICABLE);
        var result = percentage(
                "50",
                section("one", "3", null, item("a", "1", "1")),
                section("two", "1", null, item("b", "1", "1")),
                section("three", "96", decimal("100"), item("c", "1", "1")));
        assertThat(result.score()).isEqualTo("75.00");
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void aSectionBelowItsFloorFailsTheVerdict() {
        answer("a", "1");
        answer("b", "0.4");
        var result = percentage(
                "60",
                section("one", "9", null, item("a", "1", "1")),
                section("two", "1", decimal("50"), item("b", "1", "1")));
        assertThat(result.score()).isEqualTo("94.00");
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.criticalFailed()).isFalse();
    }

    @Test
    void theScoreIsRoundedOnceAndJudgedAsItIsRead() {
        var thirds = new ChecklistSection[] {
            section("one", "1", null, item("a", "1", "3")),
            section("two", "1", null, item("b", "1", "3")),
            section("three", "1", null, item("c", "1", "3"))
        };
        answer("a", "2");
        answer("b", "2");
        answer("c", "2");
        assertThat(percentage("66.67", thirds).score()).isEqualTo("66.67");
        assertThat(percentage("66.67", thirds).verdict()).isEqualTo(Verdict.PASS);
        assertThat(percentage("66.68", thirds).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aNormalItemFailsBelowItsPassPoints() {
        var lenient = new ChecklistItem("a", "Tidy", decimal("1"), decimal("10"), ItemKind.NORMAL, decimal("6"));
        assertThat(lenient.isFailedBy(decimal("6"))).isFalse();
        assertThat(lenient.isFailedBy(decimal("5.9"))).isTrue();
        assertThat(item("b", "1", "10").isFailedBy(decimal("9.9"))).isTrue();
    }

    @Test
    void anOfficialScoreIsJudgedByThePassMark() {
        assertThat(Scoring.verdictOn(decimal("71"), decimal("71.00"))).isEqualTo(Verdict.PASS);
        assertThat(Scoring.verdictOn(decimal("70.99"), decimal("71"))).isEqualTo(Verdict.FAIL);
        assertThat(Scoring.verdictOn(null, decimal("71"))).isEqualTo(Verdict.NOT_ASSESSED);
    }

    private Assessment percentage(String passMark, ChecklistSection... sections) {
        return Scoring.assess(Method.PERCENTAGE, decimal(passMark), Arrays.asList(sections), answers);
    }

    private Assessment deduction(String passMark, ChecklistSection... sections) {
        return Scoring.assess(Method.DEDUCTION, decimal(passMark), Arrays.asList(sections), answers);
    }

    private void answer(String item, String points) {
        answers.put(item, new Answer(item, points.equals(NOT_APPLICABLE) ? null : decimal(points)));
    }

    private static ChecklistSection section(
            String code, String weight, @Nullable BigDecimal floor, ChecklistItem... items) {
        return new ChecklistSection(code, code, decimal(weight), floor, List.of(items));
    }

    private static ChecklistItem item(String code, String weight, String maxPoints) {
        return new ChecklistItem(code, code, decimal(weight), decimal(maxPoints), ItemKind.NORMAL, null);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
