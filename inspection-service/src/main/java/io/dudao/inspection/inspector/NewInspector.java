package io.dudao.inspection.inspector;

import io.dudao.inspection.region.RegionPath;
import io.dudao.inspection.text.Printable;
import io.dudao.inspection.unit.NewUnit;
import io.dudao.kit.validation.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says of a new inspector.
 *
 * @param code 1 to 64 of {@code A-Z a-z 0-9 . _ -}; unique, never reused
 * @param name as colleagues read it, up to 200 characters
 * @param subject the {@code sub} of the log-in; absent: none yet
 * @param organisation the outside organisation of a third-party inspector; absent for an internal one
 * @param regions up to 50 paths of regions, each with everything below, for which he may be drawn
 * @param dailyCapacity visits a local day, 1 to 50; absent: 6
 * @param active whether new visits may be given to him; absent: yes
 */
public record NewInspector(
        @NotNull @Pattern(regexp = NewUnit.CODE) String code,
        @NotNull @Size(max = 200) @Printable String name,

        @Nullable @Size(min = 1, max = 255) @PlainText String subject,

        @NotNull InspectorKind kind,
        @Nullable @Size(max = 200) @Printable String organisation,

        @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = RegionPath.SYNTAX) String> regions,

        @Nullable @Min(1) @Max(50) Integer dailyCapacity,
        @Nullable Boolean active) {

    InspectorDetails details() {
        return new InspectorContent(name, subject, kind, organisation, regions, dailyCapacity, active).details();
    }
}
