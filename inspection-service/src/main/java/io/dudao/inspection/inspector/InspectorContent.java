package io.dudao.inspection.inspector;

import io.dudao.inspection.region.RegionPath;
import io.dudao.inspection.text.Printable;
import io.dudao.kit.validation.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says of an inspector beside his code; the parameters are those of {@link NewInspector}.
 */
public record InspectorContent(
        @NotNull @Size(max = 200) @Printable String name,

        @Nullable @Size(min = 1, max = 255) @PlainText String subject,

        @NotNull InspectorKind kind,
        @Nullable @Size(max = 200) @Printable String organisation,

        @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = RegionPath.SYNTAX) String> regions,

        @Nullable @Min(1) @Max(50) Integer dailyCapacity,
        @Nullable Boolean active) {
    private static final int USUAL_CAPACITY = 6;

    /** The details; regions sorted, each once. */
    InspectorDetails details() {
        return new InspectorDetails(
                name,
                subject,
                kind,
                organisation,
                regions.stream().distinct().sorted().toList(),
                dailyCapacity == null ? USUAL_CAPACITY : dailyCapacity,
                active == null || active);
    }
}
