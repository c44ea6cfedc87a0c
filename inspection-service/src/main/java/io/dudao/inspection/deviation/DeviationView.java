package io.dudao.inspection.deviation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deviation as callers see it.
 *
 * @param unit code of the unit
 * @param validFrom the first local date
 * @param validTo the last local date
 * @param decidedAt when it was accepted or refused; only what happens later finds it known
 */
public record DeviationView(
        UUID id,
        UUID unitId,
        @Nullable String unit,
        String checklist,
        String item,
        String explanation,
        List<String> attachments,
        LocalDate validFrom,
        LocalDate validTo,
        DeviationStatus status,
        Instant registeredAt,
        @Nullable Instant decidedAt,
        @Nullable String decisionNote,
        @Nullable Instant endedAt,
        long revision) {

    /** The view of {@code deviation} at the unit with code {@code unit}. */
    public static DeviationView of(Deviation deviation, @Nullable String unit) {
        return new DeviationView(
                deviation.id(),
                deviation.unitId(),
                unit,
                deviation.checklistCode(),
                deviation.itemCode(),
                deviation.explanation(),
                deviation.attachments(),
                deviation.validFrom(),
                deviation.validTo(),
                deviation.status(),
                deviation.registeredAt(),
                deviation.decidedAt(),
                deviation.decisionNote(),
                deviation.endedAt(),
                deviation.revision());
    }
}
