package io.dudao.sample.note;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "note")
public class Note {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "unit_code")
    private String unitCode;

    private String text;

    @Column(name = "written_at")
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Note() {}

    public Note(UUID id, UUID unitId, String unitCode, String text, Instant writtenAt) {
        this.id = id;
        this.unitId = unitId;
        this.unitCode = unitCode;
        this.text = text;
        this.writtenAt = writtenAt;
    }

    public UUID id() {
        return id;
    }

    public UUID unitId() {
        return unitId;
    }

    public String unitCode() {
        return unitCode;
    }

    public String text() {
        return text;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
