package io.dudao.inspection.draw;

import io.dudao.inspection.inspection.Kind;
import io.dudao.inspection.inspector.InspectorKind;
import io.dudao.kit.problem.Conflict;
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

/** A random draw of units to visit: what was asked for, from what it was drawn, and by which seed. */
@Entity
@Table(name = "draw")
public class Draw {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private DrawStatus status;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String checklistCode;
    private List<String> regions;
    private @Nullable String category;
    private List<String> tags;
    private int units;
    private int strataDepth;
    private boolean everyStratum;

    @Enumerated(EnumType.STRING)
    private AllocateBy allocation;

    private BigDecimal riskStrength;
    private BigDecimal scoreStrength;
    private BigDecimal daysStrength;
    private int coolDownDays;
    private int inspectorsPerVisit;

    @Enumerated(EnumType.STRING)
    private @Nullable InspectorKind inspectorKind;

    private int minutesPerVisit;
    private boolean announced;
    private boolean partial;
    private Instant windowStart;
    private Instant windowEnd;
    private Instant graceEnd;
    private String algorithm;
    private int candidateCount;
    private int stratumCount;
    private String listHash;
    private long seed;
    private String seedHash;
    private @Nullable Integer notStaffed;
    private @Nullable Instant drawnAt;
    private String createdBy;
    private Instant createdAt;
    private Instant changedAt;
    private long revision;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Draw() {}

    private Draw(UUID id, DrawTerms terms, CandidateList list, Seed seed, String by, Instant now) {
        this.id = id;
        this.status = DrawStatus.PREPARED;
        this.kind = terms.kind();
        this.checklistCode = terms.checklist();
        this.regions = terms.regions();
        this.category = terms.category();
        this.tags = terms.tags();
        this.units = terms.units();
        this.strataDepth = terms.strataDepth();
        this.everyStratum = terms.everyStratum();
        this.allocation = terms.allocation();
        this.riskStrength = terms.riskStrength();
        this.scoreStrength = terms.scoreStrength();
        this.daysStrength = terms.daysStrength();
        this.coolDownDays = terms.coolDownDays();
        this.inspectorsPerVisit = terms.inspectorsPerVisit();
        this.inspectorKind = terms.inspectorKind();
        this.minutesPerVisit = terms.minutesPerVisit();
        this.announced = terms.announced();
        this.partial = terms.partial();
        this.windowStart = terms.windowStart();
        this.windowEnd = terms.windowEnd();
        this.graceEnd = terms.graceEnd();
        this.algorithm = UnitDraw.ALGORITHM;
        this.candidateCount = list.candidates().size();
        this.stratumCount = list.strata();
        this.listHash = list.hash();
        this.seed = seed.value();
        this.seedHash = seed.hash(id);
        this.createdBy = by;
        this.createdAt = now;
        this.changedAt = now;
        this.revision = 1;
    }

    /** Fixes the list and the seed. */
    static Draw prepare(UUID id, DrawTerms terms, CandidateList list, Seed seed, String by, Instant now) {
        return new Draw(id, terms, list, seed, by, now);
    }

    /**
     * The draw is made. One that is made at once, before anybody was told of its preparation, stays at its first revision.
     *
     * @param list the list that was drawn from
     * @param told whether the preparation was told
     * @throws Conflict {@code draw-is-made-already}, {@code candidates-were-changed}
     */
    void make(CandidateList list, int visitsNotStaffed, boolean told, Instant now) {
        requireReady(list);
        status = DrawStatus.DRAWN;
        notStaffed = visitsNotStaffed;
        drawnAt = now;
        changedAt = now;
        revision += told ? 1 : 0;
    }

    /**
     * Whether it can be made from {@code list}.
     *
     * @throws Conflict {@code draw-is-made-already}, {@code candidates-were-changed}
     */
    void requireReady(CandidateList list) {
        if (status == DrawStatus.DRAWN) {
            throw new Conflict("draw-is-made-already", "The draw was made at " + drawnAt + ".");
        }
        if (!list.hash().equals(listHash)) {
            throw new Conflict("candidates-were-changed", "The list of candidates is not the one that was published.");
        }
    }

    /** What was asked for. */
    DrawTerms terms() {
        return new DrawTerms(
                kind,
                checklistCode,
                regions,
                category,
                tags,
                units,
                strataDepth,
                everyStratum,
                allocation,
                riskStrength,
                scoreStrength,
                daysStrength,
                coolDownDays,
                inspectorsPerVisit,
                inspectorKind,
                minutesPerVisit,
                announced,
                partial,
                windowStart,
                windowEnd,
                graceEnd);
    }

    public UUID id() {
        return id;
    }

    public DrawStatus status() {
        return status;
    }

    public Kind kind() {
        return kind;
    }

    public String checklistCode() {
        return checklistCode;
    }

    /** How many units are drawn. */
    public int units() {
        return units;
    }

    public String algorithm() {
        return algorithm;
    }

    public int candidateCount() {
        return candidateCount;
    }

    public int stratumCount() {
        return stratumCount;
    }

    /** SHA-256 of the list of candidates, hex. */
    public String listHash() {
        return listHash;
    }

    Seed seed() {
        return new Seed(seed);
    }

    /** SHA-256 of id and seed, hex. */
    public String seedHash() {
        return seedHash;
    }

    /** Drawn units for which nobody could be sent; null while prepared. */
    public @Nullable Integer notStaffed() {
        return notStaffed;
    }

    /** When it was made; null while prepared. */
    public @Nullable Instant drawnAt() {
        return drawnAt;
    }

    /** Subject of who asked for it. */
    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** 1, 2, 3 … */
    public long revision() {
        return revision;
    }
}
