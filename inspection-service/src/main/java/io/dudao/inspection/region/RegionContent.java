package io.dudao.inspection.region;

import io.dudao.inspection.text.Printable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a caller says of a region.
 *
 * @param path the whole path from the root; the region above must exist
 * @param name as people read it, up to 200 characters
 */
public record RegionContent(
        @NotNull @Pattern(regexp = RegionPath.SYNTAX) String path,

        @NotNull @Size(max = 200) @Printable String name) {}
