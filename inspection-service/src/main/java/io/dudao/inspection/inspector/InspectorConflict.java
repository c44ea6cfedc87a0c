package io.dudao.inspection.inspector;

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

/** A declared conflict of interest: while it lasts the inspector is left out for the unit. */
@Entity
@Table(name = "inspector_conflict")
public class InspectorConflict {
    @Id
    private UUID id;

    private UUID inspectorId;
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private ConflictReason reason;

    private @Nullable String note;
    private LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private String declaredBy;
    private Instant declaredAt;
    private long revision;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected InspectorConflict() {}

    private InspectorConflict(UUID id, UUID inspectorId, UUID unitId, Terms terms, String by, Instant now) {
        this.id = id;
        this.inspectorId = inspectorId;
        this.unitId = unitId;
        this.reason = terms.reason();
        this.note = terms.note();
        this.startsOn = terms.from();
        this.endsOn = terms.to();
        this.declaredBy = by;
        this.declaredAt = now;
        this.revision = 1;
    }

    /**
     * Why, and how long.
     *
     * @param from the first local date of the unit
     * @param to the last one; null: for good
     */
    public record Terms(
            ConflictReason reason,
            @Nullable String note,
            LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * Declares a conflict.
     *
     * @param by subject of who declares it
     * @throws RuleBroken {@code conflict-must-end-after-it-starts}, {@code other-reason-needs-a-note}
     */
    public static InspectorConflict declare(
            UUID id, UUID inspectorId, UUID unitId, Terms terms, String by, Instant now) {
        requireOrder(terms.from(), terms.to());
        if (terms.reason() == ConflictReason.OTHER && terms.note() == null) {
            throw RuleBroken.at("other-reason-needs-a-note", "note", "Another reason is told in a note.");
        }
        return new InspectorConflict(id, inspectorId, unitId, terms, by, now);
    }

    /**
     * Ends it, also earlier or later than was said.
     *
     * @param lastDay the last local date on which it lasts
     * @return whether anything changed
     * @throws RuleBroken {@code conflict-must-end-after-it-starts}
     */
    public boolean end(LocalDate lastDay) {
        requireOrder(startsOn, lastDay);
        if (lastDay.equals(endsOn)) {
            return false;
        }
        endsOn = lastDay;
        revision++;
        return true;
    }

    private static void requireOrder(LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw RuleBroken.at("conflict-must-end-after-it-starts", "to", "It starts on " + from + ".");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID inspectorId() {
        return inspectorId;
    }

    public UUID unitId() {
        return unitId;
    }

    public Terms terms() {
        return new Terms(reason, note, startsOn, endsOn);
    }

    public Instant declaredAt() {
        return declaredAt;
    }

    /** Subject of who declared it. */
    public String declaredBy() {
        return declaredBy;
    }

    /** 1, 2, 3 … */
    public long revision() {
        return revision;
    }
}
