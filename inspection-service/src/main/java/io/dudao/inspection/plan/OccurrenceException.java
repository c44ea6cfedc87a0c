package io.dudao.inspection.plan;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence that does not follow its rule.
 *
 * @param unitId the unit at which; null: at all units of the plan
 * @param original the local date and time that the rule names
 * @param movedTo the local date and time instead; null: skipped
 */
record OccurrenceException(
        UUID id,
        UUID planId,
        @Nullable UUID unitId,
        LocalDateTime original,
        @Nullable LocalDateTime movedTo,
        String reason,
        Instant recordedAt) {}
