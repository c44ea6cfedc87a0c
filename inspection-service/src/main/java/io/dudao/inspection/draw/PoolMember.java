package io.dudao.inspection.draw;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An inspector who may be drawn.
 *
 * @param regions paths, each with everything below
 * @param dailyCapacity visits a local day
 * @param excludedUnits those of the drawn units for which he is left out: a declared conflict, or he was there lately
 * @param booked when visits of his start that were agreed before
 */
record PoolMember(
        UUID inspectorId, List<String> regions, int dailyCapacity, List<UUID> excludedUnits, List<Instant> booked) {

    boolean mayVisit(DrawnUnit unit) {
        return !excludedUnits.contains(unit.unitId())
                && regions.stream()
                        .anyMatch(region -> unit.regionPath().equals(region)
                                || unit.regionPath().startsWith(region + "/"));
    }
}
