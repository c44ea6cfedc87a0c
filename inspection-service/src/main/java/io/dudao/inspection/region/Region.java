package io.dudao.inspection.region;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A place in the region tree. */
@Entity
@Table(name = "region")
public class Region {
    @Id
    private UUID id;

    private String path;
    private String name;
    private Instant registeredAt;
    private Instant changedAt;
    private long revision;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Region() {}

    private Region(UUID id, String path, String name, Instant registeredAt) {
        this.id = id;
        this.path = path;
        this.name = name;
        this.registeredAt = registeredAt;
        this.changedAt = registeredAt;
        this.revision = 1;
    }

    /** A new region at {@code path}, whose parent exists. */
    public static Region register(UUID id, String path, String name, Instant now) {
        return new Region(id, path, name, now);
    }

    /**
     * Gives the region another name; the same one changes nothing.
     *
     * @return whether anything changed
     */
    public boolean rename(String newName, Instant now) {
        if (name.equals(newName)) {
            return false;
        }
        name = newName;
        changedAt = now;
        revision++;
        return true;
    }

    public UUID id() {
        return id;
    }

    /** The whole path from the root; never changes. */
    public String path() {
        return path;
    }

    public String name() {
        return name;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    /** When it was registered or last renamed. */
    public Instant changedAt() {
        return changedAt;
    }

    /** 1, 2, 3 … */
    public long revision() {
        return revision;
    }
}
