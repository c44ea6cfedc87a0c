package io.dudao.inspection.region;

import java.util.UUID;

/**
 * A region as callers see it.
 *
 * @param path the whole path from the root
 */
public record RegionView(UUID id, String path, String name, long revision) {
    static RegionView of(Region region) {
        return new RegionView(region.id(), region.path(), region.name(), region.revision());
    }
}
