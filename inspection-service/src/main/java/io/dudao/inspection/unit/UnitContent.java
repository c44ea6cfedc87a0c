package io.dudao.inspection.unit;

import io.dudao.inspection.region.RegionPath;
import io.dudao.inspection.text.Printable;
import io.dudao.kit.problem.RuleBroken;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says of a unit beside its code.
 *
 * @param name up to 200 characters of any script
 * @param category the peer group it is compared with
 * @param regionPath path of a region that exists
 * @param timeZone IANA name; absent: the organisation's
 * @param latitude degrees north
 * @param longitude degrees east
 * @param tags words by which it is picked out; absent: none
 * @param openingHours absent: not known
 */
public record UnitContent(
        @NotNull @Size(max = 200) @Printable String name,
        @NotNull @Size(max = 100) @Printable String category,

        @NotNull @Pattern(regexp = RegionPath.SYNTAX) String regionPath,

        @Nullable @Size(max = 64) String timeZone,
        @Nullable @Size(max = 300) @Printable String address,
        @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude,

        @Nullable @Size(max = Tags.MOST) List<@NotNull @Pattern(regexp = Tags.SYNTAX) String> tags,

        @Nullable @Valid OpeningHours openingHours) {

    /**
     * The details, with the organisation's zone where none was named.
     *
     * @throws RuleBroken {@code unknown-time-zone} and what {@link OpeningHours#checked} says
     */
    UnitDetails details(String organisationZone) {
        String zone = timeZone == null ? organisationZone : timeZone;
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new RuleBroken("unknown-time-zone", zone + " is no IANA time zone.");
        }
        return new UnitDetails(
                name,
                category,
                regionPath,
                zone,
                address,
                latitude,
                longitude,
                Tags.of(tags),
                openingHours == null ? null : openingHours.checked());
    }
}
