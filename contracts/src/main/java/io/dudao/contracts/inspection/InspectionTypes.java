package io.dudao.contracts.inspection;

import io.dudao.contracts.EventData;
import io.dudao.contracts.EventType;
import io.dudao.contracts.Topic;
import java.util.List;

/** The event types of {@link Topic#INSPECTION}. */
public final class InspectionTypes {
    /** An inspection is completed, or a completed one corrected. */
    public static final EventType<InspectionCompleted> INSPECTION_COMPLETED =
            of("inspection-completed", InspectionCompleted.class);

    /** An appeal was granted in part or whole: the inspection with its new score, a higher revision of the same facts. */
    public static final EventType<InspectionCompleted> INSPECTION_RESCORED =
            of("inspection-rescored", InspectionCompleted.class);

    /** A finding is to be corrected. */
    public static final EventType<CorrectiveActionState> CORRECTIVE_ACTION_OPENED =
            of("corrective-action-opened", CorrectiveActionState.class);

    /** A finding is corrected. */
    public static final EventType<CorrectiveActionState> CORRECTIVE_ACTION_CLOSED =
            of("corrective-action-closed", CorrectiveActionState.class);

    /** A version of a checklist is published. */
    public static final EventType<ChecklistState> CHECKLIST_PUBLISHED = of("checklist-published", ChecklistState.class);

    /** No new inspection starts on a version of a checklist any more. */
    public static final EventType<ChecklistState> CHECKLIST_WITHDRAWN = of("checklist-withdrawn", ChecklistState.class);

    /** A visit is planned. */
    public static final EventType<VisitState> VISIT_PLANNED = of("visit-planned", VisitState.class);

    /** A visit was moved, assigned or otherwise changed. */
    public static final EventType<VisitState> VISIT_CHANGED = of("visit-changed", VisitState.class);

    /** An inspector checked in. */
    public static final EventType<VisitState> VISIT_STARTED = of("visit-started", VisitState.class);

    /** A visit ended with a completed inspection. */
    public static final EventType<VisitState> VISIT_COMPLETED = of("visit-completed", VisitState.class);

    /** Nobody came before window and grace had passed. */
    public static final EventType<VisitState> VISIT_MISSED = of("visit-missed", VisitState.class);

    /** A visit was called off. */
    public static final EventType<VisitState> VISIT_CANCELLED = of("visit-cancelled", VisitState.class);

    /** The inspector could not make a visit. */
    public static final EventType<VisitState> VISIT_NOT_MADE = of("visit-not-made", VisitState.class);

    /** A unit says beforehand what it cannot keep. */
    public static final EventType<DeviationState> DEVIATION_REGISTERED =
            of("deviation-registered", DeviationState.class);

    /** A registered deviation is accepted, so it is known. */
    public static final EventType<DeviationState> DEVIATION_ACCEPTED = of("deviation-accepted", DeviationState.class);

    /** A registered deviation is refused. */
    public static final EventType<DeviationState> DEVIATION_REFUSED = of("deviation-refused", DeviationState.class);

    /** An accepted deviation ends before its last day. */
    public static final EventType<DeviationState> DEVIATION_ENDED = of("deviation-ended", DeviationState.class);

    /** A unit appeals against an inspection. */
    public static final EventType<AppealState> APPEAL_LODGED = of("appeal-lodged", AppealState.class);

    /** A panel decided on an appeal. */
    public static final EventType<AppealState> APPEAL_DECIDED = of("appeal-decided", AppealState.class);

    /** A unit withdrew its appeal. */
    public static final EventType<AppealState> APPEAL_WITHDRAWN = of("appeal-withdrawn", AppealState.class);
    /** A correction was verified by someone other than who made it; closed for good unless the item fails again. */
    public static final EventType<CorrectiveActionState> CORRECTIVE_ACTION_VERIFIED =
            of("corrective-action-verified", CorrectiveActionState.class);

    /** A correction was rejected: open again, without its date of closing and with a new deadline. */
    public static final EventType<CorrectiveActionState> CORRECTIVE_ACTION_REJECTED =
            of("corrective-action-rejected", CorrectiveActionState.class);

    /** The deadline passed and the finding is still to be corrected. */
    public static final EventType<CorrectiveActionState> CORRECTIVE_ACTION_OVERDUE =
            of("corrective-action-overdue", CorrectiveActionState.class);

