package io.dudao.inspection.appeal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which appeals to list; what is null does not narrow.
 *
 * @param unit code of the unit
 * @param region path of a region, with everything below it
 */
public record AppealFilter(
        @Nullable String unit,
        @Nullable String region,
        @Nullable AppealStatus status,
        @Nullable UUID inspection) {}
