package io.dudao.inspection.sampling;

import io.dudao.inspection.sampling.SampleSize.AttributesAnswer;
import io.dudao.inspection.sampling.SampleSize.AttributesRule;
import io.dudao.inspection.sampling.SampleSize.CochranAnswer;
import io.dudao.inspection.sampling.SampleSize.CochranRule;
import io.dudao.inspection.sampling.SampleSize.History;
import io.dudao.inspection.sampling.SampleSize.NextSeverity;
import io.dudao.inspection.sampling.SampleSize.Point;
import io.dudao.inspection.sampling.SampleSize.Rule;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers how many to look at, and how strictly the next lot is inspected. */
@ApplicationScoped
public class SampleSizeService {
    private static final BigDecimal USUAL_CONFIDENCE = new BigDecimal("0.95");
    private static final BigDecimal MOST_CAREFUL = new BigDecimal("0.5");
    private static final List<BigDecimal> SHARES =
            Stream.of("1", "2.5", "5", "10", "15").map(BigDecimal::new).toList();

    private final Work work;

    SampleSizeService(Work work) {
        this.work = work;
    }

    /**
     * The sample for a proportion.
     *
     * @throws RuleBroken {@code unknown-confidence}
     */
    public CochranAnswer cochran(long population, CochranRule rule) {
        BigDecimal confidence = rule.confidence() == null ? USUAL_CONFIDENCE : rule.confidence();
        BigDecimal proportion = rule.proportion() == null ? MOST_CAREFUL : rule.proportion();
        if (!Cochran.knows(confidence)) {
            throw RuleBroken.at("unknown-confidence", "confidence", "It is 0.80, 0.90, 0.95, 0.98, 0.99 or 0.999.");
        }
        long size = Cochran.size(population, rule.margin().doubleValue(), confidence, proportion.doubleValue());
        return new CochranAnswer(population, rule.margin(), confidence, proportion, size);
    }

    /**
     * The single sampling plan for a lot.
     *
     * @param lotSize 2 or more
     * @throws RuleBroken {@code unknown-level}, {@code unknown-aql}
     */
    public AttributesAnswer attributes(int lotSize, AttributesRule rule) {
        InspectionLevel level = InspectionLevel.of(rule.level() == null ? "II" : rule.level())
                .orElseThrow(() -> RuleBroken.at("unknown-level", "level", "It is I, II, III, S-1, S-2, S-3 or S-4."));
        double aql = rule.aql().doubleValue();
        if (!MasterTable.knows(aql)) {
            throw RuleBroken.at("unknown-aql", "aql", "It is one of " + String.join(", ", MasterTable.limits()) + ".");
        }
        InspectionSeverity severity = rule.severity() == null ? InspectionSeverity.NORMAL : rule.severity();
        char first = level.letter(lotSize);
        MasterTable.Plan plan = MasterTable.of(severity).plan(first, aql);
        return new AttributesAnswer(
                lotSize,
                level.sign(),
                rule.aql(),
                severity,
                String.valueOf(first),
                String.valueOf(plan.letter()),
                Math.min(plan.size(), lotSize),
                plan.acceptance(),
                plan.acceptance() + 1,
                plan.size() >= lotSize,
                SHARES.stream().map(share -> point(plan, share)).toList());
    }

    private static Point point(MasterTable.Plan plan, BigDecimal percent) {
        double probability = OperatingCharacteristic.acceptance(
                plan.size(), plan.acceptance(), percent.movePointLeft(2).doubleValue());
        return new Point(percent, BigDecimal.valueOf(probability).setScale(4, RoundingMode.HALF_UP));
    }

    /**
     * How many of {@code candidates} a draw takes.
     *
     * @throws RuleBroken {@code one-rule-is-needed} and as the rules themselves
     */
    public int units(int candidates, Rule rule) {
        @Nullable CochranRule proportion = rule.cochran();
        @Nullable AttributesRule lot = rule.attributes();
        if ((proportion == null) == (lot == null)) {
            throw RuleBroken.at("one-rule-is-needed", "sampleSize", "Say either cochran or attributes.");
        }
        if (proportion != null) {
            return Math.toIntExact(cochran(candidates, proportion).size());
        }
        return lot == null || candidates < 2
                ? candidates
                : attributes(candidates, lot).sampleSize();
    }

    /** How the next lot is inspected; a repeat under the same Idempotency-Key gets the first answer. */
    public Uni<NextSeverity> next(History history) {
        return work.once(
                history, NextSeverity.class, session -> Uni.createFrom().item(() -> after(history)));
    }

    private static NextSeverity after(History history) {
        return SwitchingRules.after(
                history.severity() == null ? InspectionSeverity.NORMAL : history.severity(),
                history.reducedAllowed() == null || history.reducedAllowed(),
                history.lots());
    }
}
