package io.dudao.reporting.scorecard;

import io.dudao.reporting.indicator.Figure;
import io.dudao.reporting.indicator.Sums;
import io.dudao.reporting.scheme.Cap;
import io.dudao.reporting.scheme.Dimension;
import io.dudao.reporting.scheme.Indicator;
import io.dudao.reporting.scheme.Scheme;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From merged sums to scores, everything unrounded: the arithmetic of a scorecard.
 *
 * @param overall 0 to 100 after caps; null when too little is known
 * @param beforeCap the overall score without caps; null when too little is known
 * @param cap the one that bit, if one did
 * @param coverage share of the scheme's weight that had data, 0 to 1
 */
public record Evaluation(
        @Nullable BigDecimal overall,
        @Nullable BigDecimal beforeCap,
        @Nullable Cap cap,
        BigDecimal coverage,
        List<ScoredDimension> dimensions) {
    private static final MathContext PRECISE = MathContext.DECIMAL128;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Far below what is reported and far above the last digit of a division, so that 90 computed in thirds is 90. */
    private static final int SETTLED_DIGITS = 20;

    /** What can be said of an indicator. */
    public enum IndicatorStatus {
        SCORED,
        NO_DATA,
        /** Fewer observations than its minimum: only analysts see the value, nobody's score counts it. */
        TOO_FEW_ANSWERS
    }

    /**
     * An indicator's part.
     *
     * @param score 0 to 100; null unless {@code SCORED}
     */
    public record ScoredIndicator(
            Indicator indicator,
            Figure figure,
            IndicatorStatus status,
            @Nullable BigDecimal score) {}

    /**
     * A dimension's part.
     *
     * @param score 0 to 100; null when none of its indicators has one
     * @param coverage share of its indicators' weight that had data, 0 to 1
     */
    public record ScoredDimension(
            Dimension dimension, @Nullable BigDecimal score, BigDecimal coverage, List<ScoredIndicator> indicators) {}

    /**
     * Scores the merged sums of a unit, a region or the organisation.
     *
     * @param sums by indicator id; an absent indicator has no data
     * @param openUnits units that share a level: 1 for a unit
     */
    public static Evaluation of(Scheme scheme, Map<String, Sums> sums, long openUnits) {
        var dimensions = scheme.dimensions().stream()
                .map(dimension -> scored(dimension, sums, openUnits))
                .toList();
        var coverage = coverageOf(dimensions);
        if (coverage.compareTo(scheme.minimumCoverage()) < 0) {
            return new Evaluation(null, null, null, coverage, dimensions);
        }
        var beforeCap = weightedScore(dimensions);
        var cap = beforeCap == null ? null : capOf(scheme, dimensions, beforeCap);
        return new Evaluation(cap == null ? beforeCap : cap.atMost(), beforeCap, cap, coverage, dimensions);
    }

    private static ScoredDimension scored(Dimension dimension, Map<String, Sums> sums, long openUnits) {
        var indicators = dimension.indicators().stream()
                .map(indicator -> scored(indicator, sums.getOrDefault(indicator.id(), Sums.NONE), openUnits))
                .toList();
        var mean = new WeightedMean();
        indicators.forEach(scored -> mean.add(scored.indicator().share(), scored.score()));
        return new ScoredDimension(
                dimension, mean.value(), mean.weight().divide(dimension.totalWeight(), PRECISE), indicators);
    }

    private static ScoredIndicator scored(Indicator indicator, Sums sums, long openUnits) {
        var figure = indicator.measure().of(sums, openUnits);
        if (figure.value() == null) {
            return new ScoredIndicator(indicator, figure, IndicatorStatus.NO_DATA, null);
        }
        if (figure.n() < indicator.minimumN() && indicator.form().hasMinimum()) {
            return new ScoredIndicator(indicator, figure, IndicatorStatus.TOO_FEW_ANSWERS, null);
        }
        return new ScoredIndicator(indicator, figure, IndicatorStatus.SCORED, scoreOf(indicator, figure.value()));
    }

    /** {@code clamp(100 × (v − floor) / (target − floor), 0, 100)}. */
    static BigDecimal scoreOf(Indicator indicator, BigDecimal value) {
        var way = indicator.target().subtract(indicator.floor());
        var score = value.subtract(indicator.floor()).multiply(HUNDRED).divide(way, PRECISE);
        return settled(score.max(BigDecimal.ZERO).min(HUNDRED));
    }

    private static BigDecimal coverageOf(List<ScoredDimension> dimensions) {
        var mean = new WeightedMean();
        dimensions.forEach(scored -> mean.add(scored.dimension().weight(), scored.coverage()));
        var coverage = mean.value();
        return coverage == null ? BigDecimal.ZERO : coverage;
    }

    private static @Nullable BigDecimal weightedScore(List<ScoredDimension> dimensions) {
        var mean = new WeightedMean();
        dimensions.forEach(scored -> mean.add(scored.dimension().weight(), scored.score()));
        return mean.value();
    }

    private static @Nullable Cap capOf(Scheme scheme, List<ScoredDimension> dimensions, BigDecimal score) {
        var biting = new ArrayList<Cap>();
        for (var cap : scheme.caps()) {
            dimensions.stream()
                    .flatMap(dimension -> dimension.indicators().stream())
                    .filter(scored -> scored.indicator().id().equals(cap.indicator()))
                    .filter(scored -> bites(cap, scored) && score.compareTo(cap.atMost()) > 0)
                    .forEach(scored -> biting.add(cap));
        }
        return biting.stream().min(Comparator.comparing(Cap::atMost)).orElse(null);
    }

    private static boolean bites(Cap cap, ScoredIndicator scored) {
        var value = scored.figure().value();
        return scored.status() == IndicatorStatus.SCORED && value != null && cap.bites(value);
    }

    private static BigDecimal settled(BigDecimal number) {
        return number.setScale(SETTLED_DIGITS, RoundingMode.HALF_UP);
    }

    /** Σ w·x / Σ w over the x that are there. */
    private static final class WeightedMean {
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal weight = BigDecimal.ZERO;

        void add(BigDecimal itsWeight, @Nullable BigDecimal x) {
            if (x != null) {
                sum = sum.add(itsWeight.multiply(x));
                weight = weight.add(itsWeight);
            }
        }

        BigDecimal weight() {
            return weight;
        }

        @Nullable
        BigDecimal value() {
            return weight.signum() == 0 ? null : settled(sum.divide(weight, PRECISE));
        }
    }
}
