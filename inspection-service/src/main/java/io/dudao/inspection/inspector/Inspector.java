package io.dudao.inspection.inspector;

import io.dudao.kit.problem.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who inspects units. */
@Entity
@Table(name = "inspector")
public class Inspector {
    @Id
    private UUID id;

    private String code;
    private String name;
    private @Nullable String subject;

    @Enumerated(EnumType.STRING)
    private InspectorKind kind;

    private @Nullable String organisation;

    private List<String> regions;

    private int dailyCapacity;
    private boolean active;
    private Instant changedAt;
    private long revision;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Inspector() {}

    @SuppressWarnings("NullAway.Init") // take() fills the rest
    private Inspector(UUID id, String code, InspectorDetails details, Instant now) {
        this.id = id;
        this.code = code;
        take(details, now);
    }

    /**
     * A new inspector.
     *
     * @throws RuleBroken {@code organisation-belongs-to-third-parties}
     */
    public static Inspector register(UUID id, String code, InspectorDetails details, Instant now) {
        return new Inspector(id, code, details, now);
    }

    /**
     * Changes what is known of the inspector; the same details change nothing.
     *
     * @return whether anything changed
     * @throws RuleBroken {@code organisation-belongs-to-third-parties}
     */
    public boolean change(InspectorDetails details, Instant now) {
        if (details.equals(details())) {
            return false;
        }
        take(details, now);
        return true;
    }

    private void take(InspectorDetails details, Instant now) {
        if ((details.kind() == InspectorKind.THIRD_PARTY) != (details.organisation() != null)) {
            throw new RuleBroken(
                    "organisation-belongs-to-third-parties",
                    "A third-party inspector has an organisation, an internal one has none.");
        }
        name = details.name();
        subject = details.subject();
        kind = details.kind();
        organisation = details.organisation();
        regions = details.regions();
        dailyCapacity = details.dailyCapacity();
        active = details.active();
        changedAt = now;
        revision++;
    }

    public UUID id() {
        return id;
    }

    /** What people and imports call the inspector; never changes. */
    public String code() {
        return code;
    }

    public InspectorDetails details() {
        return new InspectorDetails(name, subject, kind, organisation, regions, dailyCapacity, active);
    }

    public InspectorKind kind() {
        return kind;
    }

    /** Whether new visits may be given to the inspector. */
    public boolean active() {
        return active;
    }

    /** Visits a local day, 1 to 50. */
    public int dailyCapacity() {
        return dailyCapacity;
    }

    /** The {@code sub} of the log-in; null: none yet. */
    public @Nullable String subject() {
        return subject;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** 1, 2, 3 … */
    public long revision() {
        return revision;
    }
}
