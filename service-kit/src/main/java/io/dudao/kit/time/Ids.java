package io.dudao.kit.time;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of aggregates and events. */
public final class Ids {
    private Ids() {}

    /** A new UUIDv7: unique, and ordered by the time it was made. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /** The same UUID for the same text, always (version 3): for aggregates whose identity is a natural key. */
    public static UUID of(String naturalKey) {
        return UUID.nameUUIDFromBytes(naturalKey.getBytes(StandardCharsets.UTF_8));
    }
}
