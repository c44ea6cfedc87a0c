package io.dudao.inspection.correction;

import io.dudao.kit.problem.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a unit has to do about a finding. */
@Entity
@Table(name = "corrective_action")
public class CorrectiveAction {
    @Id
    private UUID id;

    private UUID findingId;
    private UUID inspectionId;
    private UUID unitId;
    private String item;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Enumerated(EnumType.STRING)
    private Status status;

    private LocalDate openedOn;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate closedOn;
    private @Nullable String note;
    private @Nullable String closedBy;
    private Instant changedAt;
    private long revision;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CorrectiveAction() {}

    private CorrectiveAction(UUID id, Cause cause, String item, Severity severity, @Nullable LocalDate dueOn) {
        this.id = id;
        this.findingId = cause.findingId();
        this.inspectionId = cause.inspectionId();
        this.unitId = cause.unitId();
        this.item = item;
        this.severity = severity;
        this.status = Status.OPEN;
        this.openedOn = cause.foundOn();
        this.dueOn = dueOn;
        this.changedAt = cause.foundAt();
        this.revision = 1;
    }

    /**
     * The finding that an action corrects.
     *
     * @param foundAt when the inspection was completed
     * @param foundOn the unit's local date of that
     */
    public record Cause(UUID findingId, UUID inspectionId, UUID unitId, Instant foundAt, LocalDate foundOn) {}

    /** Opens the action on a finding; {@code dueOn} is null if no deadline is set. */
    public static CorrectiveAction open(
            UUID id, Cause cause, String item, Severity severity, @Nullable LocalDate dueOn) {
        return new CorrectiveAction(id, cause, item, severity, dueOn);
    }

    /** The action on a finding that was corrected before anybody here heard of it; it starts closed, at revision 1. */
    public static CorrectiveAction closed(
            UUID id, Cause cause, String item, Severity severity, LocalDate closedOn, Instant closedAt) {
        CorrectiveAction action = new CorrectiveAction(id, cause, item, severity, null);
        action.closeAsRecorded(closedOn, closedAt);
        action.revision = 1;
        return action;
    }

    /**
     * Closes the action.
     *
     * @param day local date of the correction
     * @param by subject of the caller
     * @param at when it was corrected
     * @throws RuleBroken {@code closed-action-cannot-be-closed-again} or
     *     {@code action-cannot-be-closed-before-it-was-opened}
     */
    public void close(LocalDate day, @Nullable String reason, String by, Instant at) {
        requireOpen();
        if (day.isBefore(openedOn)) {
            throw new RuleBroken(
                    "action-cannot-be-closed-before-it-was-opened", "The action was opened on " + openedOn + ".");
        }
        closeAsRecorded(day, at);
        note = reason;
        closedBy = by;
    }

    /**
     * Closes the action because another system's records say so; their date stands, even one before the inspection.
     *
     * @throws RuleBroken {@code closed-action-cannot-be-closed-again}
     */
    public void closeAsRecorded(LocalDate day, Instant at) {
        requireOpen();
        status = Status.CLOSED;
        closedOn = day;
        changedAt = at;
        revision++;
    }

    private void requireOpen() {
        if (status == Status.CLOSED) {
            throw new RuleBroken("closed-action-cannot-be-closed-again", "The action was closed on " + closedOn + ".");
        }
    }

    /** Whether a person, and no import, closed it. */
    public boolean isClosedByPerson() {
        return closedBy != null;
    }

    public UUID id() {
        return id;
    }

    public UUID findingId() {
        return findingId;
    }

    public UUID inspectionId() {
        return inspectionId;
    }

    public UUID unitId() {
        return unitId;
    }

    /** Text of the failed item. */
    public String item() {
        return item;
    }

    public Severity severity() {
        return severity;
    }

    public Status status() {
        return status;
    }

    /** Local date of the unit. */
    public LocalDate openedOn() {
        return openedOn;
    }

    /** The last local date that is on time; null if no deadline is set. */
    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    /** Local date of the correction; null while open. */
    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    public @Nullable String note() {
        return note;
    }

    /** When it was opened or closed. */
    public Instant changedAt() {
        return changedAt;
    }

    /** 1, 2, 3 … */
    public long revision() {
        return revision;
    }
}
