package io.dudao.inspection.correction;

import io.dudao.inspection.messaging.CorrectiveActionEvents;
import io.dudao.kit.trail.Trail;
import io.dudao.kit.trail.TrailEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Says of every step that an action took: in its history, in the trail of the inspection, on the topic. */
@ApplicationScoped
public class StepLog {
    private final CorrectionRepository corrections;
    private final Trail trail;
    private final CorrectiveActionEvents events;

    StepLog(CorrectionRepository corrections, Trail trail, CorrectiveActionEvents events) {
        this.corrections = corrections;
        this.trail = trail;
        this.events = events;
    }

    /** An action and the step that it took last. */
    public record Logged(CorrectiveAction action, TakenStep taken) {
        private TrailEntry trail() {
            return new TrailEntry(
                    action.inspectionId(),
                    "corrective-action",
                    action.id(),
                    action.unitId(),
                    taken.step().participle(),
                    taken.changes());
        }
    }

    /** Logs steps, one an action, in few statements. */
    public Uni<Void> log(Mutiny.Session session, List<Logged> steps) {
        return corrections
                .addSteps(session, steps.stream().map(Logged::taken).toList())
                .chain(() -> logUnseen(session, steps));
    }

    /** As {@link #log}, for steps that the history of the action need not show: reminders, and that it was opened. */
    public Uni<Void> logUnseen(Mutiny.Session session, List<Logged> steps) {
        return trail.appendAll(session, steps.stream().map(Logged::trail).toList())
                .chain(() -> events.taken(
                        session,
                        steps.stream()
                                .map(step ->
                                        Map.entry(step.action(), step.taken().step()))
                                .toList()));
    }
}
