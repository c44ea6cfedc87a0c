package io.dudao.training.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Someone who works at a unit: code and name, nothing more personal. */
@Entity
@Table(name = "staff_member")
public class StaffMember {
    @Id
    private UUID id;

    @Column(name = "unit_id")
    private UUID unitId;

    private String code;
    private String name;

    @Column(name = "registered_at")
    private Instant registeredAt;

    private long revision;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected StaffMember() {}

    private StaffMember(UUID id, UUID unitId, String code, String name, Instant registeredAt) {
        this.id = id;
        this.unitId = unitId;
        this.code = code;
        this.name = name;
        this.registeredAt = registeredAt;
        this.revision = 1;
    }

    /** Someone new at a unit. */
    public static StaffMember register(UUID id, UUID unitId, String code, String name, Instant now) {
        return new StaffMember(id, unitId, code, name, now);
    }

    public UUID id() {
        return id;
    }

    public UUID unitId() {
        return unitId;
    }

    /** What people and imports call the person; unique. */
    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public long revision() {
        return revision;
    }
}
