package io.dudao.inspection.inspection;

import io.dudao.inspection.checklist.ItemKind;
import io.dudao.inspection.checklist.Method;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each item contributed to its section and to the total, so that the sums are those that people read. */
final class Contributions {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private final Method method;
    private final List<SectionTally> tallies;

    private Contributions(Method method, List<SectionTally> tallies) {
        this.method = method;
        this.tallies = tallies;
    }

    static List<ItemScore> of(Method method, List<SectionTally> tallies, @Nullable BigDecimal score) {
        return new Contributions(method, tallies).items(score);
    }

    private List<ItemScore> items(@Nullable BigDecimal score) {
        List<SectionTally.Entry> all =
                tallies.stream().flatMap(tally -> tally.entries().stream()).toList();
        List<BigDecimal> totals = score == null ? List.of() : totals(all, score);
        List<ItemScore> items = new ArrayList<>(all.size());
        for (SectionTally tally : tallies) {
            List<BigDecimal> inSection = inSection(tally);
            for (int i = 0; i < tally.entries().size(); i++) {
                SectionTally.Entry entry = tally.entries().get(i);
                items.add(new ItemScore(
                        entry.item().code(),
                        tally.section().code(),
                        entry.state(),
                        entry.points(),
                        entry.item().maxPoints(),
                        entry.failed(),
                        inSection.isEmpty() ? null : inSection.get(i),
                        totals.isEmpty() ? null : totals.get(items.size())));
            }
        }
        return items;
    }

    private List<BigDecimal> inSection(SectionTally tally) {
        BigDecimal percentage = tally.score().percentage();
        if (percentage == null) {
            return List.of();
        }
        return method == Method.PERCENTAGE
                ? Apportionment.of(tally.shares(), percentage)
                : deducted(tally.entries(), percentage);
    }

    private List<BigDecimal> totals(List<SectionTally.Entry> all, BigDecimal score) {
        if (all.stream().anyMatch(Contributions::isVetoed)) {
            return vetoed(all);
        }
        return method == Method.PERCENTAGE ? Apportionment.of(totalShares(), score) : deducted(all, score);
    }

    private List<Fraction> totalShares() {
        BigDecimal weights = tallies.stream()
                .filter(SectionTally::isScored)
                .map(tally -> tally.section().weight())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return tallies.stream()
                .flatMap(tally -> tally.shares().stream()
                        .map(share -> share.times(tally.section().weight()).over(weights)))
                .toList();
    }

    /** What was deducted, the earlier first, until nothing was left to deduct. */
    private static List<BigDecimal> deducted(List<SectionTally.Entry> entries, BigDecimal left) {
        BigDecimal taken = HUNDRED.subtract(left);
        BigDecimal available = HUNDRED;
        List<Fraction> losses = new ArrayList<>(entries.size());
        for (SectionTally.Entry entry : entries) {
            BigDecimal loss = entry.lost().min(available);
            available = available.subtract(loss);
            losses.add(new Fraction(loss, BigDecimal.ONE));
        }
        return Apportionment.of(losses, taken.setScale(2, RoundingMode.UNNECESSARY)).stream()
                .map(BigDecimal::negate)
                .toList();
    }

    private static boolean isVetoed(SectionTally.Entry entry) {
        return entry.failed() && entry.item().kind() == ItemKind.VETO;
    }

    /** A veto takes all: nothing counts, or of 100 everything is deducted for it. */
    private List<BigDecimal> vetoed(List<SectionTally.Entry> all) {
        List<BigDecimal> totals = new ArrayList<>(Collections.nCopies(all.size(), NOTHING));
        if (method == Method.DEDUCTION) {
            int cause = 0;
            while (!isVetoed(all.get(cause))) {
                cause++;
            }
            totals.set(cause, HUNDRED.negate().setScale(2));
        }
        return totals;
    }
}
