package io.dudao.reporting.messaging;

import io.dudao.contracts.units.RegionState;
import io.dudao.contracts.units.UnitState;
import io.dudao.reporting.unit.UnitChange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an event says of a unit or region. */
final class UnitChanges {
    private UnitChanges() {}

    /** Empty if the unit's status is a word that this version does not know. */
    static Optional<UnitChange> of(UnitState unit) {
        var status = unit.status();
        if (status == null) {
            return Optional.empty();
        }
        Plausible.time(unit.occurredAt());
        return Optional.of(new UnitChange.UnitIs(
                unit.unitId(),
                unit.revision(),
                Plausible.present(unit.code(), "the code"),
                Plausible.present(unit.name(), "the name"),
                Plausible.present(unit.category(), "the category"),
                Plausible.present(unit.regionPath(), "the region"),
                Plausible.present(unit.timeZone(), "the time zone"),
                status.name(),
                status == UnitState.Status.CLOSED ? dayOf(unit) : null));
    }

    static UnitChange of(RegionState region) {
        return new UnitChange.RegionIs(
                region.unitId(),
                region.revision(),
                Plausible.present(region.path(), "the path"),
                Plausible.present(region.name(), "the name"));
    }

    private static @Nullable LocalDate dayOf(UnitState unit) {
        try {
            return LocalDate.ofInstant(unit.occurredAt(), ZoneId.of(unit.timeZone()));
        } catch (DateTimeException e) {
            return LocalDate.ofInstant(unit.occurredAt(), ZoneOffset.UTC);
        }
    }
}
