package io.dudao.inspection.deviation;

import io.dudao.kit.problem.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item that a unit cannot keep for a time, told before it is inspected. */
@Entity
@Table(name = "known_deviation")
public class Deviation {
    @Id
    private UUID id;

    private UUID unitId;
    private String checklistCode;
    private String itemCode;
    private String explanation;
    private List<String> attachments;
    private LocalDate validFrom;
    private LocalDate validTo;

    @Enumerated(EnumType.STRING)
    private DeviationStatus status;

    private String registeredBy;
    private Instant registeredAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionNote;
    private @Nullable Instant endedAt;
    private Instant changedAt;
    private long revision;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Deviation() {}

    private Deviation(UUID id, UUID unitId, NewDeviation content, LocalDate first, String by, Instant now) {
        this.id = id;
        this.unitId = unitId;
        this.checklistCode = content.checklist();
        this.itemCode = content.item();
        this.explanation = content.explanation();
        this.attachments = content.evidence();
        this.validFrom = first;
        this.validTo = content.validTo();
        this.status = DeviationStatus.REGISTERED;
        this.registeredBy = by;
        this.registeredAt = now;
        this.changedAt = now;
        this.revision = 1;
    }

    /**
     * Registers a deviation.
     *
     * @param today local date of the unit
     * @param by subject of the caller
     * @throws RuleBroken see {@link NewDeviation#firstDay}
     */
    public static Deviation register(
            UUID id, UUID unitId, NewDeviation content, LocalDate today, String by, Instant now) {
        return new Deviation(id, unitId, content, content.firstDay(today), by, now);
    }

    /**
     * Accepts the deviation: from now on it is known.
     *
     * @throws RuleBroken {@code own-deviation-cannot-be-decided} or {@code decided-deviation-cannot-be-decided-again}
     */
    public void accept(@Nullable String note, String by, Instant now) {
        decide(DeviationStatus.ACCEPTED, note, by, now);
    }

    /** Refuses the deviation; throws as {@link #accept} does. */
    public void refuse(String reason, String by, Instant now) {
        decide(DeviationStatus.REFUSED, reason, by, now);
    }

    /**
     * Ends an accepted deviation before its last day.
     *
     * @throws RuleBroken {@code only-accepted-deviation-can-end}
     */
    public void end(Instant now) {
        if (status != DeviationStatus.ACCEPTED) {
            throw new RuleBroken("only-accepted-deviation-can-end", "The deviation is " + status + ".");
        }
        endedAt = now;
        moveTo(DeviationStatus.ENDED, now);
    }

    private void decide(DeviationStatus decision, @Nullable String note, String by, Instant now) {
        if (status != DeviationStatus.REGISTERED) {
            throw new RuleBroken("decided-deviation-cannot-be-decided-again", "The deviation is " + status + ".");
        }
        if (by.equals(registeredBy)) {
            throw new RuleBroken("own-deviation-cannot-be-decided", "Somebody else decides on a deviation.");
        }
        decidedBy = by;
        decidedAt = now;
        decisionNote = note;
        moveTo(decision, now);
    }

    private void moveTo(DeviationStatus next, Instant now) {
        status = next;
        changedAt = now;
        revision++;
    }

    /**
     * Whether the deviation was known when the unit was inspected.
     *
     * @param at when it was
     * @param on the unit's local date of that
     */
    public boolean covers(String checklist, String item, Instant at, LocalDate on) {
        return checklistCode.equals(checklist)
                && itemCode.equals(item)
                && isKnownAt(at)
                && !on.isBefore(validFrom)
                && !on.isAfter(validTo);
    }

    private boolean isKnownAt(Instant at) {
        return status != DeviationStatus.REFUSED
                && decidedAt != null
                && !at.isBefore(decidedAt)
                && (endedAt == null || at.isBefore(endedAt));
    }

    public UUID id() {
        return id;
    }

    public UUID unitId() {
        return unitId;
    }

    public String checklistCode() {
        return checklistCode;
    }

    public String itemCode() {
        return itemCode;
    }

    public String explanation() {
        return explanation;
    }

    /** Content hashes of evidence. */
    public List<String> attachments() {
        return attachments;
    }

    /** The first local date. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last local date. */
    public LocalDate validTo() {
        return validTo;
    }

    public DeviationStatus status() {
        return status;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    /** When it was accepted or refused; null before. */
    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String decisionNote() {
        return decisionNote;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** 1, 2, 3 … */
    public long revision() {
        return revision;
    }
}
