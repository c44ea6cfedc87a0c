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
    private @Nullable Instant startedAt;
    private boolean late;
    private @Nullable Boolean confirmed;
    private @Nullable Instant completedAt;
    private @Nullable String submission;
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

    /** Other inspectors make it. @throws RuleBroken {@code only-a-planned-visit-can-be-assigned} */
    public void assign(Instant now) {
        requirePlanned("only-a-planned-visit-can-be-assigned");
        changed(now);
    }

    /**
     * Moves it to another time.
     *
     * @throws RuleBroken {@code only-a-planned-visit-can-be-moved}, {@code window-cannot-lie-in-the-past} or
     *     {@code scheduled-time-lies-outside-the-window}
     */
    public void move(VisitWindow window, @Nullable Instant time, Instant now) {
        requirePlanned("only-a-planned-visit-can-be-moved");
        window.requireAhead(now);
        scheduledAt = scheduledWithin(window, time);
        windowStart = window.start();
        windowEnd = window.end();
        graceEnd = window.graceEnd();
        changed(now);
    }

    /** Calls it off. @throws RuleBroken {@code only-a-planned-visit-can-be-cancelled} or {@code reason-other-needs-a-note} */
    public void cancel(CancelReason why, @Nullable String words, Instant now) {
        requirePlanned("only-a-planned-visit-can-be-cancelled");
        close(VisitStatus.CANCELLED, why.name(), words, now);
    }

    /** It could not be made. @throws RuleBroken {@code only-an-open-visit-can-fail} or {@code reason-other-needs-a-note} */
    public void fail(NotMadeReason why, @Nullable String words, Instant now) {
        if (status != VisitStatus.PLANNED && status != VisitStatus.IN_PROGRESS) {
            throw new RuleBroken("only-an-open-visit-can-fail", "The visit is " + status + ".");
        }
        close(VisitStatus.NOT_MADE, why.name(), words, now);
    }

    private void close(VisitStatus end, String why, @Nullable String words, Instant now) {
        if (why.equals("OTHER") && words == null) {
            throw new RuleBroken("reason-other-needs-a-note", "Say in a note what the reason is.");
        }
        status = end;
        reason = why;
        note = words;
        changed(now);
    }

    /**
     * The first inspector checked in. A visit that counted as missed is found to have been started in time where the phone was
     * without a network.
     *
     * @param version of the checklist, which is pinned for ever
     * @throws RuleBroken {@code only-a-planned-visit-can-be-started}, {@code visit-cannot-start-before-its-window} or
     *     {@code visit-cannot-start-after-its-grace}
     */
    public void start(Presence arrival, int version, Instant now) {
        if (status != VisitStatus.PLANNED && status != VisitStatus.MISSED) {
            throw new RuleBroken("only-a-planned-visit-can-be-started", "The visit is " + status + ".");
        }
        Instant at = arrival.at();
        if (at.isBefore(windowStart)) {
            throw new RuleBroken("visit-cannot-start-before-its-window", "The window starts at " + windowStart + ".");
        }
        if (at.isAfter(graceEnd)) {
            throw new RuleBroken("visit-cannot-start-after-its-grace", "It is missed since " + graceEnd + ".");
        }
        status = VisitStatus.IN_PROGRESS;
        startedAt = at.truncatedTo(ChronoUnit.MICROS);
        late = at.isAfter(windowEnd);
        confirmed = arrival.confirmed();
        checklistVersion = version;
        changed(now);
    }

    /** Somebody else came, or somebody went. @throws RuleBroken {@code only-a-started-visit-has-people-present} */
    public void attend(Instant now) {
        if (status != VisitStatus.IN_PROGRESS && status != VisitStatus.COMPLETED) {
            throw new RuleBroken("only-a-started-visit-has-people-present", "The visit is " + status + ".");
        }
        changed(now);
    }

    /**
     * Its answers are final.
     *
     * @param at when it was completed
     * @param fingerprint of what was submitted
     * @throws RuleBroken {@code only-a-started-visit-can-be-submitted} or
     *     {@code visit-cannot-be-completed-before-it-was-started}
     */
    public void complete(Instant at, String fingerprint, Instant now) {
        if (status != VisitStatus.IN_PROGRESS || startedAt == null) {
            throw new RuleBroken("only-a-started-visit-can-be-submitted", "The visit is " + status + ".");
        }
        if (at.isBefore(startedAt)) {
            throw new RuleBroken(
                    "visit-cannot-be-completed-before-it-was-started", "It was started at " + startedAt + ".");
        }
        status = VisitStatus.COMPLETED;
        completedAt = at.truncatedTo(ChronoUnit.MICROS);
        submission = fingerprint;
        changed(now);
    }

    private void requirePlanned(String slug) {
        if (status != VisitStatus.PLANNED) {
            throw new RuleBroken(slug, "The visit is " + status + ".");
        }
    }

    private void changed(Instant now) {
        changedAt = now.truncatedTo(ChronoUnit.MICROS);
        revision++;
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

    /** When the first inspector checked in; null before. */
    public @Nullable Instant startedAt() {
        return startedAt;
    }

    /** Whether it was started when the window was over. */
    public boolean late() {
        return late;
    }

    /** Whether the place was shown at check-in; null before. */
    public @Nullable Boolean confirmed() {
        return confirmed;
    }

    /** The fingerprint of what was submitted; null before. */
    public @Nullable String submission() {
        return submission;
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
