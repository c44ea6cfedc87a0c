package io.dudao.inspection.calibration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dudao.inspection.inspection.Answer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calibration as callers see it; lists leave out sheets and consensus. While it is open nobody sees another's answers; an
 * inspector never sees whose the other sheets are.
 *
 * @param unit code of the unit
 * @param inspection the inspection whose evidence they look at; null: they look at the unit
 * @param fleissKappa agreement beyond chance, −1 to 1; null before the end, or not defined
 * @param alignment mean share of answers that equal the consensus, 0 to 100; null before the end
 * @param sheets those of all, or an inspector's own
 * @param pairs Cohen's kappa of each pair, once it is closed; for those who supervise
 * @param consensus the answers that stand for all, once it is closed
 */
public record CalibrationView(
        UUID id,
        UUID unitId,
        @Nullable String unit,
        String title,
        String checklist,
        int checklistVersion,
        @Nullable UUID inspection,
        CalibrationStatus status,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable BigDecimal fleissKappa,
        @Nullable BigDecimal alignment,
        long revision,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Sheet> sheets,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Pair> pairs,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Agreed> consensus) {

    /**
     * What one inspector says.
     *
     * @param inspector his code
     * @param givenAt null: not yet
     * @param answers null while they are hidden
     * @param alignment share of answers that equal the consensus, 0 to 100; null before the end
     */
    public record Sheet(
            String inspector,
            @Nullable Instant givenAt,
            @Nullable BigDecimal score,
            @Nullable String verdict,
            @Nullable BigDecimal alignment,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Answer> answers) {}

    /** Agreement of two inspectors beyond chance, −1 to 1; null: not defined. */
    public record Pair(String one, String other, @Nullable BigDecimal cohenKappa) {}

    /**
     * The answer that stands for all.
     *
     * @param share of the sheets that say the same, 0 to 100
     * @param decided whether whoever closed the calibration decided, as the sheets were undecided
     */
    public record Agreed(String item, Answer answer, BigDecimal share, boolean decided) {}

    static CalibrationView summary(Calibration calibration, @Nullable String unit) {
        return of(calibration, unit, null, null, null);
    }

    static CalibrationView of(
            Calibration calibration,
            @Nullable String unit,
            @Nullable List<Sheet> sheets,
            @Nullable List<Pair> pairs,
            @Nullable List<Agreed> consensus) {
        return new CalibrationView(
                calibration.id(),
                calibration.unitId(),
                unit,
                calibration.title(),
                calibration.checklistCode(),
                calibration.checklistVersion(),
                calibration.inspectionId(),
                calibration.status(),
                calibration.openedAt(),
                calibration.closedAt(),
                calibration.fleissKappa(),
                calibration.alignment(),
                calibration.revision(),
                sheets,
                pairs,
                consensus);
    }
}
