package io.dudao.feedback.cases;

import io.dudao.kit.problem.RuleBroken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer's question or complaint that departments hand on until it is resolved. Every verb returns the step it took. */
@Entity
@Table(name = "customer_case")
public class CustomerCase {
    @Id
    private UUID id;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(name = "unit_id")
    private UUID unitId;

    private String category;
    private String department;
    private String channel;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "reopened_at")
    private @Nullable Instant reopenedAt;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    private @Nullable String cause;

    @Column(name = "hand_offs")
    private int handOffs;

    @Column(name = "feedback_id")
    private @Nullable UUID feedbackId;

    @Column(name = "imported_hash")
    private @Nullable String importedHash;

    @Column(name = "imported_resolved_at")
    private @Nullable Instant importedResolvedAt;

    private long revision;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CustomerCase() {}

    /** Whether the customer still waits. */
    public enum Status {
        OPEN,
        RESOLVED
    }

    /**
     * What a case starts with.
     *
     * @param openedAt when the customer asked
     * @param feedbackId the feedback that it is about, or null if it came another way
     */
    public record Opening(
            UUID unitId,
            String category,
            String department,
            String channel,
            Instant openedAt,
            @Nullable UUID feedbackId) {}

    private CustomerCase(UUID id, Opening opening) {
        this.id = id;
        this.unitId = opening.unitId();
        this.category = opening.category();
        this.department = opening.department();
        this.channel = opening.channel();
        this.status = Status.OPEN;
        this.openedAt = opening.openedAt();
        this.feedbackId = opening.feedbackId();
        this.revision = 1;
    }

    /** Opens a case that is to be resolved within {@code dueWithin}. */
    public static CustomerCase open(UUID id, Opening opening, Duration dueWithin) {
        CustomerCase opened = new CustomerCase(id, opening);
        opened.dueAt = opening.openedAt().plus(dueWithin);
        return opened;
    }

    /**
     * Takes over a case of another system, without an agreed time.
     *
     * @param externalId its id there
     * @param hash of what the other system says of it but for its end
     * @param resolvedAt its end, or null if the customer still waits
     * @throws RuleBroken if it ended before it began
     */
    public static CustomerCase takeOver(
            UUID id, String externalId, Opening opening, String hash, @Nullable Instant resolvedAt) {
        CustomerCase taken = new CustomerCase(id, opening);
        taken.externalId = externalId;
        taken.importedHash = hash;
        taken.importedResolvedAt = resolvedAt;
        if (resolvedAt != null) {
            taken.requireNotBeforeOpening(resolvedAt);
            taken.status = Status.RESOLVED;
            taken.resolvedAt = resolvedAt;
        }
        return taken;
    }

    /** The first step: opened, or for a case that was taken over at its end, resolved. */
    public CaseStep firstStep(String who) {
        return resolvedAt == null
                ? step(CaseStep.Kind.OPENED, openedAt, who, null)
                : step(CaseStep.Kind.RESOLVED, resolvedAt, who, null);
    }

    /**
     * Another department takes over.
     *
     * @throws RuleBroken if it is resolved or that department has it already
     */
    public CaseStep handOff(String to, String reason, Instant now, String who) {
        requireOpen("only-an-open-case-can-be-handed-off");
        if (to.equals(department)) {
            throw new RuleBroken("case-is-handed-to-another-department", to + " has the case already.");
        }
        String from = department;
        department = to;
        handOffs++;
        revision++;
        return CaseStep.of(this, CaseStep.Kind.HANDED_OFF, now, who, from, reason);
    }

    /**
     * The customer has what they waited for.
     *
     * @param at when, not before it was opened or last reopened and not in the future
     * @throws RuleBroken if it is resolved already or the time cannot be
     */
    public CaseStep resolve(String why, Instant at, Instant now, String who) {
        requireOpen("resolved-case-cannot-be-resolved-again");
        Instant end = CaseTime.checked("resolvedAt", at, now);
        requireNotBeforeOpening(end);
        return end(why, end, who);
    }

    /**
     * The other system says that the customer has what they waited for.
     *
     * @throws RuleBroken if it is resolved already or the time lies before it was opened
     */
    public CaseStep resolveAsImported(Instant at, String who) {
        requireOpen("resolved-case-cannot-be-resolved-again");
        requireNotBeforeOpening(at);
        importedResolvedAt = at;
        return end(null, at, who);
    }

    /**
     * It was not resolved after all.
     *
     * @throws RuleBroken if it is open
     */
    public CaseStep reopen(String reason, Instant now, String who) {
        if (status != Status.RESOLVED) {
            throw new RuleBroken("only-a-resolved-case-can-be-reopened", "The case is open.");
        }
        status = Status.OPEN;
        resolvedAt = null;
        cause = null;
        reopenedAt = now;
        revision++;
        return step(CaseStep.Kind.REOPENED, now, who, reason);
    }

    private CaseStep end(@Nullable String why, Instant at, String who) {
        status = Status.RESOLVED;
        resolvedAt = at;
        cause = why;
        revision++;
        return step(CaseStep.Kind.RESOLVED, at, who, why);
    }

    private CaseStep step(CaseStep.Kind kind, Instant at, String who, @Nullable String note) {
        return CaseStep.of(this, kind, at, who, null, note);
    }

    private void requireOpen(String rule) {
        if (status != Status.OPEN) {
            throw new RuleBroken(rule, "The case is resolved.");
        }
    }

    private void requireNotBeforeOpening(Instant at) {
        if (at.isBefore(openedAt)) {
            throw new RuleBroken(
                    "case-cannot-be-resolved-before-it-was-opened", "The case was opened at " + openedAt + ".");
        }
        if (reopenedAt != null && at.isBefore(reopenedAt)) {
            throw new RuleBroken(
                    "case-cannot-be-resolved-before-it-was-reopened", "The case was reopened at " + reopenedAt + ".");
        }
    }

    public UUID id() {
        return id;
    }

    /** Its id in the system that it was taken over from. */
    public @Nullable String externalId() {
        return externalId;
    }

    public UUID unitId() {
        return unitId;
    }

    /** What it is about, such as {@code complaint}. */
    public String category() {
        return category;
    }

    /** The department that has it now. */
    public String department() {
        return department;
    }

    /** The way it came, such as {@code app}. */
    public String channel() {
        return channel;
    }

    public Status status() {
        return status;
    }

    /** When the customer asked. */
    public Instant openedAt() {
        return openedAt;
    }

    /** When it should be resolved at the latest; null for a case that was taken over. */
    public @Nullable Instant dueAt() {
        return dueAt;
    }

    /** When the customer had what they waited for; null while they wait. */
    public @Nullable Instant resolvedAt() {
        return resolvedAt;
    }

    /** Why it had come to the case, as said on resolving. */
    public @Nullable String cause() {
        return cause;
    }

    /** How often it changed departments. */
    public int handOffs() {
        return handOffs;
    }

    /** The feedback that it is about. */
    public @Nullable UUID feedbackId() {
        return feedbackId;
    }

    /** Hash of what the import said, but for the end. */
    @Nullable
    String importedHash() {
        return importedHash;
    }

    /** The end that the import said. */
    @Nullable
    Instant importedResolvedAt() {
        return importedResolvedAt;
    }

    /** 1 when opened, one more with every step. */
    public long revision() {
        return revision;
    }
}
