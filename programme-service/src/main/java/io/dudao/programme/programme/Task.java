package io.dudao.programme.programme;

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

/** What a unit has to do in a programme until when. All dates are local dates of the unit. */
@Entity
public class Task {
    @Id
    private UUID id;

    @Column(name = "programme_id")
    private UUID programmeId;

    @Column(name = "unit_id")
    private UUID unitId;

    private String title;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private TaskStatus status = TaskStatus.OPEN;

    @Column(name = "completed_on")
    private @Nullable LocalDate completedOn;

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
    protected Task() {}

    Task(UUID id, UUID programmeId, UUID unitId, String title, LocalDate dueOn, Instant at) {
        this.id = id;
        this.programmeId = programmeId;
        this.unitId = unitId;
        this.title = title;
        this.dueOn = dueOn;
        this.changedAt = at;
        this.revision = 1;
    }

    void complete(LocalDate on, Instant at) {
        requireOpen("done-task-cannot-be-completed");
        status = TaskStatus.DONE;
        completedOn = on;
        changed(null, at);
    }

    void reschedule(LocalDate newDueOn, String reason, Instant at) {
        requireOpen("done-task-cannot-be-rescheduled");
        if (newDueOn.equals(dueOn)) {
            throw new RuleBroken("task-can-only-be-rescheduled-to-another-date", "It is due on " + dueOn + " already.");
        }
        LocalDate moved = dueOn;
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
        if (status == TaskStatus.DONE) {
            throw new RuleBroken(slug, "The task was completed on " + completedOn + ".");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public UUID unitId() {
        return unitId;
    }

    public String title() {
        return title;
    }

    /** The last date that is on time. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public TaskStatus status() {
        return status;
    }

    /** The date of completion, or null while open. */
    public @Nullable LocalDate completedOn() {
        return completedOn;
    }

    /** The due date before the last change, or null if that did not move it. */
    public @Nullable LocalDate previousDueOn() {
        return previousDueOn;
    }

    /** Why the due date was moved last. */
    public @Nullable String rescheduleReason() {
        return rescheduleReason;
    }

    /** When it was scheduled, rescheduled or completed. */
    public Instant changedAt() {
        return changedAt;
    }

    /** 1 when scheduled, one more with every change. */
    public long revision() {
        return revision;
    }
}
