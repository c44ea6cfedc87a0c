package io.dudao.inspection.draw;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A stored candidate, as lists of one draw read it: within a draw its unit is its identity. */
@Entity
@Immutable
@Table(name = "draw_candidate")
class DrawCandidate {
    @Id
    @Column(name = "unit_id")
    private UUID id;

    private UUID drawId;
    private int position;
    private String stratum;
    private BigDecimal weight;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected DrawCandidate() {}

    UUID unitId() {
        return id;
    }

    UUID drawId() {
        return drawId;
    }

    /** Its place in the list, from 0. */
    int position() {
        return position;
    }

    Candidate candidate() {
        return new Candidate(id, stratum, weight);
    }
}
