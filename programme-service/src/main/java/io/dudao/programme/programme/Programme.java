package io.dudao.programme.programme;

import io.dudao.kit.problem.RuleBroken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An improvement programme of the organisation: a time in which units have tasks. */
@Entity
public class Programme {
    @Id
    private UUID id;

    private String code;
    private String title;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "registered_at")
    private Instant registeredAt;

    private long revision;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Programme() {}

    private Programme(UUID id, String code, String title, LocalDate startsOn, LocalDate endsOn, Instant at) {
        this.id = id;
        this.code = code;
        this.title = title;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.registeredAt = at;
        this.revision = 1;
    }

    static Programme register(UUID id, String code, String title, LocalDate startsOn, LocalDate endsOn, Instant at) {
        if (endsOn.isBefore(startsOn)) {
            throw new RuleBroken("programme-cannot-end-before-it-starts", "It would start on " + startsOn + ".");
        }
        return new Programme(id, code, title, startsOn, endsOn, at);
    }

    Task schedule(UUID taskId, UUID unitId, String taskTitle, LocalDate dueOn, Instant at) {
        requireStartedBy(dueOn);
        return new Task(taskId, id, unitId, taskTitle, dueOn, at);
    }

    void reschedule(Task task, LocalDate dueOn, String reason, Instant at) {
        requireStartedBy(dueOn);
        task.reschedule(dueOn, reason, at);
    }

    private void requireStartedBy(LocalDate dueOn) {
        if (dueOn.isBefore(startsOn)) {
            throw new RuleBroken(
                    "task-cannot-be-due-before-its-programme-starts", "The programme starts on " + startsOn + ".");
        }
    }

    public UUID id() {
        return id;
    }

    /** The code by which people name it. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    /** The last day. */
    public LocalDate endsOn() {
        return endsOn;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    /** 1 when registered, one more with every change. */
    public long revision() {
        return revision;
    }
}
