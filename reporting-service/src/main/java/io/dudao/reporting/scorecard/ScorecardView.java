package io.dudao.reporting.scorecard;

import io.dudao.reporting.indicator.Form;
import io.dudao.reporting.indicator.Interval;
import io.dudao.reporting.period.Period;
import io.dudao.reporting.scheme.Cap;
import io.dudao.reporting.scheme.Indicator;
import io.dudao.reporting.scheme.Scheme;
import io.dudao.reporting.scorecard.Evaluation.IndicatorStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard as it is answered: scores to 2 decimals, coverage to 4, values to 6, half up.
 *
 * @param unitId null for a region
 * @param unit the unit's code; null for a region
 * @param region the unit's region, or the region that it is about; {@code /} is the organisation
 * @param name of the unit or region, if anybody told it
 * @param score 0 to 100 after caps; null with {@code INSUFFICIENT_DATA}
 * @param cap the cap that bit, if one did
 * @param coverage share of the scheme's weight that had data, 0 to 1
 */
public record ScorecardView(
        @Nullable UUID unitId,
        @Nullable String unit,
        String region,
        @Nullable String name,
        String period,
        LocalDate from,
        LocalDate to,
        String scheme,
        int schemeVersion,
        Status status,
        @Nullable BigDecimal score,
        @Nullable BigDecimal scoreBeforeCap,
        @Nullable CapView cap,
        @Nullable String grade,
        BigDecimal coverage,
        List<DimensionView> dimensions,
        List<IndicatorView> indicators) {

    /** Whether enough is known for an overall score. */
    public enum Status {
        OK,
        INSUFFICIENT_DATA
    }

    /** A cap that lowered the overall score to {@code atMost}. */
    public record CapView(String id, String indicator, BigDecimal atMost) {}

    /** A dimension's part. */
    public record DimensionView(
            String id, String title, @Nullable BigDecimal score, BigDecimal weight, BigDecimal coverage) {}

    /** 95 %, in the unit of the value. */
    public record IntervalView(BigDecimal low, BigDecimal high) {}

    /**
     * An indicator's part.
     *
     * @param value null without data, and with too few answers for everybody but analysts
     * @param n Σdenominator for a ratio of counts, sources for GAUGE and LEVEL, else facts
     * @param score null unless {@code SCORED}
     */
    public record IndicatorView(
            String id,
            String dimension,
            String title,
            Form form,
            String unitOfMeasure,
            Indicator.Direction direction,
            IndicatorStatus status,
            @Nullable BigDecimal value,
            long n,
            @Nullable IntervalView interval,
            @Nullable BigDecimal score,
            BigDecimal weight) {}

    /** Whom a scorecard is about. */
    record Subject(
            @Nullable UUID unitId,
            @Nullable String unit,
            String region,
            @Nullable String name) {}

    /** Who reads it. */
    record Reader(boolean seesFewAnswers, String language) {}

    static ScorecardView of(Subject subject, Period period, Scheme scheme, Evaluation evaluation, Reader reader) {
        var overall = evaluation.overall();
        return new ScorecardView(
                subject.unitId(),
                subject.unit(),
                subject.region(),
                subject.name(),
                period.text(),
                period.first(),
                period.last(),
                scheme.id(),
                scheme.version(),
                overall == null ? Status.INSUFFICIENT_DATA : Status.OK,
                Rounding.score(overall),
                Rounding.score(evaluation.beforeCap()),
                capView(evaluation.cap()),
                overall == null ? null : scheme.gradeOf(overall),
                Rounding.coverage(evaluation.coverage()),
                evaluation.dimensions().stream()
                        .map(dimension -> dimensionView(dimension, reader))
                        .toList(),
                evaluation.dimensions().stream()
                        .flatMap(dimension ->
                                dimension.indicators().stream().map(scored -> indicatorView(dimension, scored, reader)))
                        .toList());
    }

    private static @Nullable CapView capView(@Nullable Cap cap) {
        return cap == null ? null : new CapView(cap.id(), cap.indicator(), cap.atMost());
    }

    private static DimensionView dimensionView(Evaluation.ScoredDimension scored, Reader reader) {
        var dimension = scored.dimension();
        return new DimensionView(
                dimension.id(),
                dimension.title().in(reader.language()),
                Rounding.score(scored.score()),
                dimension.weight(),
                Rounding.coverage(scored.coverage()));
    }

    private static IndicatorView indicatorView(
            Evaluation.ScoredDimension dimension, Evaluation.ScoredIndicator scored, Reader reader) {
        var indicator = scored.indicator();
        var shown = scored.status() != IndicatorStatus.TOO_FEW_ANSWERS || reader.seesFewAnswers();
        return new IndicatorView(
                indicator.id(),
                dimension.dimension().id(),
                indicator.title().in(reader.language()),
                indicator.form(),
                indicator.unitOfMeasure(),
                indicator.direction(),
                scored.status(),
                shown ? Rounding.value(scored.figure().value()) : null,
                scored.figure().n(),
                shown ? intervalView(scored.figure().interval()) : null,
                Rounding.score(scored.score()),
                indicator.share());
    }

    private static @Nullable IntervalView intervalView(@Nullable Interval interval) {
        return interval == null
                ? null
                : new IntervalView(Rounding.present(interval.low()), Rounding.present(interval.high()));
    }
}
