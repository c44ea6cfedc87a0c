package io.dudao.inspection.visit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An inspector who may or must make a visit. */
@Entity
@Immutable // rows are written by SQL, for many visits at once
@IdClass(Assignment.Key.class)
@Table(name = "visit_inspector")
public class Assignment {
    @Id
    private UUID visitId;

    @Id
    private UUID inspectorId;

    private boolean lead;

    /** Which inspector on which visit. */
    public record Key(UUID visitId, UUID inspectorId) {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Assignment() {}

    Assignment(UUID visitId, UUID inspectorId, boolean lead) {
        this.visitId = visitId;
        this.inspectorId = inspectorId;
        this.lead = lead;
    }

    public UUID visitId() {
        return visitId;
    }

    public UUID inspectorId() {
        return inspectorId;
    }

    /** Whether he leads it; one does at most. */
    public boolean lead() {
        return lead;
    }
}
