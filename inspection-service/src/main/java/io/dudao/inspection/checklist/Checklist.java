package io.dudao.inspection.checklist;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One version of a checklist. It never changes: an edit is the next version, and an inspection pins the one it used. */
@Entity
@Immutable
@Table(name = "checklist")
public class Checklist {
    @Id
    private UUID id;

    private String code;
    private int number;
    private String titleChinese;
    private String titleEnglish;

    @Enumerated(EnumType.STRING)
    private Method method;

    private BigDecimal passMark;

    @Transient // JSON: read with the row by SQL, left out of lists
    private List<ChecklistSection> sections = List.of();

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Checklist() {}

    private Checklist(UUID id, String code, int number, Instant now, ChecklistContent content) {
        this.id = id;
        this.code = code;
        this.number = number;
        this.titleChinese = content.titleChinese();
        this.titleEnglish = content.titleEnglish();
        this.method = content.method();
        this.passMark = content.passMark();
        this.sections = content.plan();
        this.createdAt = now;
    }

    /** Version {@code number} of a checklist: 1 or one more than the latest. */
    public static Checklist write(UUID id, ChecklistContent content, int number, Instant now) {
        content.requireConsistent();
        return new Checklist(id, content.code(), number, now, content);
    }

    public UUID id() {
        return id;
    }

    /** What people and imports call it; the same for all versions. */
    public String code() {
        return code;
    }

    /** The version: 1, 2, 3 … */
    public int number() {
        return number;
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

    /** Sections with their items; empty when it was read for a list. */
    public List<ChecklistSection> sections() {
        return sections;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
