package io.dudao.inspection.inspection;

import static io.dudao.inspection.checklist.Checklists.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.inspection.checklist.Checklist;
import io.dudao.inspection.checklist.ChecklistItem;
import io.dudao.inspection.checklist.Checklists;
import io.dudao.inspection.checklist.Condition.When;
import io.dudao.inspection.checklist.ItemContent;
import io.dudao.inspection.checklist.ItemKind;
import io.dudao.inspection.checklist.Method;
import io.dudao.inspection.checklist.NotApplicable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What holds for every checklist and every set of answers. A failure names the seed; {@code new Case(seed)} repeats it.
 */
class ScoringPropertiesTest {
    private static final int CASES = 3_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Test
    void theOrderOfTheAnswersChangesNothing() {
        forAll(sample -> {
            List<Answer> shuffled = new ArrayList<>(sample.answers.values());
            Collections.shuffle(shuffled, sample.random);
            assertThat(Scoring.assess(AnswerSheet.complete(sample.checklist, shuffled)))
                    .isEqualTo(sample.assessment());
        });
    }

    @Test
    void contributionsSumToSectionAndTotal() {
        forAll(sample -> {
            Assessment assessment = sample.assessment();
            BigDecimal start = sample.checklist.method() == Method.DEDUCTION ? HUNDRED : BigDecimal.ZERO;
            if (assessment.score() != null) {
                assertThat(sum(assessment.items().stream()
                                        .map(ItemScore::toTotal)
                                        .toList())
                                .add(start))
                        .isEqualByComparingTo(assessment.score());
            }
            for (SectionScore section : assessment.sections()) {
                List<ItemScore> items = assessment.items().stream()
                        .filter(score -> score.section().equals(section.code()))
                        .toList();
                if (section.percentage() == null) {
                    assertThat(items).allMatch(score -> score.toSection() == null);
                } else {
                    assertThat(sum(items.stream().map(ItemScore::toSection).toList())
                                    .add(start))
                            .isEqualByComparingTo(section.percentage());
                }
            }
        });
    }

    /** Not applicable is worth between nothing and everything: never less than no points, never more than all of them. */
    @Test
    void notApplicableLiesBetweenNoPointsAndAllPoints() {
        forAll(sample -> {
            ChecklistItem item = sample.anyItem();
            BigDecimal none = sample.scoreWith(Answer.points(item.code(), BigDecimal.ZERO));
            BigDecimal excluded = sample.scoreWith(Answer.notApplicable(item.code()));
            BigDecimal all = sample.scoreWith(Answer.points(item.code(), item.maxPoints()));
            if (excluded != null) {
                assertThat(excluded).isGreaterThanOrEqualTo(none).isLessThanOrEqualTo(all);
            }
        });
    }

    /** Under FULL it is worth all points, under ZERO none; what fails is another matter. Without vetoes, which fail. */
    @Test
    void notApplicableIsWorthWhatThePolicySays() {
        forAll(sample -> {
            ChecklistItem item = sample.anyItem();
            if (sample.applicable() < 2 || sample.hasVeto()) {
                return;
            }
            sample.policy(NotApplicable.FULL);
            assertThat(sample.scoreWith(Answer.notApplicable(item.code())))
                    .isEqualTo(sample.scoreWith(Answer.points(item.code(), item.maxPoints())));
            sample.policy(NotApplicable.ZERO);
            assertThat(sample.scoreWith(Answer.notApplicable(item.code())))
                    .isEqualTo(sample.scoreWith(Answer.points(item.code(), BigDecimal.ZERO)));
        });
    }

    /** Leaving out an item that did no better than its whole section never lowers the section, nor so the score. */
    @Test
    void notApplicableNeverLowersAScoreThatTheItemHeldDown() {
        forAll(sample -> {
            ChecklistItem item = sample.anyItem();
            Answer answer = Objects.requireNonNull(sample.answers.get(item.code()));
            BigDecimal before = sample.assessment().score();
            BigDecimal after = sample.scoreWith(Answer.notApplicable(item.code()));
            boolean deduction = sample.checklist.method() == Method.DEDUCTION;
            if (after == null || before == null || answer.points() == null) {
                return;
            }
            SectionScore section = sample.sectionOf(item);
            boolean alone = sample.sectionWithout(item) == null;
            boolean heldDown = answer.points()
                            .multiply(HUNDRED)
                            .compareTo(Objects.requireNonNull(section.percentage())
                                    .subtract(new BigDecimal("0.01"))
                                    .multiply(item.maxPoints()))
                    <= 0;
            if (deduction || (heldDown && !alone)) {
                assertThat(after).isGreaterThanOrEqualTo(before);
            }
        });
    }

    @Test
    void answersToHiddenItemsChangeNothing() {
        forAll(sample -> {
            AnswerSheet sheet = AnswerSheet.complete(sample.checklist, List.copyOf(sample.answers.values()));
            Assessment expected = Scoring.assess(sheet);
            for (ChecklistItem item : sample.checklist.items().values()) {
                if (!sheet.isShown(item.code())) {
                    Map<String, Answer> without = new LinkedHashMap<>(sample.answers);
                    without.remove(item.code());
                    assertThat(sample.assess(without)).isEqualTo(expected);
                    assertThat(sample.scoreWith(Answer.points(item.code(), sample.points(item))))
                            .isEqualTo(expected.score());
                }
            }
        });
    }

