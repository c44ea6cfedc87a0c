package io.dudao.inspection.sampling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions for a sample size, and their answers. */
public final class SampleSize {
    private SampleSize() {}

    /**
     * @param size how many to look at, 1 to population
     * @param margin half the width of the interval
     */
    public record CochranAnswer(
            long population, BigDecimal margin, BigDecimal confidence, BigDecimal proportion, long size) {}

    /**
     * A single sampling plan of ISO 2859-1.
     *
     * @param aql acceptance quality limit in percent
     * @param firstLetter code letter by lot size and level
     * @param letter code letter of the plan, after arrows
     * @param sampleSize items to look at; the whole lot where the sample would be no smaller
     * @param acceptanceNumber Ac: accepted with as many nonconforming items at most
     * @param rejectionNumber Re: not accepted with as many or more
     * @param hundredPercent whether the whole lot is looked at
     */
    public record AttributesAnswer(
            int lotSize,
            String level,
            BigDecimal aql,
            InspectionSeverity severity,
            String firstLetter,
            String letter,
            int sampleSize,
            int acceptanceNumber,
            int rejectionNumber,
            boolean hundredPercent,
            List<Point> operatingCharacteristic) {}

    /**
     * How likely a lot is accepted, by the binomial distribution.
     *
     * @param nonconformingPercent share of nonconforming items in percent
     * @param acceptanceProbability 0 to 1, four decimals
     */
    public record Point(BigDecimal nonconformingPercent, BigDecimal acceptanceProbability) {}

    /**
     * A history of lots.
     *
     * @param severity of the first of them; absent: normal
     * @param reducedAllowed whether production is steady and the authority agrees to reduced inspection; absent: yes
     * @param lots in their order, up to 1000
     */
    public record History(
            @Nullable InspectionSeverity severity,
            @Nullable Boolean reducedAllowed,
            @NotNull @Size(max = 1000) List<@NotNull @Valid LotResult> lots) {}

    /**
     * What became of a lot at its first inspection.
     *
     * @param acceptanceNumber Ac of the plan that was used
     * @param acceptedOneStepTighter whether it would also have been accepted at the next smaller AQL; counts where Ac is 2 or
     *     more, absent: no
     */
    public record LotResult(
            @NotNull Boolean accepted,
            @NotNull @Min(0) @Max(44) Integer acceptanceNumber,
            @Nullable Boolean acceptedOneStepTighter) {}

    /**
     * How the next lot is inspected.
     *
     * @param discontinued whether inspection stops until the cause is removed; then it starts again tightened
     * @param switchingScore 0 or more; counts only under normal inspection, 30 allow reduced
     * @param notAcceptedOnTightened lots not accepted since tightened inspection began; 5 stop it
     */
    public record NextSeverity(
            InspectionSeverity severity, boolean discontinued, int switchingScore, int notAcceptedOnTightened) {}

    /**
     * How a draw finds the number of its units from the number of candidates: exactly one of both.
     *
     * @param cochran the size for a proportion
     * @param attributes the size of a single sampling plan, the candidates being the lot
     */
    public record Rule(
            @Nullable @Valid CochranRule cochran,
            @Nullable @Valid AttributesRule attributes) {}

    /** Margin above 0 to 0.5; confidence 0.80, 0.90, 0.95, 0.98, 0.99 or 0.999, absent: 0.95; proportion, absent: 0.5. */
    public record CochranRule(
            @NotNull @DecimalMin("0.001") @DecimalMax("0.5") BigDecimal margin,
            @Nullable BigDecimal confidence,

            @Nullable @DecimalMin("0.001") @DecimalMax("0.999")
            BigDecimal proportion) {}

    /** Level I, II, III or S-1 to S-4, absent: II; AQL in percent; severity, absent: normal. */
    public record AttributesRule(
            @Nullable @Size(max = 3) String level,
            @NotNull BigDecimal aql,
            @Nullable InspectionSeverity severity) {}
}
