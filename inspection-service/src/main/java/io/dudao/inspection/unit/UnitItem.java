package io.dudao.inspection.unit;

import io.dudao.inspection.region.RegionPath;
import io.dudao.inspection.text.Printable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit in a batch: {@link NewUnit}, and the revision that was read.
 *
 * @param revision if the unit is at another one by now, it is not changed; absent: whatever it is at
 */
public record UnitItem(
        @NotNull @Pattern(regexp = NewUnit.CODE) String code,
        @NotNull @Size(max = 200) @Printable String name,
        @NotNull @Size(max = 100) @Printable String category,

        @NotNull @Pattern(regexp = RegionPath.SYNTAX) String regionPath,

        @Nullable @Size(max = 64) String timeZone,
        @Nullable @Size(max = 300) @Printable String address,
        @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude,

        @Nullable @Size(max = Tags.MOST) List<@NotNull @Pattern(regexp = Tags.SYNTAX) String> tags,

        @Nullable @Valid OpeningHours openingHours,
        @Nullable @Min(1) Long revision) {

    UnitDetails details(String organisationZone) {
        return new UnitContent(name, category, regionPath, timeZone, address, latitude, longitude, tags, openingHours)
                .details(organisationZone);
    }
}