    @Test
    void morePointsNeverLowerTheScore() {
        forAll(sample -> {
            ChecklistItem item = sample.anyItem();
            BigDecimal less = sample.points(item);
            BigDecimal more = less.add(item.maxPoints()).divide(BigDecimal.TWO);
            BigDecimal low = sample.scoreWith(Answer.points(item.code(), less));
            BigDecimal high = sample.scoreWith(Answer.points(item.code(), more));
            assertThat(high).isGreaterThanOrEqualTo(low);
        });
    }

    private static void forAll(Consumer<Case> property) {
        for (long seed = 1; seed <= CASES; seed++) {
            try {
                property.accept(new Case(seed));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + seed + ": " + failure.getMessage(), failure);
            }
        }
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A checklist with all its answers. Follow-ups hang on items that other properties leave alone. */
    private static final class Case {
        private final Random random;
        private final Checklists builder;
        private Checklist checklist;
        private final Map<String, Answer> answers = new LinkedHashMap<>();

        Case(long seed) {
            random = new Random(seed);
            builder = Checklists.of(random.nextBoolean() ? Method.PERCENTAGE : Method.DEDUCTION, "60");
            int sections = 1 + random.nextInt(4);
            for (int i = 0; i < sections; i++) {
                builder.section("s" + i, String.valueOf(1 + random.nextInt(5)), null, items(i));
            }
            checklist = builder.publish();
            for (ChecklistItem item : checklist.items().values()) {
                answers.put(
                        item.code(),
                        random.nextInt(5) == 0
                                ? Answer.notApplicable(item.code())
                                : Answer.points(item.code(), points(item)));
            }
        }

        private ItemContent[] items(int section) {
            ItemContent[] items = new ItemContent[1 + random.nextInt(6)];
            for (int i = 0; i < items.length; i++) {
                var item = item("s" + section + "i" + i)
                        .best(String.valueOf(1 + random.nextInt(12)))
                        .weighing(String.valueOf(1 + random.nextInt(3)));
                if (i > 0 && random.nextInt(4) == 0) {
                    item.shownIf("s" + section + "i0", When.FAILED);
                } else if (random.nextInt(12) == 0) {
                    item.kind(random.nextInt(3) == 0 ? ItemKind.VETO : ItemKind.CRITICAL);
                }
                items[i] = item.content();
            }
            return items;
        }

        void policy(NotApplicable policy) {
            checklist = builder.notApplicable(policy).publish();
        }

        /** An item on which nothing hangs and that always stands. */
        ChecklistItem anyItem() {
            List<String> parents = checklist.items().values().stream()
                    .map(item -> item.shownIf() == null ? "" : item.shownIf().item())
                    .toList();
            List<ChecklistItem> free = checklist.items().values().stream()
                    .filter(item -> item.shownIf() == null && !parents.contains(item.code()))
                    .toList();
            return free.isEmpty() ? fresh() : free.get(random.nextInt(free.size()));
        }

        private ChecklistItem fresh() {
            builder.section("extra", "1", null, item("extra").best("3").content());
            checklist = builder.publish();
            answers.put("extra", Answer.points("extra", BigDecimal.ONE));
            return Objects.requireNonNull(checklist.items().get("extra"));
        }

        BigDecimal points(ChecklistItem item) {
            return random.nextInt(3) == 0
                    ? item.maxPoints()
                    : BigDecimal.valueOf(random.nextInt(item.maxPoints().intValue() * 4 + 1), 0)
                            .divide(BigDecimal.valueOf(4));
        }

        long applicable() {
            return assessment().items().stream()
                    .filter(score -> score.state() == ItemScore.State.SCORED)
                    .count();
        }

        boolean hasVeto() {
            return checklist.items().values().stream().anyMatch(item -> item.kind() == ItemKind.VETO);
        }

        Assessment assessment() {
            return assess(answers);
        }

        Assessment assess(Map<String, Answer> sent) {
            return Scoring.assess(AnswerSheet.complete(checklist, List.copyOf(sent.values())));
        }

        @Nullable
        BigDecimal scoreWith(Answer answer) {
            Map<String, Answer> changed = new LinkedHashMap<>(answers);
            changed.put(answer.item(), answer);
            return assess(changed).score();
        }

        SectionScore sectionOf(ChecklistItem item) {
            return section(assessment(), item);
        }

        @Nullable
        BigDecimal sectionWithout(ChecklistItem item) {
            Map<String, Answer> changed = new LinkedHashMap<>(answers);
            changed.put(item.code(), Answer.notApplicable(item.code()));
            return section(assess(changed), item).percentage();
        }

        private static SectionScore section(Assessment assessment, ChecklistItem item) {
            String code = assessment.items().stream()
                    .filter(score -> score.item().equals(item.code()))
                    .findFirst()
                    .orElseThrow()
                    .section();
            return assessment.sections().stream()
                    .filter(section -> section.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
