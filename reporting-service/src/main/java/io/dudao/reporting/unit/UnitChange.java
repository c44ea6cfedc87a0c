package io.dudao.reporting.unit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit or a region as its owner tells it. */
public sealed interface UnitChange {
    /** The id of the unit or region. */
    UUID id();

    /** Its revision; the highest wins. */
    long revision();

    /**
     * A unit.
     *
     * @param status {@code OPEN} or {@code CLOSED}
     * @param closedOn local date of this event if the unit is closed
     */
    record UnitIs(
            UUID id,
            long revision,
            String code,
            String name,
            String category,
            String regionPath,
            String timeZone,
            String status,
            @Nullable LocalDate closedOn)
            implements UnitChange {}

    /** A region. */
    record RegionIs(UUID id, long revision, String path, String name) implements UnitChange {}
}
