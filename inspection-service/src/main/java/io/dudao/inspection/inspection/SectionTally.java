package io.dudao.inspection.inspection;

import io.dudao.inspection.checklist.Checklist;
import io.dudao.inspection.checklist.ChecklistItem;
import io.dudao.inspection.checklist.ChecklistSection;
import io.dudao.inspection.checklist.Method;
import io.dudao.inspection.checklist.NotApplicable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The items of one section as they count: points reached and possible, or points deducted. */
final class SectionTally {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ChecklistSection section;
    private final Method method;
    private final List<Entry> entries = new ArrayList<>();
    private BigDecimal possible = BigDecimal.ZERO;
    private BigDecimal reached = BigDecimal.ZERO;
    private BigDecimal deducted = BigDecimal.ZERO;
    private boolean counts;

    private SectionTally(ChecklistSection section, Method method) {
        this.section = section;
        this.method = method;
    }

    /**
     * An item as it counts.
     *
     * @param points null: it does not count
     * @param lost what a DEDUCTION checklist takes for it
     */
    record Entry(
            ChecklistItem item,
            ItemScore.State state,
            @Nullable BigDecimal points,
            boolean failed,
            BigDecimal lost) {}

    /** Counts the answers to {@code section}; {@code policy} is what "not applicable" does. */
    static SectionTally of(ChecklistSection section, AnswerSheet sheet, NotApplicable policy) {
        Checklist checklist = sheet.checklist();
        SectionTally tally = new SectionTally(section, checklist.method());
        section.items().forEach(item -> tally.count(entry(item, sheet, policy)));
        return tally;
    }

    private static Entry entry(ChecklistItem item, AnswerSheet sheet, NotApplicable policy) {
        Answer answer = sheet.answerTo(item);
        if (answer == null) {
            return silent(item, sheet.isShown(item.code()) ? ItemScore.State.UNANSWERED : ItemScore.State.HIDDEN);
        }
        if (!item.hasPoints()) {
            return silent(item, ItemScore.State.NOT_SCORED);
        }
        if (answer.notApplicable() || answer.points() == null) {
            return notApplicable(item, policy);
        }
        boolean failed = item.isFailedBy(answer.points());
        BigDecimal lost = failed ? item.maxPoints() : BigDecimal.ZERO;
        return new Entry(item, ItemScore.State.SCORED, answer.points(), failed, lost);
    }

    private static Entry notApplicable(ChecklistItem item, NotApplicable policy) {
        return switch (policy) {
            case EXCLUDE -> silent(item, ItemScore.State.NOT_APPLICABLE);
            case FULL -> new Entry(item, ItemScore.State.NOT_APPLICABLE, item.maxPoints(), false, BigDecimal.ZERO);
            case ZERO -> new Entry(item, ItemScore.State.NOT_APPLICABLE, BigDecimal.ZERO, false, item.maxPoints());
        };
    }

    private static Entry silent(ChecklistItem item, ItemScore.State state) {
        return new Entry(item, state, null, false, BigDecimal.ZERO);
    }

    private void count(Entry entry) {
        entries.add(entry);
        if (entry.points() != null) {
            counts = true;
            ChecklistItem item = entry.item();
            reached = reached.add(item.weight().multiply(entry.points()));
            possible = possible.add(item.weight().multiply(item.maxPoints()));
            deducted = deducted.add(entry.lost());
        }
    }

    ChecklistSection section() {
        return section;
    }

    List<Entry> entries() {
        return entries;
    }

    /** Points of the failed items. */
    BigDecimal deducted() {
        return deducted;
    }

    /** Whether the section has a percentage. */
    boolean isScored() {
        return method == Method.PERCENTAGE ? possible.signum() > 0 : counts;
    }

    /** 100·Σ(w·s)/Σ(w·m), exactly; null if nothing that weighs counted. */
    @Nullable
    Fraction share() {
        return possible.signum() == 0 ? null : new Fraction(reached.multiply(HUNDRED), possible);
    }

    SectionScore score() {
        return new SectionScore(
                section.code(), section.title(), section.titles(), section.weight(), percentage(), section.floor());
    }

    private @Nullable BigDecimal percentage() {
        if (!isScored()) {
            return null;
        }
        Fraction share = share();
        return method == Method.DEDUCTION || share == null ? left(deducted) : share.rounded();
    }

    /** 100 less {@code deduction}, not below 0, with two decimals, halves up. */
    static BigDecimal left(BigDecimal deduction) {
        return HUNDRED.subtract(deduction).max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP);
    }

    /** What each entry adds to the percentage of a PERCENTAGE section, exactly; nothing where nothing weighs. */
    List<Fraction> shares() {
        return entries.stream().map(this::share).toList();
    }

    private Fraction share(Entry entry) {
        return entry.points() == null || possible.signum() == 0
                ? Fraction.ZERO
                : new Fraction(entry.item().weight().multiply(entry.points()).multiply(HUNDRED), possible);
    }
}
