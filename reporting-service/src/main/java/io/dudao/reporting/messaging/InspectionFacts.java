package io.dudao.reporting.messaging;

import static io.dudao.reporting.messaging.Plausible.require;

import io.dudao.contracts.inspection.CorrectiveActionState;
import io.dudao.contracts.inspection.InspectionCompleted;
import io.dudao.contracts.inspection.VisitState;
import io.dudao.reporting.fact.Contribution;
import io.dudao.reporting.fact.Dated;
import io.dudao.reporting.fact.Fact;
import io.dudao.reporting.fact.FactDraft;
import java.math.BigDecimal;
import java.util.List;

/** The facts of inspections and corrective actions. */
final class InspectionFacts {
    private static final String SCORE = "inspection.score";
    private static final String CRITICAL_RATE = "inspection.critical_rate";
    private static final String REPEAT_RATE = "inspection.repeat_rate";
    private static final String CLOSURE_ON_TIME = "inspection.closure_on_time";
    private static final String PLAN_COMPLETION = "inspection.plan_completion";

    private InspectionFacts() {}

    static List<Fact> of(InspectionCompleted inspection) {
        require(
                inspection.repeatFindingCount() >= 0 && inspection.repeatFindingCount() <= inspection.findingCount(),
                "repeated findings are 0 to all findings");
        var draft = Drafts.of(inspection.inspectionId(), inspection);
        var score = inspection.score();
        if (score == null) {
            draft.retract(SCORE);
        } else {
            Plausible.number(score);
            require(score.signum() >= 0 && score.compareTo(BigDecimal.valueOf(100)) <= 0, "a score is 0 to 100");
            draft.state(SCORE, Contribution.one(score));
        }
        draft.state(CRITICAL_RATE, Contribution.share(inspection.criticalFailed()));
        if (inspection.findingCount() == 0) {
            draft.retract(REPEAT_RATE);
        } else {
            draft.state(REPEAT_RATE, Contribution.of(inspection.repeatFindingCount(), inspection.findingCount()));
        }
        return draft.facts();
    }

    static List<Fact> of(CorrectiveActionState action) {
        var draft = Drafts.of(action.correctiveActionId(), action);
        var dueOn = action.dueOn();
        if (dueOn == null) {
            return draft.retract(CLOSURE_ON_TIME).facts();
        }
        return closure(draft, action, new Dated.On(dueOn));
    }

    private static List<Fact> closure(FactDraft draft, CorrectiveActionState action, Dated.On dueOn) {
        var closedOn = action.closedOn();
        require(
                (action.status() == CorrectiveActionState.Status.CLOSED) == (closedOn != null),
                "a closed action, and no other, has the date of closing");
        var onTime = closedOn != null && !closedOn.isAfter(dueOn.date());
        return draft.state(CLOSURE_ON_TIME, dueOn, Contribution.share(onTime)).facts();
    }

    /**
     * A visit counts in the period in which its window ends, once it is known whether it was made: done inside the window,
     * done late, missed or not made. One that was called off, or that is still to be made, counts nowhere.
     */
    static List<Fact> of(VisitState visit) {
        require(!visit.windowEnd().isBefore(visit.windowStart()), "a window ends after it starts");
        Plausible.time(visit.windowEnd());
        var draft = Drafts.of(visit.visitId(), visit);
        if (!isDecided(visit)) {
            return draft.retract(PLAN_COMPLETION).facts();
        }
        return draft.state(PLAN_COMPLETION, new Dated.At(visit.windowEnd()), Contribution.share(isInTime(visit)))
                .facts();
    }

    private static boolean isDecided(VisitState visit) {
        var status = visit.status();
        return status == VisitState.Status.COMPLETED
                || status == VisitState.Status.MISSED
                || status == VisitState.Status.NOT_MADE;
    }

    private static boolean isInTime(VisitState visit) {
        var completedAt = visit.completedAt();
        require(
                (visit.status() == VisitState.Status.COMPLETED) == (completedAt != null),
                "a completed visit, and no other, has the time of completion");
        return completedAt != null && !completedAt.isAfter(visit.windowEnd());
    }
}
