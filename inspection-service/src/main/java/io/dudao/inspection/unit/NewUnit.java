package io.dudao.inspection.unit;

import io.dudao.inspection.region.RegionPath;
import io.dudao.inspection.text.Printable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says of a new unit.
 *
 * @param code 1 to 64 of {@code A-Z a-z 0-9 . _ -}; unique, never reused
 * @param name up to 200 characters of any script
 * @param category the peer group it is compared with
 * @param regionPath path of a region that exists
 * @param timeZone IANA name; absent: the organisation's
 * @param latitude degrees north
 * @param longitude degrees east
 * @param tags words by which it is picked out; absent: none
 * @param openingHours absent: not known
 */
public record NewUnit(
        @NotNull @Pattern(regexp = NewUnit.CODE) String code,
        @NotNull @Size(max = 200) @Printable String name,
        @NotNull @Size(max = 100) @Printable String category,

        @NotNull @Pattern(regexp = RegionPath.SYNTAX) String regionPath,

        @Nullable @Size(max = 64) String timeZone,
        @Nullable @Size(max = 300) @Printable String address,
        @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude,

        @Nullable @Size(max = Tags.MOST) List<@NotNull @Pattern(regexp = Tags.SYNTAX) String> tags,

        @Nullable @Valid OpeningHours openingHours) {
    /** The syntax of codes of units and checklists. */
    public static final String CODE = "[A-Za-z0-9._-]{1,64}";

    UnitDetails details(String organisationZone) {
        return new UnitContent(name, category, regionPath, timeZone, address, latitude, longitude, tags, openingHours)
                .details(organisationZone);
    }
}
