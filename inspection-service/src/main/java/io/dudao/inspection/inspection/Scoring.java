package io.dudao.inspection.inspection;

import io.dudao.inspection.checklist.Checklist;
import io.dudao.inspection.checklist.ChecklistItem;
import io.dudao.inspection.checklist.ChecklistSection;
import io.dudao.inspection.checklist.ItemKind;
import io.dudao.inspection.checklist.Method;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The inspection score of the scoring specification, section 9. Sums are exact; each score is rounded once, to two decimals,
 * and the rounded score is what the verdict looks at, so that what people read is what was judged.
 */
public final class Scoring {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Method method;
    private final BigDecimal passMark;
    private final Map<String, Answer> answers;
    private final List<ChecklistItem> failed = new ArrayList<>();
    private final List<SectionScore> scores = new ArrayList<>();

    private Scoring(Method method, BigDecimal passMark, Map<String, Answer> answers) {
        this.method = method;
        this.passMark = passMark;
        this.answers = answers;
    }

    /** Score and verdict of {@code checklist} under complete {@code answers}, by item code. */
    public static Assessment assess(Checklist checklist, Map<String, Answer> answers) {
        return assess(checklist.method(), checklist.passMark(), checklist.sections(), answers);
    }

    /** As above, on the parts of a checklist that matter. */
    static Assessment assess(
            Method method, BigDecimal passMark, List<ChecklistSection> sections, Map<String, Answer> answers) {
        return new Scoring(method, passMark, answers).assess(sections);
    }

    /** The verdict on an official score: PASS from the pass mark on, NOT_ASSESSED without a score. */
    public static Verdict verdictOn(@Nullable BigDecimal score, BigDecimal passMark) {
        if (score == null) {
            return Verdict.NOT_ASSESSED;
        }
        return score.compareTo(passMark) >= 0 ? Verdict.PASS : Verdict.FAIL;
    }

    private Assessment assess(List<ChecklistSection> sections) {
        Fraction weighted = Fraction.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        BigDecimal deducted = BigDecimal.ZERO;
        for (ChecklistSection section : sections) {
            List<ChecklistItem> applicable =
                    section.items().stream().filter(this::applies).toList();
            List<ChecklistItem> lost =
                    applicable.stream().filter(this::isFailed).toList();
            failed.addAll(lost);
            BigDecimal deduction = sum(lost);
            Fraction percentage =
                    method == Method.PERCENTAGE ? percentage(applicable) : remainder(applicable, deduction);
            scores.add(score(section, percentage));
            if (percentage != null) {
                weighted = weighted.plus(percentage.times(section.weight()));
                weights = weights.add(section.weight());
                deducted = deducted.add(deduction);
            }
        }
        if (hasFailed(ItemKind.VETO)) {
            return judged(BigDecimal.ZERO.setScale(2));
        }
        if (weights.signum() == 0) {
            return new Assessment(null, Verdict.NOT_ASSESSED, criticalFailed(), scores, failed);
        }
        return judged(method == Method.PERCENTAGE ? weighted.over(weights).rounded() : left(deducted));
    }

    private Assessment judged(BigDecimal total) {
        boolean passed = total.compareTo(passMark) >= 0
                && scores.stream().noneMatch(SectionScore::isBelowFloor)
                && !criticalFailed();
        return new Assessment(total, passed ? Verdict.PASS : Verdict.FAIL, criticalFailed(), scores, failed);
    }

    /** 100·Σ(w·s)/Σ(w·m), or null if nothing that weighs applied. */
    private @Nullable Fraction percentage(List<ChecklistItem> applicable) {
        BigDecimal reached = BigDecimal.ZERO;
        BigDecimal possible = BigDecimal.ZERO;
        for (ChecklistItem item : applicable) {
            reached = reached.add(item.weight().multiply(points(item)));
            possible = possible.add(item.weight().multiply(item.maxPoints()));
        }
        return possible.signum() == 0 ? null : new Fraction(reached.multiply(HUNDRED), possible);
    }

    private static @Nullable Fraction remainder(List<ChecklistItem> applicable, BigDecimal deduction) {
        return applicable.isEmpty() ? null : new Fraction(left(deduction), BigDecimal.ONE);
    }

    private static BigDecimal left(BigDecimal deduction) {
        return HUNDRED.subtract(deduction).max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<ChecklistItem> items) {
        return items.stream().map(ChecklistItem::maxPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static SectionScore score(ChecklistSection section, @Nullable Fraction percentage) {
        BigDecimal rounded = percentage == null ? null : percentage.rounded();
        return new SectionScore(section.code(), section.title(), section.weight(), rounded, section.floor());
    }

    private boolean criticalFailed() {
        return hasFailed(ItemKind.CRITICAL) || hasFailed(ItemKind.VETO);
    }

    private boolean hasFailed(ItemKind kind) {
        return failed.stream().anyMatch(item -> item.kind() == kind);
    }

    private boolean applies(ChecklistItem item) {
        Answer answer = answers.get(item.code());
        return answer != null && answer.points() != null;
    }

    private boolean isFailed(ChecklistItem item) {
        return item.isFailedBy(points(item));
    }

    private BigDecimal points(ChecklistItem item) {
        Answer answer = answers.get(item.code());
        if (answer == null || answer.points() == null) {
            throw new IllegalArgumentException("item " + item.code() + " does not apply");
        }
        return answer.points();
    }
}
