package io.dudao.inspection.correction;

import io.dudao.inspection.unit.Unit;
import io.dudao.kit.security.Scope;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What others make of a unit's correction. */
@ApplicationScoped
public class ReviewService {
    private final Work work;
    private final CorrectionRepository corrections;
    private final Transition transition;
    private final Deadlines deadlines;

    ReviewService(Work work, CorrectionRepository corrections, Transition transition, Deadlines deadlines) {
        this.work = work;
        this.corrections = corrections;
        this.transition = transition;
        this.deadlines = deadlines;
    }

    /**
     * Accepts a correction that the caller has seen with own eyes.
     *
     * @param by subject of the caller
     */
    public Uni<CorrectiveActionView> verify(UUID id, @Nullable String note, String by, Scope scope) {
        return work.once(
                new Verification(id, note),
                CorrectiveActionView.class,
                session -> transition.take(session, id, scope, Step.VERIFY, note, (action, unit, now) -> {
                    action.verify(by, LocalDate.ofInstant(now, unit.zone()), now);
                    return review(session, id, Correction.Outcome.ACCEPTED, note, by, now);
                }));
    }

    private record Verification(UUID id, @Nullable String note) {}

    /**
     * Sends a correction back.
     *
     * @param dueOn the new deadline; null: counted from today, by severity
     * @param by subject of the caller
     */
    public Uni<CorrectiveActionView> reject(UUID id, String reason, @Nullable LocalDate dueOn, String by, Scope scope) {
        return work.once(
                new Rejection(id, reason, dueOn),
                CorrectiveActionView.class,
                session -> transition.take(session, id, scope, Step.REJECT, reason, (action, unit, now) -> {
                    reject(action, unit, dueOn, by, now);
                    return review(session, id, Correction.Outcome.REJECTED, reason, by, now);
                }));
    }

    private record Rejection(
            UUID id, String reason, @Nullable LocalDate dueOn) {}

    private void reject(CorrectiveAction action, Unit unit, @Nullable LocalDate dueOn, String by, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, unit.zone());
        LocalDate deadline =
                dueOn == null ? deadlines.dueOn(action.severity(), today) : deadlines.requireReachable(dueOn, today);
        action.reject(by, deadline, today, now);
    }

    private Uni<Void> review(
            Mutiny.Session session,
            UUID action,
            Correction.Outcome outcome,
            @Nullable String reason,
            String by,
            Instant now) {
        return corrections
                .ofAction(session, action)
                .chain(said -> said.isEmpty() // closed by another system's records
                        ? Uni.createFrom().voidItem()
                        : corrections.review(session, said.getLast().reviewed(outcome, reason, now, by)));
    }
}
