package io.dudao.risk.register;

import io.dudao.kit.problem.RuleBroken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may go wrong at a unit, and how grave that is as of the last assessment. */
@Entity
public class Risk {
    @Id
    private UUID id;

    @Column(name = "unit_id")
    private UUID unitId;

    private String title;
    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    private RiskStatus status = RiskStatus.OPEN;

    private @Nullable Integer likelihood;
    private @Nullable Integer impact;

    @Enumerated(EnumType.STRING)
    private @Nullable Level level;

    private int points;

    @Column(name = "open_treatments")
    private int openTreatments;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "assessed_at")
    private @Nullable Instant assessedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    private long revision;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Risk() {}

    private Risk(
            UUID id, UUID unitId, String title, @Nullable String description, Category category, Instant registeredAt) {
        this.id = id;
        this.unitId = unitId;
        this.title = title;
        this.description = description;
        this.category = category;
        this.registeredAt = registeredAt;
        this.revision = 1;
    }

    /** A new risk, open and not yet assessed: it has no level and adds nothing to the exposure. */
    public static Risk register(
            UUID id, UUID unitId, String title, @Nullable String description, Category category, Instant now) {
        return new Risk(id, unitId, title, description, category, now);
    }

    /**
     * Rates the risk.
     *
     * @param likelihood residual, 1 (rare) to 5 (almost certain)
     * @param impact residual, 1 (slight) to 5 (disastrous)
     * @param at when it was rated; not before the last assessment, whose state would come back otherwise
     */
    public Assessment assess(UUID assessmentId, int likelihood, int impact, Grid grid, Instant at) {
        requireOpen("closed-risk-cannot-be-assessed");
        requireNotBeforeLastAssessment(at, "assessment-cannot-precede-the-last-one");
        var assessment = new Assessment(assessmentId, id, likelihood, impact, grid, at);
        this.likelihood = likelihood;
        this.impact = impact;
        this.level = assessment.level();
        this.points = assessment.points();
        this.assessedAt = at;
        revision++;
        return assessment;
    }

    /** Decides on a treatment. {@code openedOn} and {@code dueOn} are local dates of the unit. */
    public Treatment treat(
            UUID treatmentId,
            Strategy strategy,
            String treatmentDescription,
            LocalDate openedOn,
            LocalDate dueOn,
            Instant at) {
        requireOpen("closed-risk-cannot-be-treated");
        openTreatments++;
        revision++;
        return Treatment.decide(treatmentId, id, unitId, strategy, treatmentDescription, openedOn, dueOn, at);
    }

    /** Completes one of this risk's treatments; it no longer keeps the risk from being closed. */
    public void complete(Treatment treatment, LocalDate doneOn, Instant at) {
        treatment.complete(doneOn, at);
        openTreatments--;
        revision++;
    }

    /** Notes that the risk came true at {@code at}. A closed risk may have done so before it was closed. */
    public Incident materialise(UUID incidentId, Instant at, String note) {
        if (closedAt != null && at.isAfter(closedAt)) {
            throw new RuleBroken(
                    "closed-risk-cannot-materialise", "The risk was closed before; register the new one it shows.");
        }
        return new Incident(incidentId, id, unitId, at, note);
    }

    /** Closes the risk: it adds nothing to the exposure from {@code at} on. */
    public void close(Instant at) {
        requireOpen("closed-risk-cannot-be-closed");
        if (openTreatments > 0) {
            throw new RuleBroken(
                    "risk-with-open-treatments-cannot-be-closed",
                    "Open treatments: " + openTreatments + ". Complete them first.");
        }
        requireNotBeforeLastAssessment(at, "closing-cannot-precede-the-last-assessment");
        status = RiskStatus.CLOSED;
        points = 0;
        closedAt = at;
        revision++;
    }

    private void requireOpen(String slug) {
        if (status == RiskStatus.CLOSED) {
            throw new RuleBroken(slug, "The risk is closed.");
        }
    }

    private void requireNotBeforeLastAssessment(Instant at, String slug) {
        if (assessedAt != null && at.isBefore(assessedAt)) {
            throw new RuleBroken(slug, "The last assessment is of " + assessedAt + ".");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID unitId() {
        return unitId;
    }

    public String title() {
        return title;
    }

    public @Nullable String description() {
        return description;
    }

    public Category category() {
        return category;
    }

    public RiskStatus status() {
        return status;
    }

    public @Nullable Integer likelihood() {
        return likelihood;
    }

    public @Nullable Integer impact() {
        return impact;
    }

    public @Nullable Level level() {
        return level;
    }

    /** 1, 2, 4 or 8; 0 while it is not assessed and after it was closed. */
    public int points() {
        return points;
    }

    public int openTreatments() {
        return openTreatments;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public @Nullable Instant assessedAt() {
        return assessedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    /** 1 when registered, one more with every change. */
    public long revision() {
        return revision;
    }
}
