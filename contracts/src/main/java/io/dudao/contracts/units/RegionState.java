package io.dudao.contracts.units;

import io.dudao.contracts.EventData;
import java.time.Instant;
import java.util.UUID;

/**
 * A region as it is now. It travels on the units' topic, keyed by its own id.
 *
 * @param unitId the region's own id, also the record's key
 * @param revision the region's revision: 1, 2, 3 …; the highest wins
 * @param occurredAt when it was registered or renamed
 * @param path the whole path from the root, such as {@code /north/harbour}; unique, never changes
 * @param name the region's name as people read it
 */
public record RegionState(UUID unitId, long revision, Instant occurredAt, String path, String name)
        implements EventData {}
