package io.dudao.inspection.visit;

import io.dudao.inspection.inspection.Kind;
import io.dudao.kit.problem.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A date with a unit on which it is to be inspected. */
@Entity
@Table(name = "visit")
public class Visit {
    @Id
    private UUID id;

    private UUID inspectionId;
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private @Nullable UUID originId;
    private String checklistCode;
    private @Nullable Integer checklistVersion;
    private boolean announced;
    private Instant windowStart;
    private Instant windowEnd;
    private Instant graceEnd;
    private @Nullable Instant scheduledAt;

    @Enumerated(EnumType.STRING)
    private VisitStatus status;

    private @Nullable String reason;
    private @Nullable String note;
    private @Nullable Instant completedAt;
    private Instant changedAt;
    private long revision;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Visit() {}

    private Visit(UUID id, UUID inspectionId, PlannedVisit plan, Instant now) {
        this.id = id;
        this.inspectionId = inspectionId;
        this.unitId = plan.unitId();
        this.kind = plan.kind();
        this.origin = plan.origin();
        this.originId = plan.originId();
        this.checklistCode = plan.checklist();
        this.announced = plan.announced();
        this.windowStart = plan.window().start();
        this.windowEnd = plan.window().end();
        this.graceEnd = plan.window().graceEnd();
        this.scheduledAt = scheduledWithin(plan.window(), plan.scheduledAt());
        this.status = VisitStatus.PLANNED;
        this.changedAt = now;
        this.revision = 1;
    }

    /**
     * Plans a visit.
     *
     * @param inspectionId the id that the inspection it yields will have
     * @throws RuleBroken {@code scheduled-time-lies-outside-the-window}
     */
    public static Visit plan(UUID id, UUID inspectionId, PlannedVisit plan, Instant now) {
        return new Visit(id, inspectionId, plan, now.truncatedTo(ChronoUnit.MICROS));
    }

    private static @Nullable Instant scheduledWithin(VisitWindow window, @Nullable Instant time) {
        if (time == null) {
            return null;
        }
        Instant precise = time.truncatedTo(ChronoUnit.MICROS);
        if (!window.contains(precise)) {
            throw new RuleBroken(
                    "scheduled-time-lies-outside-the-window",
                    "The window is " + window.start() + " to " + window.end() + ".");
        }
        return precise;
    }

    public UUID id() {
        return id;
    }

    /** The id of the inspection that it yields or would have yielded; its trail is chained under it. */
    public UUID inspectionId() {
        return inspectionId;
    }

    public UUID unitId() {
        return unitId;
    }

    public Kind kind() {
        return kind;
    }

    public Origin origin() {
        return origin;
    }

    /** The plan, draw or inspection that asked for it; null: a person alone. */
    public @Nullable UUID originId() {
        return originId;
    }

    public String checklistCode() {
        return checklistCode;
    }

    /** Pinned at check-in; null before. */
    public @Nullable Integer checklistVersion() {
        return checklistVersion;
    }

    /** Whether the unit is told beforehand. */
    public boolean announced() {
        return announced;
    }

    public VisitWindow window() {
        return new VisitWindow(windowStart, windowEnd, graceEnd);
    }

    /** The agreed or drawn time; null: any time in the window. */
    public @Nullable Instant scheduledAt() {
        return scheduledAt;
    }

    public VisitStatus status() {
        return status;
    }

    /** Code of why it was cancelled or not made; null otherwise. */
    public @Nullable String reason() {
        return reason;
    }

    public @Nullable String note() {
        return note;
    }

    public @Nullable Instant completedAt() {
        return completedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** 1, 2, 3 … */
    public long revision() {
        return revision;
    }
}
