package io.dudao.inspection.messaging;

import io.dudao.contracts.EventType;
import io.dudao.contracts.inspection.CorrectiveActionState;
import io.dudao.contracts.inspection.InspectionTypes;
import io.dudao.inspection.correction.CorrectiveAction;
import io.dudao.inspection.correction.Step;
import io.dudao.kit.outbox.Outbox;
import io.dudao.kit.outbox.OutboxEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** What this service says of corrective actions on the inspection topic. */
@ApplicationScoped
public class CorrectiveActionEvents {
    private final Outbox outbox;

    CorrectiveActionEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The steps that actions took, in their order. */
    public Uni<Void> taken(Mutiny.Session session, List<Map.Entry<CorrectiveAction, Step>> steps) {
        return outbox.appendAll(
                session,
                steps.stream()
                        .map(step -> entry(step.getKey(), step.getValue()))
                        .toList());
    }

    static OutboxEntry entry(CorrectiveAction action, Step step) {
        return new OutboxEntry(type(step), action.id(), state(action));
    }

    private static EventType<CorrectiveActionState> type(Step step) {
        return switch (step) {
            case OPENED -> InspectionTypes.CORRECTIVE_ACTION_OPENED;
            case COMPLETE, WITHDRAW -> InspectionTypes.CORRECTIVE_ACTION_CLOSED;
            case VERIFY -> InspectionTypes.CORRECTIVE_ACTION_VERIFIED;
            case REJECT -> InspectionTypes.CORRECTIVE_ACTION_REJECTED;
            case REOPEN -> InspectionTypes.CORRECTIVE_ACTION_REOPENED;
            case FALL_OVERDUE -> InspectionTypes.CORRECTIVE_ACTION_OVERDUE;
            case ESCALATE -> InspectionTypes.CORRECTIVE_ACTION_ESCALATED;
            case CONTAIN, ASSIGN, RESCHEDULE, RAISE, REMIND -> InspectionTypes.CORRECTIVE_ACTION_CHANGED;
        };
    }

    private static CorrectiveActionState state(CorrectiveAction action) {
        return new CorrectiveActionState(
                action.unitId(),
                action.revision(),
                action.changedAt(),
                action.id(),
                action.inspectionId(),
                action.item(),
                CorrectiveActionState.Severity.valueOf(action.severity().name()),
                CorrectiveActionState.Status.valueOf(action.status().name()),
                action.openedOn(),
                action.dueOn(),
                action.closedOn(),
                CorrectiveActionState.Stage.valueOf(action.stage().name()),
                action.verifiedOn(),
                action.overdue() ? true : null,
                action.reopenedCount() == 0 ? null : action.reopenedCount(),
                action.escalationLevel() == 0 ? null : action.escalationLevel(),
                action.recurrent() ? true : null,
                action.course());
    }
}
