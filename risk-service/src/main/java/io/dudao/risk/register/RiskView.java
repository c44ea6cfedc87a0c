package io.dudao.risk.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A risk as callers see it.
 *
 * @param unit the code of the unit at risk
 * @param likelihood 1 to 5; null until it is assessed, as are impact and level
 * @param points 1, 2, 4 or 8; 0 until it is assessed and once it is closed
 * @param openTreatments how many treatments keep it from being closed
 */
public record RiskView(
        UUID id,
        UUID unitId,
        String unit,
        String title,
        @Nullable String description,
        Category category,
        RiskStatus status,
        @Nullable Integer likelihood,
        @Nullable Integer impact,
        @Nullable Level level,
        int points,
        int openTreatments,
        Instant registeredAt,
        @Nullable Instant assessedAt,
        @Nullable Instant closedAt,
        long revision) {

    static RiskView of(Risk risk, String unit) {
        return new RiskView(
                risk.id(),
                risk.unitId(),
                unit,
                risk.title(),
                risk.description(),
                risk.category(),
                risk.status(),
                risk.likelihood(),
                risk.impact(),
                risk.level(),
                risk.points(),
                risk.openTreatments(),
                risk.registeredAt(),
                risk.assessedAt(),
                risk.closedAt(),
                risk.revision());
    }
}
