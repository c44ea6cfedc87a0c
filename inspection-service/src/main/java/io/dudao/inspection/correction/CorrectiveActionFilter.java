package io.dudao.inspection.correction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which corrective actions to list; what is null does not narrow.
 *
 * @param unit code of the unit
 * @param region path of a region, with everything below
 * @param owner code of a staff member, or a role
 * @param overdue as last told
 * @param dueBefore only those with a deadline before this date
 * @param checklist code of the checklist
 * @param item code of the checklist's item
 */
public record CorrectiveActionFilter(
        @Nullable String unit,
        @Nullable String region,
        @Nullable Status status,
        @Nullable Stage stage,
        @Nullable Severity severity,
        @Nullable String owner,
        @Nullable Boolean overdue,
        @Nullable LocalDate dueBefore,
        @Nullable Boolean recurrent,
        @Nullable String checklist,
        @Nullable String item) {}
