package io.dudao.inspection.finding;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A failed item of an inspection. It never changes; what becomes of it is its corrective action's business. */
@Entity
@Immutable
@Table(name = "finding")
public class Finding {
    @Id
    private UUID id;

    private @Nullable String externalId;
    private UUID inspectionId;
    private UUID unitId;
    private @Nullable String itemCode;
    private String item;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Finding() {}

    private Finding(
            UUID id,
            @Nullable String externalId,
            UUID inspectionId,
            UUID unitId,
            @Nullable String itemCode,
            String item,
            Instant now) {
        this.id = id;
        this.externalId = externalId;
        this.inspectionId = inspectionId;
        this.unitId = unitId;
        this.itemCode = itemCode;
        this.item = item;
        this.recordedAt = now;
    }

    /** A failed item of an inspection that was answered here. */
    public static Finding answered(UUID id, UUID inspectionId, UUID unitId, String itemCode, String item, Instant now) {
        return new Finding(id, null, inspectionId, unitId, itemCode, item, now);
    }

    /** A finding of another system, which knows its item by the text alone. */
    public static Finding imported(
            UUID id, String externalId, UUID inspectionId, UUID unitId, String item, Instant now) {
        return new Finding(id, externalId, inspectionId, unitId, null, item, now);
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

    /** Code of the checklist's item; null if it was imported. */
    public @Nullable String itemCode() {
        return itemCode;
    }

    /** Text of the item. */
    public String item() {
        return item;
    }
}
