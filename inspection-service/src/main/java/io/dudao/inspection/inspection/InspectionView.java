package io.dudao.inspection.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dudao.inspection.finding.FindingView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inspection as callers see it; lists leave out sections, answers and findings.
 *
 * @param unit code of the unit
 * @param checklist code of the checklist
 * @param completedOn local date of the unit
 * @param score 0 to 100; null if no item applied or none is known
 * @param grade code of the grade that the score earned; null if its checklist has none
 * @param recheckSuggested whether the score lay more than three standard deviations from the unit's earlier ones
 * @param earlierScores what {@code recheckSuggested} was decided on; null if there were fewer than eight
 * @param imported whether the score was taken over as final
 * @param sections scores of its sections; none if it was imported
 * @param answers what the inspector found; none if it was imported
 * @param findings its failed items
 */
public record InspectionView(
        UUID id,
        @Nullable String externalId,
        UUID unitId,
        @Nullable String unit,
        Kind kind,
        String checklist,
        int checklistVersion,
        Instant completedAt,
        LocalDate completedOn,
        @Nullable BigDecimal score,
        Verdict verdict,
        @Nullable String grade,
        boolean criticalFailed,
        int findingCount,
        int repeatFindingCount,
        boolean recheckSuggested,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable EarlierScores earlierScores,
        boolean imported,
        long revision,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<SectionScore> sections,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Answer> answers,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<FindingView> findings) {

    /**
     * The unit's scored inspections on the same checklist before this one, as they were when it was recorded.
     *
     * @param count 8 or more
     * @param standardDeviation of the sample
     */
    public record EarlierScores(int count, BigDecimal mean, BigDecimal standardDeviation) {
        static @Nullable EarlierScores of(Inspection inspection) {
            Integer count = inspection.recheckCount();
            BigDecimal mean = inspection.recheckMean();
            BigDecimal deviation = inspection.recheckDeviation();
            return count == null || mean == null || deviation == null
                    ? null
                    : new EarlierScores(count, mean, deviation);
        }
    }

    static InspectionView summary(Inspection inspection, @Nullable String unit) {
        return view(inspection, unit, null, null, null);
    }

    static InspectionView of(Inspection inspection, @Nullable String unit, List<FindingView> findings) {
        return view(inspection, unit, inspection.sections(), inspection.answers(), findings);
    }

    private static InspectionView view(
            Inspection inspection,
            @Nullable String unit,
            @Nullable List<SectionScore> sections,
            @Nullable List<Answer> answers,
            @Nullable List<FindingView> findings) {
        return new InspectionView(
                inspection.id(),
                inspection.externalId(),
                inspection.unitId(),
                unit,
                inspection.kind(),
                inspection.checklistCode(),
                inspection.checklistVersion(),
                inspection.completedAt(),
                inspection.completedOn(),
                inspection.score(),
                inspection.verdict(),
                inspection.grade(),
                inspection.criticalFailed(),
                inspection.findingCount(),
                inspection.repeatFindingCount(),
                inspection.recheckSuggested(),
                EarlierScores.of(inspection),
                inspection.imported(),
                inspection.revision(),
                sections,
                answers,
                findings);
    }
}
