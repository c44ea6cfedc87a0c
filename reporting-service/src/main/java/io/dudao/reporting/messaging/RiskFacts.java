package io.dudao.reporting.messaging;

import static io.dudao.reporting.messaging.Plausible.require;

import io.dudao.contracts.risk.RiskMaterialised;
import io.dudao.contracts.risk.RiskState;
import io.dudao.contracts.risk.RiskTreatmentState;
import io.dudao.reporting.fact.Contribution;
import io.dudao.reporting.fact.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The facts of risks, their treatments and incidents. */
final class RiskFacts {
    private static final String EXPOSURE = "risk.exposure";
    private static final String OVERDUE_TREATMENTS = "risk.overdue_treatments";
    private static final String INCIDENTS = "risk.incidents";
    private static final Contribution OPEN = Contribution.of(0, 1);
    private static final Contribution OVERDUE = Contribution.of(1, 1);
    private static final Contribution DONE = Contribution.of(0, 0);

    private RiskFacts() {}

    static List<Fact> of(RiskState risk) {
        require(risk.points() >= 0, "points are 0 or more");
        return Drafts.of(risk.riskId(), risk)
                .step(EXPOSURE, Contribution.of(risk.points(), 1))
                .facts();
    }

    static List<Fact> of(RiskMaterialised incident) {
        return Drafts.of(incident.incidentId(), incident)
                .state(INCIDENTS, Contribution.of(1, 1))
                .facts();
    }

    /** Open from openedOn, overdue from the day after dueOn, gone from doneOn. A moved due date is judged as if always meant. */
    static List<Fact> of(RiskTreatmentState treatment) {
        var doneOn = treatment.doneOn();
        require(
                (treatment.status() == RiskTreatmentState.Status.DONE) == (doneOn != null),
                "a treatment that is done, and no other, has the date");
        var overdueFrom = overdueFrom(treatment.dueOn(), treatment.openedOn());
        var steps = new TreeMap<LocalDate, Contribution>();
        steps.put(treatment.openedOn(), OPEN);
        steps.put(overdueFrom, OVERDUE);
        if (doneOn != null) {
            steps.tailMap(doneOn, true).clear();
            steps.put(doneOn, DONE);
        }
        var draft = Drafts.of(treatment.treatmentId(), treatment);
        steps.forEach((day, contribution) -> draft.step(OVERDUE_TREATMENTS, day, contribution));
        draft.retractStep(OVERDUE_TREATMENTS, treatment.openedOn());
        draft.retractStep(OVERDUE_TREATMENTS, overdueFrom);
        var previously = previouslyOverdueFrom(treatment);
        if (previously != null) {
            draft.retractStep(OVERDUE_TREATMENTS, previously);
        }
        return draft.facts();
    }

    private static @Nullable LocalDate previouslyOverdueFrom(RiskTreatmentState treatment) {
        var previousDueOn = treatment.previousDueOn();
        return previousDueOn == null ? null : overdueFrom(previousDueOn, treatment.openedOn());
    }

    /** A treatment that was due before it was opened is overdue from the start. */
    private static LocalDate overdueFrom(LocalDate dueOn, LocalDate openedOn) {
        var dayAfter = dueOn.plusDays(1);
        return dayAfter.isBefore(openedOn) ? openedOn : dayAfter;
    }
}
