package io.dudao.inspection.finding;

import io.dudao.inspection.correction.CorrectiveAction;
import io.dudao.inspection.correction.Severity;
import io.dudao.inspection.correction.Status;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding as callers see it, with what became of it.
 *
 * @param unit code of the unit
 * @param itemCode code of the checklist's item; null if it was imported
 * @param item text of the item
 * @param status of its corrective action
 * @param closedOn local date of the correction; null while open
 */
public record FindingView(
        UUID id,
        @Nullable String externalId,
        UUID inspectionId,
        UUID unitId,
        @Nullable String unit,
        @Nullable String itemCode,
        String item,
        UUID correctiveActionId,
        Severity severity,
        Status status,
        @Nullable LocalDate closedOn) {

    /** The view of {@code finding}, which {@code action} corrects, at the unit with code {@code unit}. */
    public static FindingView of(Finding finding, CorrectiveAction action, @Nullable String unit) {
        return new FindingView(
                finding.id(),
                finding.externalId(),
                finding.inspectionId(),
                finding.unitId(),
                unit,
                finding.itemCode(),
                finding.item(),
                action.id(),
                action.severity(),
                action.status(),
                action.closedOn());
    }
}
