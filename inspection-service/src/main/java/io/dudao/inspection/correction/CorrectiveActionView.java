package io.dudao.inspection.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A corrective action as callers see it; only the answer to a single read holds what stands after {@code revision}.
 *
 * @param unit code of the unit, which has to do it
 * @param checklist code of the checklist
 * @param itemCode code of the checklist's item; null if it was imported
 * @param course code of the course that the checklist names for this failure
 * @param recurrent whether the item failed in several of the unit's last inspections
 * @param ownerId staff member who sees to it; null: a role, or nobody
 * @param owner code of the staff member, or a role
 * @param openedOn local date of the unit
 * @param dueOn the last local date that is on time; null if no deadline is set
 * @param overdue whether the deadline had passed when it was looked at last
 * @param escalationLevel 0 none, 1 the unit's manager, 2 the region's supervisor, 3 head office
 * @param closedOn local date of the correction; null while open
 * @param reopenedCount how often the item failed again after a verified correction
 * @param reopenedBy the finding that reopened it last
 * @param inspectedBy subjects of those who found it; hidden from the unit after a mystery visit
 * @param corrections what the unit said it did, oldest first
 * @param history its steps, oldest first
 * @param reminders those that were given, oldest first
 */
public record CorrectiveActionView(
        UUID id,
        UUID findingId,
        UUID inspectionId,
        UUID unitId,
        @Nullable String unit,
        String checklist,
        @Nullable String itemCode,
        String item,
        @Nullable String course,
        Severity severity,
        Priority priority,
        boolean recurrent,
        Status status,
        Stage stage,
        @Nullable UUID ownerId,
        @Nullable String owner,
        LocalDate openedOn,
        @Nullable LocalDate dueOn,
        boolean overdue,
        int escalationLevel,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate verifiedOn,
        int reopenedCount,
        @Nullable UUID reopenedBy,
        @Nullable String containment,
        @Nullable String note,
        long revision,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Set<String> inspectedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<CorrectionView> corrections,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<StepView> history,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ReminderView> reminders) {

    /** What stands beside an action when it is read alone. */
    record Details(
            @Nullable Set<String> inspectedBy,
            @Nullable List<CorrectionView> corrections,
            @Nullable List<StepView> history,
            @Nullable List<ReminderView> reminders) {
        private static final Details NONE = new Details(null, null, null, null);
    }

    static CorrectiveActionView of(CorrectiveAction action, @Nullable String unit) {
        return of(action, unit, Details.NONE);
    }

    static CorrectiveActionView of(CorrectiveAction action, @Nullable String unit, Details details) {
        return new CorrectiveActionView(
                action.id(),
                action.findingId(),
                action.inspectionId(),
                action.unitId(),
                unit,
                action.checklistCode(),
                action.itemCode(),
                action.item(),
                action.course(),
                action.severity(),
                Priority.of(action.severity()),
                action.recurrent(),
                action.status(),
                action.stage(),
                action.ownerId(),
                action.owner(),
                action.openedOn(),
                action.dueOn(),
                action.overdue(),
                action.escalationLevel(),
                action.closedOn(),
                action.verifiedOn(),
                action.reopenedCount(),
                action.reopenedBy(),
                action.containment(),
                action.note(),
                action.revision(),
                details.inspectedBy(),
                details.corrections(),
                details.history(),
                details.reminders());
    }
}
