package io.dudao.inspection.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dudao.inspection.correction.CorrectiveAction;
import io.dudao.inspection.correction.Severity;
import io.dudao.inspection.correction.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding as callers see it, with what became of it. A good practice has no corrective action, so neither status.
 *
 * @param unit code of the unit
 * @param itemCode code of the checklist's item; null if it was imported or noticed beside the items
 * @param item text of the item, or what was noticed
 * @param attachments SHA-256 hashes; left out of lists
 * @param pointedOutTo who at the unit was shown it, in words
 * @param course code of the course that the checklist names for this failure
 * @param recurrent whether the item failed in several of the unit's last inspections
 * @param previousFindingId the finding before in the chain of a recurrent one
 * @param status of its corrective action
 * @param closedOn local date of the correction; null while open
 * @param chain the earlier findings that it repeats, latest first; only in the answer to a single read
 */
public record FindingView(
        UUID id,
        @Nullable String externalId,
        UUID inspectionId,
        UUID unitId,
        @Nullable String unit,
        @Nullable String itemCode,
        String item,
        Severity severity,
        @Nullable String note,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> attachments,
        @Nullable String pointedOutTo,
        @Nullable String course,
        boolean recurrent,
        @Nullable UUID previousFindingId,
        @Nullable UUID correctiveActionId,
        @Nullable Status status,
        @Nullable LocalDate closedOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Link> chain) {

    /**
     * An earlier finding of a chain.
     *
     * @param foundOn local date of the unit
     */
    public record Link(UUID findingId, UUID inspectionId, LocalDate foundOn, Severity severity) {}

    /** The view of {@code finding}, which {@code action} corrects, at the unit with code {@code unit}. */
    public static FindingView of(Finding finding, @Nullable CorrectiveAction action, @Nullable String unit) {
        return of(finding, action, unit, null);
    }

    static FindingView of(
            Finding finding, @Nullable CorrectiveAction action, @Nullable String unit, @Nullable List<Link> chain) {
        return new FindingView(
                finding.id(),
                finding.externalId(),
                finding.inspectionId(),
                finding.unitId(),
                unit,
                finding.itemCode(),
                finding.item(),
                finding.severity(),
                finding.note(),
                finding.attachments(),
                finding.pointedOutTo(),
                action == null ? null : action.course(),
                finding.recurrent(),
                finding.previousFindingId(),
                action == null ? null : action.id(),
                action == null ? null : action.status(),
                action == null ? null : action.closedOn(),
                chain);
    }
}
