package io.dudao.inspection.correction;

import io.dudao.kit.problem.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a unit has to do about a finding. Each verb is a {@link Step} and the next revision. */
@Entity
@Table(name = "corrective_action")
public class CorrectiveAction extends CorrectionState {
    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CorrectiveAction() {}

    private CorrectiveAction(UUID id, Cause cause, Item item, Severity severity, @Nullable LocalDate dueOn) {
        super(id, cause, item, severity, dueOn);
    }

    /** Opens the action on a finding; {@code dueOn} is null if no deadline is set. */
    public static CorrectiveAction open(UUID id, Cause cause, Item item, Severity severity, @Nullable LocalDate dueOn) {
        return new CorrectiveAction(id, cause, item, severity, dueOn);
    }

    /** The action on a finding that was corrected before anybody here heard of it; it starts closed, at revision 1. */
    public static CorrectiveAction closed(
            UUID id, Cause cause, Item item, Severity severity, LocalDate closedOn, Instant closedAt) {
        CorrectiveAction action = new CorrectiveAction(id, cause, item, severity, null);
        action.closeAsRecorded(closedOn, closedAt);
        action.revision = 1;
        return action;
    }

    /** Notes what stops the worst at once; the cause still stands. */
    public void contain(String what, Instant at) {
        step(Step.CONTAIN, at);
        containment = what;
    }

    /**
     * Takes the unit's word that it is corrected.
     *
     * @param finders subjects of those who found it; none if it was imported
     * @throws RuleBroken {@code closed-action-cannot-be-closed-again}, {@code action-cannot-be-closed-before-it-was-opened},
     *     {@code own-finding-cannot-be-corrected}, {@code major-action-needs-its-root-cause} or
     *     {@code major-action-needs-a-permanent-action}
     */
    public void complete(Correction correction, Set<String> finders, Instant at) {
        Step.COMPLETE.require(stage);
        if (correction.doneOn().isBefore(openSince)) {
            throw new RuleBroken(
                    "action-cannot-be-closed-before-it-was-opened", "The action is open since " + openSince + ".");
        }
        Review.requireOtherThanFinders(correction.saidBy(), finders);
        Review.requireAnalysis(severity, correction);
        close(correction.doneOn(), at);
        note = correction.note();
        closedBy = correction.saidBy();
    }

    /**
     * Closes the action because another system's records say so; their date stands, even one before the inspection.
     *
     * @throws RuleBroken {@code closed-action-cannot-be-closed-again}
     */
    public void closeAsRecorded(LocalDate day, Instant at) {
        close(day, at);
    }

    private void close(LocalDate day, Instant at) {
        step(Step.COMPLETE, at);
        closedOn = day;
        overdue = false;
    }

    /**
     * Somebody else has seen that it is corrected.
     *
     * @throws RuleBroken such as {@code open-action-cannot-be-verified}, or {@code own-correction-cannot-be-reviewed}
     */
    public void verify(String by, LocalDate today, Instant at) {
        Step.VERIFY.require(stage);
        Review.requireOtherThanDoer(by, closedBy);
        step(Step.VERIFY, at);
        verifiedOn = today;
    }

    /** Somebody else has seen that it is not: it is open again, until {@code newDueOn}. Throws as {@link #verify}. */
    public void reject(String by, @Nullable LocalDate newDueOn, LocalDate today, Instant at) {
        Step.REJECT.require(stage);
        Review.requireOtherThanDoer(by, closedBy);
        step(Step.REJECT, at);
        openAgain(newDueOn, today);
    }

    /** The same item failed again, as {@code finding} says, after the correction was verified. */
    public void reopen(UUID finding, @Nullable LocalDate newDueOn, LocalDate foundOn, Instant at) {
        step(Step.REOPEN, at);
        reopenedCount++;
        reopenedBy = finding;
        openAgain(newDueOn, foundOn);
    }

    private void openAgain(@Nullable LocalDate newDueOn, LocalDate since) {
        closedOn = null;
        closedBy = null;
        verifiedOn = null;
        openSince = since;
        startClock(newDueOn);
    }

    private void startClock(@Nullable LocalDate newDueOn) {
        dueOn = newDueOn;
        overdue = false;
        escalationLevel = 0;
    }

    /** Nothing is to be corrected: its finding was withdrawn. It is closed without deadline, so that it counts nowhere. */
    public void withdraw(LocalDate today, Instant at) {
        step(Step.WITHDRAW, at);
        closedOn = closedOn == null ? today : closedOn;
        verifiedOn = null;
        startClock(null);
    }

    /** Hands the action to {@code newOwner}. */
    public void assign(Owner newOwner, Instant at) {
        step(Step.ASSIGN, at);
        ownerId = newOwner.staffId();
        owner = newOwner.name();
    }

    /** Moves the deadline; reminders start anew. */
    public void reschedule(LocalDate newDueOn, Instant at) {
        step(Step.RESCHEDULE, at);
        startClock(newDueOn);
    }

    /** The item keeps failing: one step graver. A deadline that was told stays. */
    public void raise(Severity graver, Instant at) {
        step(Step.RAISE, at);
        severity = graver;
        recurrent = true;
    }

    /** Marks a new action, of which nobody was told yet, as one on a recurrent finding. */
    public void startRecurrent(Severity graver, @Nullable LocalDate newDueOn) {
        severity = graver;
        dueOn = newDueOn;
        recurrent = true;
    }

    /** Reminds of the action, at a rung of the ladder. */
    void remind(Rung rung, Instant at) {
        step(rung.step(), at);
        overdue = rung != Rung.DUE_SOON;
        escalationLevel = rung.level();
    }

    private void step(Step step, Instant at) {
        stage = step.after(stage);
        status = stage.status();
        changedAt = at;
        revision++;
    }
}
