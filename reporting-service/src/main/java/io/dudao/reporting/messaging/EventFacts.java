package io.dudao.reporting.messaging;

import io.dudao.contracts.Event;
import io.dudao.contracts.EventCodec.MalformedEvent;
import io.dudao.contracts.EventData;
import io.dudao.contracts.feedback.CaseState;
import io.dudao.contracts.feedback.FeedbackReceived;
import io.dudao.contracts.inspection.CorrectiveActionState;
import io.dudao.contracts.inspection.InspectionCompleted;
import io.dudao.contracts.inspection.VisitState;
import io.dudao.contracts.programme.CostRecorded;
import io.dudao.contracts.programme.TaskState;
import io.dudao.contracts.programme.VolumeRecorded;
import io.dudao.contracts.risk.RiskMaterialised;
import io.dudao.contracts.risk.RiskState;
import io.dudao.contracts.risk.RiskTreatmentState;
import io.dudao.contracts.training.CertificateState;
import io.dudao.contracts.training.ExamGraded;
import io.dudao.reporting.fact.Fact;
import java.util.List;
import java.util.Optional;

/** Which facts an event states or retracts. */
public final class EventFacts {
    private EventFacts() {}

    /**
     * The facts of an event; empty if it uses a word that this version does not know and that decides what it means.
     *
     * @throws MalformedEvent if what it says cannot be
     */
    public static Optional<List<Fact>> of(Event<?> event) {
        if (speaksUnknownWord(event.data())) {
            return Optional.empty();
        }
        Plausible.time(event.data().occurredAt());
        var facts = factsOf(event.data());
        facts.forEach(fact -> Plausible.date(fact.dated()));
        return Optional.of(facts);
    }

    private static boolean speaksUnknownWord(EventData data) {
        return switch (data) {
            case CorrectiveActionState action -> action.status() == null;
            case VisitState visit -> visit.status() == null;
            case CaseState state -> state.status() == null;
            case RiskTreatmentState treatment -> treatment.status() == null;
            case TaskState task -> task.status() == null;
            default -> false;
        };
    }

    private static List<Fact> factsOf(EventData data) {
        return switch (data) {
            case InspectionCompleted inspection -> InspectionFacts.of(inspection);
            case CorrectiveActionState action -> InspectionFacts.of(action);
            case VisitState visit -> InspectionFacts.of(visit);
            case FeedbackReceived feedback -> FeedbackFacts.of(feedback);
            case CaseState state -> FeedbackFacts.of(state);
            case RiskState risk -> RiskFacts.of(risk);
            case RiskTreatmentState treatment -> RiskFacts.of(treatment);
            case RiskMaterialised incident -> RiskFacts.of(incident);
            case ExamGraded exam -> TrainingFacts.of(exam);
            case CertificateState certificate -> TrainingFacts.of(certificate);
            case CostRecorded cost -> ProgrammeFacts.of(cost);
            case VolumeRecorded volume -> ProgrammeFacts.of(volume);
            case TaskState task -> ProgrammeFacts.of(task);
            default -> List.of();
        };
    }
}
