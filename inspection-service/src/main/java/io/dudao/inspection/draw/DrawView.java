package io.dudao.inspection.draw;

import io.dudao.inspection.draw.DrawRows.VisitRow;
import io.dudao.inspection.inspection.Kind;
import io.dudao.inspection.inspector.InspectorKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draw as callers see it; what was asked for is explained at {@link DrawRequest}.
 *
 * @param candidates units on the list
 * @param strata regions that it was drawn by
 * @param listHash SHA-256 of the list, hex
 * @param seedHash SHA-256 of the draw's id, a colon and the seed, hex
 * @param seed the seed as a decimal; null until the draw is made
 * @param notStaffed drawn units for which nobody could be sent; null until the draw is made
 * @param visits what was drawn, in its order; null in lists, empty until the draw is made
 */
public record DrawView(
        UUID id,
        DrawStatus status,
        Kind kind,
        String checklist,
        List<String> regions,
        @Nullable String category,
        List<String> tags,
        int units,
        int strataDepth,
        boolean everyStratum,
        AllocateBy allocateBy,
        Strengths weights,
        int coolDownDays,
        int inspectorsPerVisit,
        @Nullable InspectorKind inspectors,
        int minutesPerVisit,
        boolean announced,
        boolean partial,
        Instant windowStart,
        Instant windowEnd,
        Instant graceEnd,
        String algorithm,
        int candidates,
        int strata,
        String listHash,
        String seedHash,
        @Nullable String seed,
        @Nullable Integer notStaffed,
        @Nullable Instant drawnAt,
        Instant createdAt,
        long revision,
        @Nullable List<DrawnVisit> visits) {

    /** How strongly risk, last score and days since the last visit count, each 0 to 3. */
    public record Strengths(BigDecimal risk, BigDecimal score, BigDecimal days) {}

    /**
     * A drawn unit.
     *
     * @param unit its code
     * @param inspectors their ids, the leading one first; empty: not staffed
     * @param scheduledAt null: not staffed
     * @param visitId the planned visit; null: not staffed, or the unit has closed since the list was fixed
     */
    public record DrawnVisit(
            String unit,
            UUID unitId,
            String stratum,
            List<UUID> inspectors,
            @Nullable Instant scheduledAt,
            @Nullable UUID visitId,
            boolean notStaffed) {

        static DrawnVisit of(VisitRow row, @Nullable String code) {
            return new DrawnVisit(
                    String.valueOf(code),
                    row.unitId(),
                    row.stratum(),
                    row.inspectors(),
                    row.scheduledAt(),
                    row.visitId(),
                    row.scheduledAt() == null);
        }
    }

    static DrawView of(Draw draw) {
        return of(draw, null);
    }

    static DrawView of(Draw draw, List<VisitRow> visits, Map<UUID, String> codes) {
        return of(
                draw,
                visits.stream()
                        .map(row -> DrawnVisit.of(row, codes.get(row.unitId())))
                        .toList());
    }

    private static DrawView of(Draw draw, @Nullable List<DrawnVisit> visits) {
        DrawTerms terms = draw.terms();
        return new DrawView(
                draw.id(),
                draw.status(),
                terms.kind(),
                terms.checklist(),
                terms.regions(),
                terms.category(),
                terms.tags(),
                terms.units(),
                terms.strataDepth(),
                terms.everyStratum(),
                terms.allocation(),
                new Strengths(terms.riskStrength(), terms.scoreStrength(), terms.daysStrength()),
                terms.coolDownDays(),
                terms.inspectorsPerVisit(),
                terms.inspectorKind(),
                terms.minutesPerVisit(),
                terms.announced(),
                terms.partial(),
                terms.windowStart(),
                terms.windowEnd(),
                terms.graceEnd(),
                draw.algorithm(),
                draw.candidateCount(),
                draw.stratumCount(),
                draw.listHash(),
                draw.seedHash(),
                draw.status() == DrawStatus.DRAWN ? String.valueOf(draw.seed().value()) : null,
                draw.notStaffed(),
                draw.drawnAt(),
                draw.createdAt(),
                draw.revision(),
                visits);
    }
}
