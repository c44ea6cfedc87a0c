package io.dudao.inspection.inspection;

import io.dudao.inspection.checklist.Checklist;
import io.dudao.inspection.checklist.ChecklistItem;
import io.dudao.inspection.checklist.ItemKind;
import io.dudao.inspection.checklist.Method;
import io.dudao.inspection.checklist.NotApplicable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The inspection score of the scoring specification, section 9. Sums are exact; each score is rounded once, to two decimals,
 * and the rounded score is what verdict and grade look at, so that what people read is what was judged.
 */
public final class Scoring {
    private final Checklist checklist;
    private final List<SectionTally> tallies;
    private final List<ChecklistItem> failed;
    private final List<SectionScore> sections;

    private Scoring(Checklist checklist, List<SectionTally> tallies) {
        this.checklist = checklist;
        this.tallies = tallies;
        this.sections = tallies.stream().map(SectionTally::score).toList();
        this.failed = tallies.stream()
                .flatMap(tally -> tally.entries().stream())
                .filter(SectionTally.Entry::failed)
                .map(SectionTally.Entry::item)
                .toList();
    }

    /** Score, verdict and grade of {@code sheet}; items without an answer leave the score. */
    public static Assessment assess(AnswerSheet sheet) {
        Checklist checklist = sheet.checklist();
        NotApplicable policy = appliesAtAll(sheet) ? checklist.notApplicable() : NotApplicable.EXCLUDE;
        List<SectionTally> tallies = checklist.sections().stream()
                .map(section -> SectionTally.of(section, sheet, policy))
                .toList();
        return new Scoring(checklist, tallies).assess();
    }

    /** The verdict on an official score: PASS from the pass mark on, NOT_ASSESSED without a score. */
    public static Verdict verdictOn(@Nullable BigDecimal score, BigDecimal passMark) {
        if (score == null) {
            return Verdict.NOT_ASSESSED;
        }
        return score.compareTo(passMark) >= 0 ? Verdict.PASS : Verdict.FAIL;
    }

    /** Where everything is not applicable nothing was assessed, whatever else the checklist makes of that answer. */
    private static boolean appliesAtAll(AnswerSheet sheet) {
        return sheet.checklist().items().values().stream().anyMatch(item -> applies(sheet.answerTo(item)));
    }

    private static boolean applies(@Nullable Answer answer) {
        return answer != null && answer.points() != null;
    }

    private Assessment assess() {
        BigDecimal score = score();
        return new Assessment(
                score,
                verdict(score),
                checklist.gradeOf(score),
                criticalFailed(),
                sections,
                failed,
                Contributions.of(checklist.method(), tallies, score));
    }

    private @Nullable BigDecimal score() {
        if (hasFailed(ItemKind.VETO)) {
            return BigDecimal.ZERO.setScale(2);
        }
        if (tallies.stream().noneMatch(SectionTally::isScored)) {
            return null;
        }
        return checklist.method() == Method.PERCENTAGE ? weighted().rounded() : SectionTally.left(deducted());
    }

    /** Σ(section weight × section %) / Σ(section weight), over the sections that have one. */
    private Fraction weighted() {
        Fraction sum = Fraction.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (SectionTally tally : tallies) {
            Fraction share = tally.share();
            if (share != null) {
                BigDecimal weight = tally.section().weight();
                sum = sum.plus(share.times(weight));
                weights = weights.add(weight);
            }
        }
        return sum.over(weights);
    }

    private BigDecimal deducted() {
        return tallies.stream().map(SectionTally::deducted).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Verdict verdict(@Nullable BigDecimal score) {
        boolean spoiled = criticalFailed() || sections.stream().anyMatch(SectionScore::isBelowFloor);
        Verdict onScore = verdictOn(score, checklist.passMark());
        return onScore == Verdict.PASS && spoiled ? Verdict.FAIL : onScore;
    }

    private boolean criticalFailed() {
        return hasFailed(ItemKind.CRITICAL) || hasFailed(ItemKind.VETO);
    }

    private boolean hasFailed(ItemKind kind) {
        return failed.stream().anyMatch(item -> item.kind() == kind);
    }
}
