package io.dudao.inspection.correction;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A corrective action as callers see it.
 *
 * @param unit code of the unit, which owns it
 * @param openedOn local date of the unit
 * @param dueOn the last local date that is on time; null if no deadline is set
 * @param closedOn local date of the correction; null while open
 */
public record CorrectiveActionView(
        UUID id,
        UUID findingId,
        UUID inspectionId,
        UUID unitId,
        @Nullable String unit,
        String item,
        Severity severity,
        Status status,
        LocalDate openedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate closedOn,
        @Nullable String note,
        long revision) {

    static CorrectiveActionView of(CorrectiveAction action, @Nullable String unit) {
        return new CorrectiveActionView(
                action.id(),
                action.findingId(),
                action.inspectionId(),
                action.unitId(),
                unit,
                action.item(),
                action.severity(),
                action.status(),
                action.openedOn(),
                action.dueOn(),
                action.closedOn(),
                action.note(),
                action.revision());
    }
}
