package io.dudao.inspection.correction;

import io.dudao.inspection.unit.Unit;
import io.dudao.kit.attachment.Attachments;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.PlausibleTime;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a unit does about a finding. */
@ApplicationScoped
public class CorrectionService {
    private final Work work;
    private final CorrectiveActionRepository actions;
    private final CorrectionRepository corrections;
    private final Transition transition;
    private final Attachments attachments;

    CorrectionService(
            Work work,
            CorrectiveActionRepository actions,
            CorrectionRepository corrections,
            Transition transition,
            Attachments attachments) {
        this.work = work;
        this.actions = actions;
        this.corrections = corrections;
        this.transition = transition;
        this.attachments = attachments;
    }

    /** Notes what stopped the worst at once. */
    public Uni<CorrectiveActionView> contain(UUID id, String what, Scope scope) {
        Transition.Change contained = (action, unit, now) -> action.contain(what, now);
        return work.once(
                new Containment(id, what),
                CorrectiveActionView.class,
                session -> transition.take(session, id, scope, Step.CONTAIN, null, contained.verb()));
    }

    private record Containment(UUID id, String what) {}

    /**
     * Takes the unit's word that it is corrected; fails with the rules of {@link CorrectiveAction#complete}.
     *
     * @param by subject of the caller
     */
    public Uni<CorrectiveActionView> complete(UUID id, CorrectionContent content, String by, Scope scope) {
        return work.once(
                new Completion(id, content),
                CorrectiveActionView.class,
                session -> transition.take(
                        session,
                        id,
                        scope,
                        Step.COMPLETE,
                        null,
                        (action, unit, now) -> complete(session, action, unit, content.said(id, by, now))));
    }

    private record Completion(UUID id, CorrectionContent content) {}

    private Uni<Void> complete(Mutiny.Session session, CorrectiveAction action, Unit unit, Correction correction) {
        Instant now = correction.saidAt();
        PlausibleTime.require("closedOn", correction.doneOn(), unit.zone(), now);
        Instant doneAt = CorrectionTime.of(correction.doneOn(), unit.zone(), action.changedAt(), now);
        return actions.finders(session, action.inspectionId())
                .invoke(finders -> action.complete(correction, finders.subjects(), doneAt))
                .chain(() -> attachments.link(
                        session, action.unitId(), "corrective-action", action.id(), correction.evidence()))
                .chain(() -> corrections.add(session, correction));
    }
}
