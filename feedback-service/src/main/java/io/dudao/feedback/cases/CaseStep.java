package io.dudao.feedback.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What happened to a case and who did it; never changed. */
@Entity
@Immutable
@Table(name = "case_step")
public class CaseStep {
    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    private long revision;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    private String who;

    @Column(name = "from_department")
    private @Nullable String fromDepartment;

    @Column(name = "to_department")
    private String toDepartment;

    private @Nullable String note;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CaseStep() {}

    /** What can happen to a case. */
    public enum Kind {
        OPENED,
        HANDED_OFF,
        RESOLVED,
        REOPENED
    }

    /** The step that led to the case's present state; it gets its id when it is written. */
    static CaseStep of(
            CustomerCase now,
            Kind kind,
            Instant at,
            String who,
            @Nullable String fromDepartment,
            @Nullable String note) {
        CaseStep step = new CaseStep();
        step.caseId = now.id();
        step.revision = now.revision();
        step.kind = kind;
        step.occurredAt = at;
        step.who = who;
        step.fromDepartment = fromDepartment;
        step.toDepartment = now.department();
        step.note = note;
        return step;
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    /** The case's revision after it. */
    public long revision() {
        return revision;
    }

    public Kind kind() {
        return kind;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    /** The token's subject. */
    public String who() {
        return who;
    }

    /** The department that had the case before, if another has it now. */
    public @Nullable String fromDepartment() {
        return fromDepartment;
    }

    /** The department that has the case after it. */
    public String toDepartment() {
        return toDepartment;
    }

    /** The reason or cause given. */
    public @Nullable String note() {
        return note;
    }
}
