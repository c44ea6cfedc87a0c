package io.dudao.inspection.correction;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a corrective action is; only the verbs of {@link CorrectiveAction} change it. */
@MappedSuperclass
public abstract class CorrectionState extends CorrectionSubject {
    @Enumerated(EnumType.STRING)
    Severity severity;

    @Enumerated(EnumType.STRING)
    Status status;

    @Enumerated(EnumType.STRING)
    Stage stage;

    LocalDate openSince;
    boolean recurrent;

    @Nullable
    String containment;

    @Nullable
    UUID ownerId;

    @Nullable
    String owner;

    @Nullable
    LocalDate dueOn;

    @Nullable
    LocalDate closedOn;

    @Nullable
    LocalDate verifiedOn;

    boolean overdue;
    int escalationLevel;
    int reopenedCount;

    @Nullable
    UUID reopenedBy;

    @Nullable
    String note;

    @Nullable
    String closedBy;

    Instant changedAt;
    long revision;

    @Version
    long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    CorrectionState() {}

    CorrectionState(UUID id, Cause cause, Item item, Severity severity, @Nullable LocalDate dueOn) {
        super(id, cause, item);
        this.severity = severity;
        this.status = Status.OPEN;
        this.stage = Stage.OPEN;
        this.openSince = cause.foundOn();
        this.dueOn = dueOn;
        this.note = item.agreed();
        this.changedAt = cause.foundAt();
        this.revision = 1;
    }

    /** Whether a person, and no import, closed it. */
    public boolean isClosedByPerson() {
        return closedBy != null;
    }

    /** Whether it was opened again after {@code day}, so that an older record of its closing no longer counts. */
    public boolean isOpenAgainAfter(LocalDate day) {
        return openSince.isAfter(openedOn()) && day.isBefore(openSince);
    }

    /** Whether it is verified, and was corrected before {@code day}: a failure on that day is a new one. */
    boolean isVerifiedBefore(LocalDate day) {
        return stage == Stage.VERIFIED && closedOn != null && closedOn.isBefore(day);
    }

    public Severity severity() {
        return severity;
    }

    public Status status() {
        return status;
    }

    public Stage stage() {
        return stage;
    }

    /** Whether the item failed in several of the unit's last inspections. */
    public boolean recurrent() {
        return recurrent;
    }

    public @Nullable String containment() {
        return containment;
    }

    /** Id of the staff member who owns it; null: a role owns it, or nobody. */
    public @Nullable UUID ownerId() {
        return ownerId;
    }

    /** Code of the staff member who owns it, or a role; null: nobody. */
    public @Nullable String owner() {
        return owner;
    }

    /** The last local date that is on time; null if no deadline is set. */
    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    /** Local date of the correction; null while open. */
    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    /** Local date of the verification. */
    public @Nullable LocalDate verifiedOn() {
        return verifiedOn;
    }

    /** Whether its deadline had passed when it was looked at last. */
    public boolean overdue() {
        return overdue;
    }

    /** 0 none, 1 the unit's manager, 2 the region's supervisor, 3 head office. */
    public int escalationLevel() {
        return escalationLevel;
    }

    /** How often the item failed again after a verified correction. */
    public int reopenedCount() {
        return reopenedCount;
    }

    /** The finding that reopened it last. */
    public @Nullable UUID reopenedBy() {
        return reopenedBy;
    }

    /** What was agreed on the spot, later what was done. */
    public @Nullable String note() {
        return note;
    }

    /** When it changed last. */
    public Instant changedAt() {
        return changedAt;
    }

    /** 1, 2, 3 … */
    public long revision() {
        return revision;
    }
}
