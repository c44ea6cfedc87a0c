package io.dudao.inspection.correction;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a corrective action is about; it never changes. */
@MappedSuperclass
public abstract class CorrectionSubject {
    @Id
    private UUID id;

    private UUID findingId;
    private UUID inspectionId;
    private UUID unitId;
    private String checklistCode;
    private @Nullable String itemCode;
    private String item;
    private @Nullable String course;
    private LocalDate openedOn;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    CorrectionSubject() {}

    CorrectionSubject(UUID id, Cause cause, Item item) {
        this.id = id;
        this.findingId = cause.findingId();
        this.inspectionId = cause.inspectionId();
        this.unitId = cause.unitId();
        this.checklistCode = cause.checklistCode();
        this.openedOn = cause.foundOn();
        this.itemCode = item.code();
        this.item = item.text();
        this.course = item.course();
    }

    public UUID id() {
        return id;
    }

    public UUID findingId() {
        return findingId;
    }

    public UUID inspectionId() {
        return inspectionId;
    }

    public UUID unitId() {
        return unitId;
    }

    public String checklistCode() {
        return checklistCode;
    }

    /** Code of the checklist's item; null: known by its text alone. */
    public @Nullable String itemCode() {
        return itemCode;
    }

    /** Text of the failed item. */
    public String item() {
        return item;
    }

    /** Code of the course that the checklist names for this failure. */
    public @Nullable String course() {
        return course;
    }

    /** Local date of the unit. */
    public LocalDate openedOn() {
        return openedOn;
    }
}
