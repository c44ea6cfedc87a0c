package io.dudao.inspection.visit;

import io.dudao.inspection.inspection.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which visits to list; what is null does not narrow.
 *
 * @param unit code of the unit
 * @param region path of a region, with everything below
 * @param inspector code of one of the inspectors
 * @param mine only those assigned to the caller
 * @param from the window ends then or later
 * @param to the window starts before
 * @param overdue only those still open though their window is over
 */
public record VisitFilter(
        @Nullable String unit,
        @Nullable String region,
        @Nullable Kind kind,
        @Nullable VisitStatus status,
        @Nullable Origin origin,
        @Nullable UUID originId,
        @Nullable String inspector,
        boolean mine,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean overdue) {}
