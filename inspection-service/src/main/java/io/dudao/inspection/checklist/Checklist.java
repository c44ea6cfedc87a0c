package io.dudao.inspection.checklist;

import io.dudao.kit.problem.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * One version of a checklist, or the draft of the next. A published one never changes: an edit is the next version, and an
 * inspection pins the one it used.
 */
@Entity
@Immutable // Hibernate only reads: rows with JSON are written by SQL
@Table(name = "checklist")
public class Checklist {
    @Id
    private UUID id;

    private String code;
    private @Nullable Integer number;
    private String titleChinese;
    private String titleEnglish;

    @Enumerated(EnumType.STRING)
    private Method method;

    private BigDecimal passMark;

    @Enumerated(EnumType.STRING)
    private NotApplicable notApplicable;

    @Transient // JSON: read with the row by SQL, left out of lists
    private List<GradeBand> grades = List.of();

    @Transient // JSON, as above
    private List<ChecklistSection> sections = List.of();

    @Enumerated(EnumType.STRING)
    private ChecklistStatus status;

    private Instant createdAt;
    private Instant changedAt;
    private @Nullable Instant publishedAt;
    private long revision;

    private transient volatile @Nullable Map<String, ChecklistItem> items;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Checklist() {}

    @SuppressWarnings("NullAway.Init") // say fills the rest
    private Checklist(UUID id, ChecklistContent content, Instant now) {
        this.id = id;
        this.code = content.code();
        this.status = ChecklistStatus.DRAFT;
        this.createdAt = now;
        this.revision = 1;
        say(content, now);
    }

    /** A draft of the next version. */
    public static Checklist draft(UUID id, ChecklistContent content, Instant now) {
        return new Checklist(id, content, now);
    }

    /** Version {@code number} of a checklist, published at once: 1 or one more than the latest. */
    public static Checklist write(UUID id, ChecklistContent content, int number, Instant now) {
        Checklist checklist = new Checklist(id, content, now);
        checklist.fix(number, now);
        return checklist;
    }

    /**
     * Says something else in this draft.
     *
     * @throws RuleBroken {@code only-a-draft-can-change}, {@code code-of-a-draft-cannot-change} or what the content breaks
     */
    public void replace(ChecklistContent content, Instant now) {
        requireDraft("only-a-draft-can-change");
        if (!content.code().equals(code)) {
            throw ChecklistRules.broken("code-of-a-draft-cannot-change", "code", "is " + code + " and stays so");
        }
        say(content, now);
        revision++;
    }

    /**
     * Makes this draft version {@code number}, one more than the latest.
     *
     * @throws RuleBroken {@code only-a-draft-can-be-published}
     */
    public void publish(int number, Instant now) {
        requireDraft("only-a-draft-can-be-published");
        fix(number, now);
        revision++;
    }

    /**
     * Keeps new inspections from starting on this version; those that have started go on.
     *
     * @throws RuleBroken {@code only-a-published-checklist-can-be-withdrawn}
     */
    public void withdraw(Instant now) {
        if (status != ChecklistStatus.PUBLISHED) {
            throw new RuleBroken(
                    "only-a-published-checklist-can-be-withdrawn", "Checklist " + code + " is " + status + ".");
        }
        status = ChecklistStatus.WITHDRAWN;
        changedAt = now;
        revision++;
    }

    private void requireDraft(String slug) {
        if (status != ChecklistStatus.DRAFT) {
            throw new RuleBroken(slug, "Version " + number() + " of checklist " + code + " is " + status + ".");
        }
    }

    private void say(ChecklistContent content, Instant now) {
        content.requireConsistent();
        titleChinese = content.titleChinese();
        titleEnglish = content.titleEnglish();
        method = content.method();
        passMark = content.passMark();
        notApplicable = content.policy();
        grades = content.bands().stream()
                .sorted(Comparator.comparing(GradeBand::from).reversed())
                .toList();
        sections = content.plan();
        items = null;
        changedAt = now;
    }

    private void fix(int version, Instant now) {
        number = version;
        status = ChecklistStatus.PUBLISHED;
        publishedAt = now;
        changedAt = now;
    }

    public UUID id() {
        return id;
    }

    /** What people and imports call it; the same for all versions. */
    public String code() {
        return code;
    }

    /** The version: 1, 2, 3 …; 0 for a draft. */
    public int number() {
        return number == null ? 0 : number;
    }

    public String titleChinese() {
        return titleChinese;
    }

    public String titleEnglish() {
        return titleEnglish;
    }

    public Method method() {
        return method;
    }

    /** The least score for a PASS, 0 to 100. */
    public BigDecimal passMark() {
        return passMark;
    }

    public NotApplicable notApplicable() {
        return notApplicable;
    }

    /** The grade bands, the best first; empty when it was read for a list. */
    public List<GradeBand> grades() {
        return grades;
    }

    /** The code of the grade that {@code score} earns; null without a score or bands. */
    public @Nullable String gradeOf(@Nullable BigDecimal score) {
        return grades.stream()
                .filter(band -> score != null && score.compareTo(band.from()) >= 0)
                .map(GradeBand::code)
                .findFirst()
                .orElse(null);
    }

    /** Sections with their items; empty when it was read for a list. */
    public List<ChecklistSection> sections() {
        return sections;
    }

    /** All items by code, in their order. */
    public Map<String, ChecklistItem> items() {
        Map<String, ChecklistItem> known = items;
        if (known == null) {
            Map<String, ChecklistItem> byCode = new LinkedHashMap<>();
            sections.forEach(section -> section.items().forEach(item -> byCode.put(item.code(), item)));
            known = Collections.unmodifiableMap(byCode);
            items = known;
        }
        return known;
    }

    public ChecklistStatus status() {
        return status;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** Null for a draft. */
    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    /** 1, 2, 3 …, the changes of a draft included. */
    public long revision() {
        return revision;
    }

    /** The revision that others are told of, who never hear of drafts: 1 published, 2 withdrawn. */
    public long toldRevision() {
        return status == ChecklistStatus.WITHDRAWN ? 2 : 1;
    }
}
