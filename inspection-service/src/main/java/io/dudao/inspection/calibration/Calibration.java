package io.dudao.inspection.calibration;

import io.dudao.kit.problem.Conflict;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Several inspectors score the same unit, or the evidence of one inspection, without seeing each other's answers. */
@Entity
@Table(name = "calibration")
public class Calibration {
    private static final int FEWEST = 2;

    @Id
    private UUID id;

    private UUID unitId;
    private String title;
    private String checklistCode;
    private int checklistVersion;
    private @Nullable UUID inspectionId;

    @Enumerated(EnumType.STRING)
    private CalibrationStatus status;

    private Instant openedAt;
    private @Nullable Instant closedAt;
    private @Nullable BigDecimal fleissKappa;
    private @Nullable BigDecimal alignment;
    private Instant changedAt;
    private long revision;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Calibration() {}

    private Calibration(UUID id, UUID unitId, String title, Material material, Instant now) {
        this.id = id;
        this.unitId = unitId;
        this.title = title;
        this.checklistCode = material.checklist();
        this.checklistVersion = material.version();
        this.inspectionId = material.inspectionId();
        this.status = CalibrationStatus.OPEN;
        this.openedAt = now;
        this.changedAt = now;
        this.revision = 1;
    }

    /**
     * What the inspectors answer.
     *
     * @param version of the checklist
     * @param inspectionId the inspection whose evidence they look at; null: they look at the unit
     */
    public record Material(
            String checklist, int version, @Nullable UUID inspectionId) {}

    /**
     * Opens a calibration.
     *
     * @param inspectors codes of those who take part
     * @throws RuleBroken {@code calibration-needs-two-inspectors}
     */
    public static Calibration open(
            UUID id, UUID unitId, String title, Material material, List<String> inspectors, Instant now) {
        if (inspectors.stream().distinct().count() < FEWEST
                || inspectors.size() > inspectors.stream().distinct().count()) {
            String message = "Two or more different inspectors take part.";
            throw new RuleBroken(
                    "calibration-needs-two-inspectors", message, List.of(new Violation("inspectors", message)));
        }
        return new Calibration(id, unitId, title, material, now);
    }

    /** An inspector has given his answers, which is all that others learn before the end. */
    void answered(Instant now) {
        requireOpen();
        changedAt = now;
        revision++;
    }

    /**
     * Closes the calibration with what came out.
     *
     * @param fleissKappa −1 to 1; null: not defined
     * @param alignment mean share of answers that equal the consensus, 0 to 100
     * @throws RuleBroken {@code calibration-needs-two-sheets}
     * @throws Conflict {@code calibration-is-over}
     */
    public void close(int sheets, @Nullable BigDecimal fleissKappa, BigDecimal alignment, Instant now) {
        requireOpen();
        requireSheets(sheets);
        this.fleissKappa = fleissKappa;
        this.alignment = alignment;
        end(CalibrationStatus.CLOSED, now);
    }

    /** @throws RuleBroken {@code calibration-needs-two-sheets} */
    static void requireSheets(int sheets) {
        if (sheets < FEWEST) {
            throw new RuleBroken("calibration-needs-two-sheets", "Two inspectors or more must have answered.");
        }
    }

    /**
     * Calls the calibration off.
     *
     * @throws Conflict {@code calibration-is-over}
     */
    public void cancel(Instant now) {
        requireOpen();
        end(CalibrationStatus.CANCELLED, now);
    }

    void requireOpen() {
        if (status != CalibrationStatus.OPEN) {
            throw new Conflict("calibration-is-over", "The calibration is " + status + ".");
        }
    }

    private void end(CalibrationStatus last, Instant now) {
        status = last;
        closedAt = now;
        changedAt = now;
        revision++;
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

    public String checklistCode() {
        return checklistCode;
    }

    public int checklistVersion() {
        return checklistVersion;
    }

    /** The inspection whose evidence they look at; null: they look at the unit. */
    public @Nullable UUID inspectionId() {
        return inspectionId;
    }

    public CalibrationStatus status() {
        return status;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    /** −1 to 1; null before the end, or not defined. */
    public @Nullable BigDecimal fleissKappa() {
        return fleissKappa;
    }

    /** Mean share of answers that equal the consensus, 0 to 100; null before the end. */
    public @Nullable BigDecimal alignment() {
        return alignment;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** 1, 2, 3 … */
    public long revision() {
        return revision;
    }
}
