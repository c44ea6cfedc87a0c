package io.dudao.inspection.finding;

import io.dudao.inspection.correction.Severity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A failed item of an inspection, or what the inspector noticed beside the items. What becomes of it is its corrective
 * action's business; it changes itself only when the same item keeps failing.
 */
@Entity
@Immutable // what recurs is marked by SQL, for many at once
@Table(name = "finding")
public class Finding {
    @Id
    private UUID id;

    private @Nullable String externalId;
    private UUID inspectionId;
    private UUID unitId;
    private @Nullable String itemCode;
    private String item;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private @Nullable String note;

    @Transient // JSON: read with the row by SQL, left out of lists
    private List<String> attachments = List.of();

    private @Nullable String pointedOutTo;
    private boolean recurrent;
    private @Nullable UUID previousFindingId;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Finding() {}

    private Finding(UUID id, UUID inspectionId, UUID unitId, String item, Severity severity, Instant now) {
        this.id = id;
        this.inspectionId = inspectionId;
        this.unitId = unitId;
        this.item = item;
        this.severity = severity;
        this.recordedAt = now;
    }

    /**
     * What an inspector found here.
     *
     * @param itemCode of the checklist's item; null: beside the items
     */
    public static Finding found(
            UUID id,
            UUID inspectionId,
            UUID unitId,
            @Nullable String itemCode,
            String item,
            Severity severity,
            Remarks remarks,
            Instant now) {
        Finding finding = new Finding(id, inspectionId, unitId, item, severity, now);
        finding.itemCode = itemCode;
        finding.note = remarks.note();
        finding.attachments = remarks.attachments();
        finding.pointedOutTo = remarks.pointedOutTo();
        return finding;
    }

    /** A finding of another system, which knows its item by the text alone. */
    public static Finding imported(
            UUID id, String externalId, UUID inspectionId, UUID unitId, String item, Instant now) {
        Finding finding = new Finding(id, inspectionId, unitId, item, Severity.MINOR, now);
        finding.externalId = externalId;
        return finding;
    }

    /** The same item failed before, too often: one step graver, and chained to the finding before. */
    public void recur(UUID previous) {
        severity = severity.raised();
        recurrent = true;
        previousFindingId = previous;
    }

    public UUID id() {
        return id;
    }

    /** The id that an import gave it; null if it was found here. */
    public @Nullable String externalId() {
        return externalId;
    }

    public UUID inspectionId() {
        return inspectionId;
    }

    public UUID unitId() {
        return unitId;
    }

    /** Code of the checklist's item; null: imported, or beside the items. */
    public @Nullable String itemCode() {
        return itemCode;
    }

    /** Text of the item. */
    public String item() {
        return item;
    }

    public Severity severity() {
        return severity;
    }

    public @Nullable String note() {
        return note;
    }

    /** SHA-256 hashes of attachments; empty when it was read for a list. */
    public List<String> attachments() {
        return attachments;
    }

    /** Who at the unit was shown it, in words. */
    public @Nullable String pointedOutTo() {
        return pointedOutTo;
    }

    /** Whether the item failed in several of the unit's last inspections. */
    public boolean recurrent() {
        return recurrent;
    }

    /** The finding before in the chain of a recurrent one. */
    public @Nullable UUID previousFindingId() {
        return previousFindingId;
    }
}
