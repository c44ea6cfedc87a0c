package io.dudao.inspection.appeal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a member of the panel says of one item. It never changes. */
@Entity
@Immutable
@Table(name = "appeal_vote")
public class AppealVote {
    @Id
    private UUID id;

    private UUID appealId;
    private String itemCode;
    private String member;
    private boolean granted;
    private String reason;
    private Instant votedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected AppealVote() {}

    /** @param member subject of the one who votes */
    AppealVote(
            UUID id, UUID appealId, String itemCode, String member, boolean granted, String reason, Instant votedAt) {
        this.id = id;
        this.appealId = appealId;
        this.itemCode = itemCode;
        this.member = member;
        this.granted = granted;
        this.reason = reason;
        this.votedAt = votedAt;
    }

    /** Code of the checklist's item. */
    public String itemCode() {
        return itemCode;
    }

    /** Subject of the one who voted. */
    public String member() {
        return member;
    }

    /** Whether the unit is right. */
    public boolean granted() {
        return granted;
    }

    public String reason() {
        return reason;
    }

    public Instant votedAt() {
        return votedAt;
    }
}
