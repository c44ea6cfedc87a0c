package io.dudao.risk.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One rating of a risk, kept as history. Made by {@link Risk#assess}. */
@Entity
@Immutable
public class Assessment {
    @Id
    private UUID id;

    @Column(name = "risk_id")
    private UUID riskId;

    private int likelihood;
    private int impact;

    @Enumerated(EnumType.STRING)
    private Level level;

    private int points;
    private String grid;

    @Column(name = "assessed_at")
    private Instant assessedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Assessment() {}

    Assessment(UUID id, UUID riskId, int likelihood, int impact, Grid grid, Instant assessedAt) {
        this.id = id;
        this.riskId = riskId;
        this.likelihood = likelihood;
        this.impact = impact;
        this.level = grid.level(likelihood, impact);
        this.points = level.points();
        this.grid = grid.version();
        this.assessedAt = assessedAt;
    }

    public UUID id() {
        return id;
    }

    public UUID riskId() {
        return riskId;
    }

    public int likelihood() {
        return likelihood;
    }

    public int impact() {
        return impact;
    }

    public Level level() {
        return level;
    }

    public int points() {
        return points;
    }

    /** The version of the grid that gave the level. */
    public String grid() {
        return grid;
    }

    public Instant assessedAt() {
        return assessedAt;
    }
}