    /** An overdue action was brought to the next level. */
    public static final EventType<CorrectiveActionState> CORRECTIVE_ACTION_ESCALATED =
            of("corrective-action-escalated", CorrectiveActionState.class);

    /** The same item failed again after a verified correction: open again. */
    public static final EventType<CorrectiveActionState> CORRECTIVE_ACTION_REOPENED =
            of("corrective-action-reopened", CorrectiveActionState.class);

    /** An open action was contained, assigned, moved to another date, reminded of or raised in severity. */
    public static final EventType<CorrectiveActionState> CORRECTIVE_ACTION_CHANGED =
            of("corrective-action-changed", CorrectiveActionState.class);

    /** A plan of visits is new. */
    public static final EventType<PlanState> PLAN_CREATED = of("plan-created", PlanState.class);

    /** A plan was changed or resumed, or one of its occurrences skipped or moved. */
    public static final EventType<PlanState> PLAN_CHANGED = of("plan-changed", PlanState.class);

    /** A plan makes no visits until it is resumed. */
    public static final EventType<PlanState> PLAN_PAUSED = of("plan-paused", PlanState.class);

    /** A plan makes no visits any more. */
    public static final EventType<PlanState> PLAN_ENDED = of("plan-ended", PlanState.class);

    /** An inspector is new. */
    public static final EventType<InspectorState> INSPECTOR_REGISTERED =
            of("inspector-registered", InspectorState.class);

    /** An inspector changed. */
    public static final EventType<InspectorState> INSPECTOR_CHANGED = of("inspector-changed", InspectorState.class);

    /** The list and the seed of a random draw are fixed and their hashes known; nothing is drawn yet. */
    public static final EventType<DrawState> DRAW_PREPARED = of("draw-prepared", DrawState.class);

    /** A random draw is made. */
    public static final EventType<DrawState> DRAW_MADE = of("draw-made", DrawState.class);

    /** Inspectors are asked to score the same, blind. */
    public static final EventType<CalibrationState> CALIBRATION_OPENED =
            of("calibration-opened", CalibrationState.class);

    /** An inspector gave the answers to a calibration. */
    public static final EventType<CalibrationState> CALIBRATION_ANSWERED =
            of("calibration-answered", CalibrationState.class);

    /** Consensus and agreement of a calibration are known. */
    public static final EventType<CalibrationState> CALIBRATION_CLOSED =
            of("calibration-closed", CalibrationState.class);

    /** A calibration was called off. */
    public static final EventType<CalibrationState> CALIBRATION_CANCELLED =
            of("calibration-cancelled", CalibrationState.class);

    private static final List<EventType<?>> ALL = List.of(
            INSPECTION_COMPLETED,
            INSPECTION_RESCORED,
            CORRECTIVE_ACTION_OPENED,
            CORRECTIVE_ACTION_CLOSED,
            CHECKLIST_PUBLISHED,
            CHECKLIST_WITHDRAWN,
            CORRECTIVE_ACTION_VERIFIED,
            CORRECTIVE_ACTION_REJECTED,
            CORRECTIVE_ACTION_OVERDUE,
            CORRECTIVE_ACTION_ESCALATED,
            CORRECTIVE_ACTION_REOPENED,
            CORRECTIVE_ACTION_CHANGED,
            VISIT_PLANNED,
            VISIT_CHANGED,
            VISIT_STARTED,
            VISIT_COMPLETED,
            VISIT_MISSED,
            VISIT_CANCELLED,
            INSPECTOR_REGISTERED,
            INSPECTOR_CHANGED,
            DRAW_PREPARED,
            DRAW_MADE,
            VISIT_NOT_MADE,
            DEVIATION_REGISTERED,
            DEVIATION_ACCEPTED,
            DEVIATION_REFUSED,
            DEVIATION_ENDED,
            APPEAL_LODGED,
            APPEAL_DECIDED,
            APPEAL_WITHDRAWN,
            CALIBRATION_OPENED,
            CALIBRATION_ANSWERED,
            CALIBRATION_CLOSED,
            CALIBRATION_CANCELLED,
            PLAN_CREATED,
            PLAN_CHANGED,
            PLAN_PAUSED,
            PLAN_ENDED);

    private InspectionTypes() {}

    /** Every type of the topic. */
    public static List<EventType<?>> all() {
        return ALL;
    }

    private static <T extends EventData> EventType<T> of(String fact, Class<T> data) {
        return new EventType<>("io.dudao.inspection." + fact + ".v1", Topic.INSPECTION, data);
    }
}
