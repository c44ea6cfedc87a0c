package io.dudao.inspection.finding;

import io.dudao.inspection.correction.Severity;
import io.dudao.inspection.correction.Status;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which findings to list; what is null does not narrow.
 *
 * @param unit code of the unit
 * @param region path of a region, with everything below
 * @param status of the corrective action
 * @param checklist code of the checklist
 * @param item code of the checklist's item
 */
public record FindingFilter(
        @Nullable String unit,
        @Nullable String region,
        @Nullable UUID inspection,
        @Nullable Status status,
        @Nullable Severity severity,
        @Nullable Boolean recurrent,
        @Nullable String checklist,
        @Nullable String item) {}
