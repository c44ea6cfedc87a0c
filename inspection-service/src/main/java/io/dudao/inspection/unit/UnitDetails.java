package io.dudao.inspection.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may change about a unit.
 *
 * @param name as customers read it
 * @param category the peer group it is compared with
 * @param regionPath the whole path of its region
 * @param timeZone IANA name
 * @param address postal address in one line, if known
 * @param latitude degrees north, if known
 * @param longitude degrees east, if known
 * @param tags words by which it is picked out, sorted
 * @param openingHours in local time, if known
 */
public record UnitDetails(
        String name,
        String category,
        String regionPath,
        String timeZone,
        @Nullable String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        List<String> tags,
        @Nullable OpeningHours openingHours) {}
