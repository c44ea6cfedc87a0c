package io.dudao.inspection.correction;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** A reminder that was given. */
@Entity
@Immutable
@Table(name = "reminder")
public class Reminder {
    @Id
    private UUID id;

    private UUID actionId;
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private Rung rung;

    private LocalDate dueOn;
    private Instant givenAt;
    private long revision;

    @Formula("case when rung in ('DUE_SOON', 'OVERDUE', 'UNIT_MANAGER') then 1 else 0 end")
    private int forUnit;

    @Formula("case when rung = 'SUPERVISOR' then 1 else 0 end")
    private int forRegion;

    @Formula("case when rung = 'HEAD_OFFICE' then 1 else 0 end")
    private int forHeadOffice;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Reminder() {}

    private Reminder(UUID id, CorrectiveAction action, Rung rung, LocalDate dueOn) {
        this.id = id;
        this.actionId = action.id();
        this.unitId = action.unitId();
        this.rung = rung;
        this.dueOn = dueOn;
        this.givenAt = action.changedAt();
        this.revision = action.revision();
    }

    /** The reminder of {@code action}, which has just climbed to {@code rung}. */
    static Reminder given(UUID id, CorrectiveAction action, Rung rung, LocalDate dueOn) {
        return new Reminder(id, action, rung, dueOn);
    }

    public UUID id() {
        return id;
    }

    public UUID actionId() {
        return actionId;
    }

    public UUID unitId() {
        return unitId;
    }

    public Rung rung() {
        return rung;
    }

    /** The deadline that it reminds of. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public Instant givenAt() {
        return givenAt;
    }

    /** 1 if the unit itself is reminded, else 0: to sort by. */
    public int forUnit() {
        return forUnit;
    }

    /** 1 if the supervisor of the region is reminded, else 0: to sort by. */
    public int forRegion() {
        return forRegion;
    }

    /** 1 if head office is reminded, else 0: to sort by. */
    public int forHeadOffice() {
        return forHeadOffice;
    }
}
