package io.dudao.inspection.calibration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The answer to one item that stands for all sheets. */
@Entity
@Immutable
@Table(name = "calibration_consensus")
public class ConsensusAnswer {
    @Id
    private UUID id;

    private UUID calibrationId;
    private int place;
    private String itemCode;
    private String answer;
    private BigDecimal share;
    private boolean decided;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ConsensusAnswer() {}

    ConsensusAnswer(
            UUID id, UUID calibrationId, int place, String itemCode, String answer, BigDecimal share, boolean decided) {
        this.id = id;
        this.calibrationId = calibrationId;
        this.place = place;
        this.itemCode = itemCode;
        this.answer = answer;
        this.share = share;
        this.decided = decided;
    }

    public String itemCode() {
        return itemCode;
    }

    /** As JSON. */
    public String answer() {
        return answer;
    }

    /** Share of the sheets that say the same, 0 to 100. */
    public BigDecimal share() {
        return share;
    }

    /** Whether whoever closed the calibration decided, as the sheets were undecided. */
    public boolean decided() {
        return decided;
    }
}
