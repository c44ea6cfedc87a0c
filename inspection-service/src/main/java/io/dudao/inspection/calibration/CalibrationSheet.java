package io.dudao.inspection.calibration;

import io.dudao.kit.problem.Conflict;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one inspector says in a calibration. */
@Entity
@Table(name = "calibration_sheet")
public class CalibrationSheet {
    @Id
    private UUID id;

    private UUID calibrationId;
    private UUID inspectorId;
    private String inspectorCode;
    private @Nullable String answers;
    private @Nullable BigDecimal score;
    private @Nullable String verdict;
    private @Nullable Instant givenAt;
    private @Nullable BigDecimal alignment;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CalibrationSheet() {}

    /** The empty sheet of an inspector. */
    CalibrationSheet(UUID id, UUID calibrationId, UUID inspectorId, String inspectorCode) {
        this.id = id;
        this.calibrationId = calibrationId;
        this.inspectorId = inspectorId;
        this.inspectorCode = inspectorCode;
    }

    /**
     * Fills the sheet, once.
     *
     * @param said the answers as JSON
     * @throws Conflict {@code sheet-is-final}
     */
    void fill(String said, @Nullable BigDecimal reached, String outcome, Instant now) {
        if (answers != null) {
            throw new Conflict("sheet-is-final", "The answers were given at " + givenAt + " and stay.");
        }
        answers = said;
        score = reached;
        verdict = outcome;
        givenAt = now;
    }

    void align(BigDecimal share) {
        alignment = share;
    }

    public UUID inspectorId() {
        return inspectorId;
    }

    public String inspectorCode() {
        return inspectorCode;
    }

    /** As JSON; null: not given yet. */
    public @Nullable String answers() {
        return answers;
    }

    /** 0 to 100; null if no item applied, or before they are given. */
    public @Nullable BigDecimal score() {
        return score;
    }

    public @Nullable String verdict() {
        return verdict;
    }

    public @Nullable Instant givenAt() {
        return givenAt;
    }

    /** Share of answers that equal the consensus, 0 to 100; null before the end. */
    public @Nullable BigDecimal alignment() {
        return alignment;
    }
}
