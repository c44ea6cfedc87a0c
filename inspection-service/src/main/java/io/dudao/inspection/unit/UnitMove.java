package io.dudao.inspection.unit;

import io.dudao.inspection.region.RegionPath;
import io.dudao.inspection.text.Printable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Where a unit moves.
 *
 * @param regionPath path of a region that exists
 * @param reason why, up to 500 characters
 */
public record UnitMove(
        @NotNull @Pattern(regexp = RegionPath.SYNTAX) String regionPath,
        @NotNull @Size(max = 500) @Printable String reason) {}
