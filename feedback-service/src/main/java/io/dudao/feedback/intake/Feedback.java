package io.dudao.feedback.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a customer said of a unit. Written set-wise by {@link FeedbackRepository}, read as an entity. */
@Entity
@Immutable
@Table(name = "feedback")
public class Feedback {
    @Id
    private UUID id;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "captured_at")
    private Instant capturedAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "received_from")
    private String receivedFrom;

    private String channel;
    private @Nullable Integer csat;
    private @Nullable Integer nps;
    private @Nullable Integer ces;
    private @Nullable String comment;
    private boolean complaint;
    private @Nullable String touchpoint;
    private long revision;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Feedback() {}

    private Feedback(UUID id, UUID unitId, Submission submission, Instant receivedAt, String receivedFrom) {
        this.id = id;
        this.unitId = unitId;
        this.capturedAt = submission.capturedAtMicros();
        this.receivedAt = receivedAt;
        this.receivedFrom = receivedFrom;
        this.channel = submission.channelOrDefault();
        this.csat = submission.csat();
        this.nps = submission.nps();
        this.ces = submission.ces();
        this.comment = submission.words();
        this.complaint = submission.isComplaint();
        this.touchpoint = submission.touchpoint();
        this.revision = 1;
    }

    /**
     * Takes what a device sent.
     *
     * @param now when it reached us
     * @throws io.dudao.kit.problem.RuleBroken if it says nothing, comes too late or from the future
     */
    public static Feedback receive(Submission submission, UUID unitId, Instant now, Sender sender) {
        submission.requireContent();
        submission.requireTimely(now, sender.bringsHistory());
        return new Feedback(submission.requireId(), unitId, submission, now, sender.subject());
    }

    /** The id that the device chose. */
    public UUID id() {
        return id;
    }

    public UUID unitId() {
        return unitId;
    }

    /** When the customer answered, by the device's clock. */
    public Instant capturedAt() {
        return capturedAt;
    }

    /** When it reached us, by our clock. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** The token's subject. */
    public String receivedFrom() {
        return receivedFrom;
    }

    /** The way it came, such as {@code qr}. */
    public String channel() {
        return channel;
    }

    /** Satisfaction, 1 to 5. */
    public @Nullable Integer csat() {
        return csat;
    }

    /** Likelihood to recommend, 0 to 10. */
    public @Nullable Integer nps() {
        return nps;
    }

    /** Ease, 1 to 7. */
    public @Nullable Integer ces() {
        return ces;
    }

    /** The customer's words. */
    public @Nullable String comment() {
        return comment;
    }

    public boolean isComplaint() {
        return complaint;
    }

    /** The step of the service that it is about. */
    public @Nullable String touchpoint() {
        return touchpoint;
    }

    /** 1 when received. */
    public long revision() {
        return revision;
    }
}
