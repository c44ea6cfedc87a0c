package io.dudao.programme.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is recorded of a unit and a day. */
@MappedSuperclass
public abstract class Entry {
    @Id
    private UUID id;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "on_date")
    private LocalDate onDate;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    private long revision;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Entry() {}

    Entry(Place place) {
        this.id = place.id();
        this.externalId = place.externalId();
        this.unitId = place.unitId();
        this.onDate = place.onDate();
        this.occurredAt = place.occurredAt();
        this.revision = 1;
    }

    /**
     * Where and when an entry belongs.
     *
     * @param externalId the sender's own name for it, unique among its kind, or null
     * @param onDate local date of the unit
     * @param occurredAt within that date there
     */
    record Place(UUID id, @Nullable String externalId, UUID unitId, LocalDate onDate, Instant occurredAt) {}

    /** Whether the other entry says the same of the same unit and day. */
    boolean saysTheSameAs(Entry other) {
        return unitId.equals(other.unitId) && onDate.equals(other.onDate);
    }

    public UUID id() {
        return id;
    }

    /** The name that its sender chose, or null. */
    public @Nullable String externalId() {
        return externalId;
    }

    public UUID unitId() {
        return unitId;
    }

    /** The local date of the unit to which it belongs. */
    public LocalDate onDate() {
        return onDate;
    }

    /** A moment of that date: noon at the unit unless the date was today when it was recorded. */
    public Instant occurredAt() {
        return occurredAt;
    }

    /** 1, as entries do not change. */
    public long revision() {
        return revision;
    }
}
