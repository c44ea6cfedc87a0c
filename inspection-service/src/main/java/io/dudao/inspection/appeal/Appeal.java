package io.dudao.inspection.appeal;

import io.dudao.kit.problem.Conflict;
import io.dudao.kit.problem.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a unit says against an inspection. */
@Entity
@Table(name = "appeal")
public class Appeal {
    @Id
    private UUID id;

    private UUID inspectionId;
    private UUID unitId;
    private String statement;
    private int panelSize;

    @Enumerated(EnumType.STRING)
    private AppealStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private String lodgedBy;
    private Instant lodgedAt;
    private @Nullable Instant closedAt;
    private Instant changedAt;
    private long revision;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Appeal() {}

    private Appeal(UUID id, UUID inspectionId, UUID unitId, String statement, int panelSize, String by, Instant now) {
        this.id = id;
        this.inspectionId = inspectionId;
        this.unitId = unitId;
        this.statement = statement;
        this.panelSize = panelSize;
        this.status = AppealStatus.LODGED;
        this.lodgedBy = by;
        this.lodgedAt = now;
        this.changedAt = now;
        this.revision = 1;
    }

    /**
     * Lodges an appeal.
     *
     * @param deadline the last instant at which the inspection may be appealed against
     * @param panelSize members who have to judge it, 1 to 9
     * @param by subject of the caller
     * @throws RuleBroken {@code appeal-deadline-has-passed}
     */
    public static Appeal lodge(
            UUID id,
            UUID inspectionId,
            UUID unitId,
            String statement,
            Instant deadline,
            int panelSize,
            String by,
            Instant now) {
        if (now.isAfter(deadline)) {
            throw new RuleBroken("appeal-deadline-has-passed", "Appeals were possible until " + deadline + ".");
        }
        return new Appeal(id, inspectionId, unitId, statement, panelSize, by, now);
    }

    /**
     * Takes the appeal back.
     *
     * @throws Conflict {@code appeal-is-closed}
     */
    public void withdraw(Instant now) {
        requireLodged();
        status = AppealStatus.WITHDRAWN;
        close(now);
    }

    /**
     * Whether a member may judge.
     *
     * @param member subject of the caller
     * @param inspected whether he took part in the inspection
     * @throws Conflict {@code appeal-is-closed}
     * @throws RuleBroken {@code own-work-cannot-be-judged}
     */
    public void requireImpartial(String member, boolean inspected) {
        requireLodged();
        if (inspected || member.equals(lodgedBy)) {
            throw new RuleBroken("own-work-cannot-be-judged", "Who inspected or appealed does not sit on the panel.");
        }
    }

    /** The panel has judged all items, of which it granted {@code granted}. */
    void decide(int items, int granted, Instant now) {
        requireLodged();
        status = AppealStatus.DECIDED;
        outcome = granted == 0 ? Outcome.REJECTED : granted == items ? Outcome.GRANTED : Outcome.PARTLY_GRANTED;
        close(now);
    }

    private void requireLodged() {
        if (status != AppealStatus.LODGED) {
            throw new Conflict("appeal-is-closed", "The appeal is " + status + ".");
        }
    }

    private void close(Instant now) {
        closedAt = now;
        changedAt = now;
        revision++;
    }

    public UUID id() {
        return id;
    }

    public UUID inspectionId() {
        return inspectionId;
    }

    public UUID unitId() {
        return unitId;
    }

    /** What the unit says on the whole. */
    public String statement() {
        return statement;
    }

    /** Members who have to judge it, 1 to 9. */
    public int panelSize() {
        return panelSize;
    }

    public AppealStatus status() {
        return status;
    }

    /** What the panel decided; null before, and if it was withdrawn. */
    public @Nullable Outcome outcome() {
        return outcome;
    }

    public Instant lodgedAt() {
        return lodgedAt;
    }

    /** When it was decided or withdrawn; null before. */
    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** 1, 2, 3 … */
    public long revision() {
        return revision;
    }
}
