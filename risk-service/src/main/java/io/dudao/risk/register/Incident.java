package io.dudao.risk.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A risk came true. Made by {@link Risk#materialise}. */
@Entity
@Immutable
public class Incident {
    @Id
    private UUID id;

    @Column(name = "risk_id")
    private UUID riskId;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    private String note;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Incident() {}

    Incident(UUID id, UUID riskId, UUID unitId, Instant occurredAt, String note) {
        this.id = id;
        this.riskId = riskId;
        this.unitId = unitId;
        this.occurredAt = occurredAt;
        this.note = note;
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

    public Instant occurredAt() {
        return occurredAt;
    }

    public String note() {
        return note;
    }
}
