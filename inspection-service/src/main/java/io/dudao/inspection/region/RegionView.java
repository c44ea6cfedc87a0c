package io.dudao.inspection.region;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A region as callers see it.
 *
 * @param path the whole path from the root
 * @param parentPath the path of the region above; null at the top
 * @param openUnits how many open units within the caller's reach are in it, without those of regions below
 */
public record RegionView(
        UUID id, String path, @Nullable String parentPath, String name, long openUnits, long revision) {
    static RegionView of(Region region, long openUnits) {
        return new RegionView(
                region.id(),
                region.path(),
                RegionPath.above(region.path()),
                region.name(),
                openUnits,
                region.revision());
    }
}
