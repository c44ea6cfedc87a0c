package io.dudao.inspection.finding;

import io.dudao.inspection.correction.Status;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which findings to list; what is null does not narrow.
 *
 * @param unit code of the unit
 * @param status of the corrective action
 */
public record FindingFilter(
        @Nullable String unit,
        @Nullable UUID inspection,
        @Nullable Status status) {}
