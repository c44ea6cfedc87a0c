package io.dudao.inspection.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the register said of a unit from one change to the next.
 *
 * @param to null: still so
 * @param closedOn the last local date on which it served customers; null while open
 * @param reason why it became so; null: nobody said
 * @param changedBy the token's subject of whoever changed it
 */
public record UnitPeriodView(
        UUID id,
        long revision,
        Instant from,
        @Nullable Instant to,
        UnitStatus status,
        String name,
        String category,
        String regionPath,
        String timeZone,
        @Nullable String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        List<String> tags,
        @Nullable OpeningHours openingHours,
        @Nullable LocalDate closedOn,
        @Nullable String reason,
        String changedBy) {
    static UnitPeriodView of(UnitPeriod period) {
        UnitDetails details = period.details();
        return new UnitPeriodView(
                period.id(),
                period.revision(),
                period.validFrom(),
                period.validTo(),
                period.status(),
                details.name(),
                details.category(),
                details.regionPath(),
                details.timeZone(),
                details.address(),
                details.latitude(),
                details.longitude(),
                details.tags(),
                details.openingHours(),
                period.closedOn(),
                period.reason(),
                period.changedBy());
    }
}
