package io.dudao.risk.register;

import io.dudao.kit.problem.RuleBroken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done about a risk until when. All dates are local dates of the unit. */
@Entity
public class Treatment {
    @Id
    private UUID id;

    @Column(name = "risk_id")
    private UUID riskId;

    @Column(name = "unit_id")
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private Strategy strategy;

    private String description;

    @Enumerated(EnumType.STRING)
    private TreatmentStatus status = TreatmentStatus.OPEN;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "done_on")
    private @Nullable LocalDate doneOn;

    @Column(name = "previous_due_on")
    private @Nullable LocalDate previousDueOn;

    @Column(name = "reschedule_reason")
    private @Nullable String rescheduleReason;

    @Column(name = "changed_at")
    private Instant changedAt;

    private long revision;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Treatment() {}

    private Treatment(
            UUID id,
            UUID riskId,
            UUID unitId,
            Strategy strategy,
            String description,
            LocalDate openedOn,
            LocalDate dueOn,
            Instant changedAt) {
        this.id = id;
        this.riskId = riskId;
        this.unitId = unitId;
        this.strategy = strategy;
        this.description = description;
        this.openedOn = openedOn;
        this.dueOn = dueOn;
        this.changedAt = changedAt;
        this.revision = 1;
    }

    static Treatment decide(
            UUID id,
            UUID riskId,
            UUID unitId,
            Strategy strategy,
            String description,
            LocalDate openedOn,
            LocalDate dueOn,
            Instant at) {
        requireDueNotBefore(openedOn, dueOn);
        return new Treatment(id, riskId, unitId, strategy, description, openedOn, dueOn, at);
    }

    void complete(LocalDate on, Instant at) {
        requireOpen("done-treatment-cannot-be-completed");
        if (on.isBefore(openedOn)) {
            throw new RuleBroken("treatment-cannot-be-done-before-it-was-opened", "It was opened on " + openedOn + ".");
        }
        status = TreatmentStatus.DONE;
        doneOn = on;
        changed(null, at);
    }

    /** Moves the due date, and keeps the one before if it differs. */
    public void reschedule(LocalDate newDueOn, String reason, Instant at) {
        requireOpen("done-treatment-cannot-be-rescheduled");
        requireDueNotBefore(openedOn, newDueOn);
        LocalDate moved = newDueOn.equals(dueOn) ? null : dueOn;
        dueOn = newDueOn;
        rescheduleReason = reason;
        changed(moved, at);
    }

    private void changed(@Nullable LocalDate movedFrom, Instant at) {
        previousDueOn = movedFrom;
        changedAt = at;
        revision++;
    }

    private void requireOpen(String slug) {
        if (status == TreatmentStatus.DONE) {
            throw new RuleBroken(slug, "The treatment was done on " + doneOn + ".");
        }
    }

    private static void requireDueNotBefore(LocalDate openedOn, LocalDate dueOn) {
        if (dueOn.isBefore(openedOn)) {
            throw new RuleBroken("treatment-cannot-be-due-before-it-was-opened", "It was opened on " + openedOn + ".");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID riskId() {
        return riskId;
    }

    public UUID unitId() {
        return unitId;
    }

    public Strategy strategy() {
        return strategy;
    }

    public String description() {
        return description;
    }

    public TreatmentStatus status() {
        return status;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    /** The last date that is on time. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public @Nullable LocalDate doneOn() {
        return doneOn;
    }

    /** The due date before the last change, or null if that did not move it. */
    public @Nullable LocalDate previousDueOn() {
        return previousDueOn;
    }

    /** Why the due date was moved last. */
    public @Nullable String rescheduleReason() {
        return rescheduleReason;
    }

    /** When it was decided, rescheduled or done. */
    public Instant changedAt() {
        return changedAt;
    }

    /** 1 when decided, one more with every change. */
    public long revision() {
        return revision;
    }
}
