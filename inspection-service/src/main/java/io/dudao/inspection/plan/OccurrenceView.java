package io.dudao.inspection.plan;

import io.dudao.inspection.plan.Slot.Mark;
import io.dudao.inspection.visit.VisitStatus;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence of a plan at a unit as callers see it.
 *
 * @param unit code of the unit
 * @param original the local date and time that the rule names; it identifies the occurrence
 * @param windowStart with windowEnd and graceEnd when its visit is in time, late, missed
 * @param mark whether it takes place as ruled, was moved or skipped by a person or a holiday, or waits for its interval
 * @param reason of a person who skipped or moved it
 * @param interval why an adaptive plan chose it, in the caller's language
 * @param visitId the visit that was planned for it; null: none yet
 */
public record OccurrenceView(
        String unit,
        UUID unitId,
        LocalDateTime original,
        Instant windowStart,
        Instant windowEnd,
        Instant graceEnd,
        Mark mark,
        @Nullable String reason,
        @Nullable String interval,
        @Nullable UUID visitId,
        @Nullable VisitStatus visitStatus) {}
