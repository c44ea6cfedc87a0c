package io.dudao.inspection.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A completed inspection. Score and verdict never change; the counts of findings follow the findings, with a new revision
 * each time.
 */
@Entity
@Immutable // the counts are restated by SQL, for hundreds of inspections at once
@Table(name = "inspection")
public class Inspection {
    @Id
    private UUID id;

    private @Nullable String externalId;
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String checklistCode;
    private int checklistVersion;
    private Instant completedAt;
    private LocalDate completedOn;
    private @Nullable BigDecimal score;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private @Nullable String grade;
    private boolean criticalFailed;
    private int findingCount;
    private int repeatFindingCount;
    private boolean imported;

    @Transient // JSON: read with the row by SQL, left out of lists
    private List<Answer> answers = List.of();

    @Transient // JSON, as above
    private List<SectionScore> sections = List.of();

    private boolean recheckSuggested;
    private @Nullable BigDecimal recheckMean;
    private @Nullable BigDecimal recheckDeviation;
    private @Nullable Integer recheckCount;
    private String recordedBy;
    private Instant recordedAt;
    private long revision;
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Inspection() {}

    @SuppressWarnings("NullAway.Init") // the factories fill the rest
    private Inspection(UUID id, Occasion occasion, String recordedBy, Instant now) {
        this.id = id;
        this.unitId = occasion.unitId();
        this.kind = occasion.kind();
        this.checklistCode = occasion.checklistCode();
        this.checklistVersion = occasion.checklistVersion();
        this.completedAt = occasion.completedAt();
        this.completedOn = occasion.completedOn();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
        this.revision = 1;
    }

    /** An inspection that was answered here. */
    public static Inspection answered(
            UUID id,
            Occasion occasion,
            Collection<Answer> answers,
            Assessment assessment,
            String recordedBy,
            Instant now) {
        Inspection inspection = new Inspection(id, occasion, recordedBy, now);
        inspection.answers = List.copyOf(answers);
        inspection.score = assessment.score();
        inspection.verdict = assessment.verdict();
        inspection.grade = assessment.grade();
        inspection.criticalFailed = assessment.criticalFailed();
        inspection.sections = assessment.sections();
        inspection.findingCount = assessment.failed().size();
        return inspection;
    }

    /** An inspection of another system, whose official score is final. */
    public static Inspection imported(
            UUID id, String externalId, Occasion occasion, @Nullable BigDecimal score, String recordedBy, Instant now) {
        Inspection inspection = new Inspection(id, occasion, recordedBy, now);
        inspection.externalId = externalId;
        inspection.score = score;
        inspection.verdict = Scoring.verdictOn(score, occasion.passMark());
        inspection.grade = occasion.gradeOf(score);
        inspection.imported = true;
        return inspection;
    }

    /** Whether another import of this inspection says the same. */
    public boolean says(Occasion occasion, @Nullable BigDecimal other) {
        return unitId.equals(occasion.unitId())
                && kind == occasion.kind()
                && checklistCode.equals(occasion.checklistCode())
                && completedAt.equals(occasion.completedAt())
                && (score == null ? other == null : other != null && score.compareTo(other) == 0);
    }

    public UUID id() {
        return id;
    }

    /** The id that an import gave it; null if it was answered here. */
    public @Nullable String externalId() {
        return externalId;
    }

    public UUID unitId() {
        return unitId;
    }

    public Kind kind() {
        return kind;
    }

    public String checklistCode() {
        return checklistCode;
    }

    /** The version that was used; later ones change nothing here. */
    public int checklistVersion() {
        return checklistVersion;
    }

    public Instant completedAt() {
        return completedAt;
    }

    /** The local date of the unit. */
    public LocalDate completedOn() {
        return completedOn;
    }

    /** 0 to 100; null if no item applied or none is known. */
    public @Nullable BigDecimal score() {
        return score;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** Code of the grade that the score earned by its checklist's bands; null if it has none. */
    public @Nullable String grade() {
        return grade;
    }

    public boolean criticalFailed() {
        return criticalFailed;
    }

    public int findingCount() {
        return findingCount;
    }

    /** Findings whose item also failed in the unit's previous inspection on the same checklist. */
    public int repeatFindingCount() {
        return repeatFindingCount;
    }

    public boolean imported() {
        return imported;
    }

    /** Empty when it was read for a list. */
    public List<Answer> answers() {
        return answers;
    }

    /** Empty when it was read for a list. */
    public List<SectionScore> sections() {
        return sections;
    }

    /** Whether the score lay so far from the unit's earlier ones on this checklist that it should be checked again. */
    public boolean recheckSuggested() {
        return recheckSuggested;
    }

    /** Mean of the unit's earlier scores on this checklist; null if there were too few, or it was imported. */
    public @Nullable BigDecimal recheckMean() {
        return recheckMean;
    }

    /** Sample standard deviation of those scores. */
    public @Nullable BigDecimal recheckDeviation() {
        return recheckDeviation;
    }

    /** How many scores those were, 8 or more. */
    public @Nullable Integer recheckCount() {
        return recheckCount;
    }

    /** When it was recorded here, so that the unit could read it. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** 1, 2, 3 … */
    public long revision() {
        return revision;
    }
}
