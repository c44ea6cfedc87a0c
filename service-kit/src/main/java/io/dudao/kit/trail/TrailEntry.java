package io.dudao.kit.trail;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an aggregate.
 *
 * @param chain what the entry is chained with: entries of one chain cannot be changed or removed unseen
 * @param aggregate the kind of aggregate, singular, words joined by hyphens, such as {@code corrective-action}
 * @param aggregateId which one
 * @param unitId the unit it happened at, which decides who may read it; null: none
 * @param action what was done, a slug such as {@code rejected}
 * @param changes the fields that changed
 */
public record TrailEntry(
        UUID chain,
        String aggregate,
        UUID aggregateId,
        @Nullable UUID unitId,
        String action,
        List<Change> changes) {
    /** How aggregates and actions are written. */
    public static final String SLUG = "[a-z]+(-[a-z]+)*";

    public TrailEntry {
        if (!aggregate.matches(SLUG) || !action.matches(SLUG)) {
            throw new IllegalArgumentException(aggregate + " " + action + ": both are words joined by hyphens");
        }
        changes = List.copyOf(changes);
    }
}
