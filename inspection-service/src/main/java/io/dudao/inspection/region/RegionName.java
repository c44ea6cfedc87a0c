package io.dudao.inspection.region;

import io.dudao.inspection.text.Printable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What may change about a region.
 *
 * @param name as people read it, up to 200 characters
 */
public record RegionName(
        @NotNull @Size(max = 200) @Printable String name) {}
