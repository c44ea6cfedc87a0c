package io.dudao.inspection.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit as callers see it.
 *
 * @param closedOn the last local date on which it served customers; null while open
 */
public record UnitView(
        UUID id,
        String code,
        String name,
        String category,
        String regionPath,
        String timeZone,
        UnitStatus status,
        @Nullable String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        List<String> tags,
        @Nullable OpeningHours openingHours,
        @Nullable LocalDate closedOn,
        long revision) {
    public static UnitView of(Unit unit) {
        UnitDetails details = unit.details();
        return new UnitView(
                unit.id(),
                unit.code(),
                details.name(),
                details.category(),
                details.regionPath(),
                details.timeZone(),
                unit.status(),
                details.address(),
                details.latitude(),
                details.longitude(),
                details.tags(),
                details.openingHours(),
                unit.closedOn(),
                unit.revision());
    }
}
