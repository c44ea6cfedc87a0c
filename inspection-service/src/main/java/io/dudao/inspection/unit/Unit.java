package io.dudao.inspection.unit;

import io.dudao.kit.problem.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A service point that is supervised. */
@Entity
@Table(name = "unit")
public class Unit {
    @Id
    private UUID id;

    private String code;
    private String name;
    private String category;
    private String regionPath;
    private String timeZone;

    @Enumerated(EnumType.STRING)
    private UnitStatus status;

    private @Nullable String address;
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private List<String> tags;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable OpeningHours openingHours;

    private @Nullable LocalDate closedOn;
    private Instant changedAt;
    private long revision;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Unit() {}

    @SuppressWarnings("NullAway.Init") // take() fills the rest
    private Unit(UUID id, String code, UnitDetails details, Instant now) {
        this.id = id;
        this.code = code;
        this.status = UnitStatus.OPEN;
        take(details, now);
    }

    /** A new, open unit in a region that exists. */
    public static Unit register(UUID id, String code, UnitDetails details, Instant now) {
        return new Unit(id, code, details, now);
    }

    /**
     * Changes what is known of the unit; the same details change nothing.
     *
     * @return whether anything changed
     * @throws RuleBroken {@code closed-unit-cannot-be-changed}
     */
    public boolean change(UnitDetails details, Instant now) {
        if (details.equals(details())) {
            return false;
        }
        if (status == UnitStatus.CLOSED) {
            throw new RuleBroken("closed-unit-cannot-be-changed", "Unit " + code + " is closed.");
        }
        take(details, now);
        return true;
    }

    /**
     * Closes the unit for good.
     *
     * @param lastDay the last local date on which it served customers
     * @throws RuleBroken {@code closed-unit-cannot-be-closed-again}
     */
    public void close(LocalDate lastDay, Instant now) {
        if (status == UnitStatus.CLOSED) {
            throw new RuleBroken("closed-unit-cannot-be-closed-again", "Unit " + code + " is closed already.");
        }
        status = UnitStatus.CLOSED;
        closedOn = lastDay;
        step(now);
    }

    /**
     * Puts the unit into another region that exists.
     *
     * @throws RuleBroken {@code closed-unit-cannot-be-moved}, {@code unit-is-in-that-region}
     */
    public void move(String toRegion, Instant now) {
        if (status == UnitStatus.CLOSED) {
            throw new RuleBroken("closed-unit-cannot-be-moved", "Unit " + code + " is closed.");
        }
        if (regionPath.equals(toRegion)) {
            throw new RuleBroken("unit-is-in-that-region", "Unit " + code + " is in " + toRegion + " already.");
        }
        regionPath = toRegion;
        step(now);
    }

    private void take(UnitDetails details, Instant now) {
        name = details.name();
        category = details.category();
        regionPath = details.regionPath();
        timeZone = details.timeZone();
        address = details.address();
        latitude = details.latitude();
        longitude = details.longitude();
        tags = details.tags();
        openingHours = details.openingHours();
        step(now);
    }

    /** A clock that was set back must not turn the history round. */
    private void step(Instant now) {
        changedAt = revision > 0 && changedAt.isAfter(now) ? changedAt : now;
        revision++;
    }

    public UUID id() {
        return id;
    }

    /** What people and imports call it; never changes. */
    public String code() {
        return code;
    }

    public UnitDetails details() {
        return new UnitDetails(name, category, regionPath, timeZone, address, latitude, longitude, tags, openingHours);
    }

    public String name() {
        return name;
    }

    /** The peer group it is compared with. */
    public String category() {
        return category;
    }

    /** Words by which it is picked out, sorted. */
    public List<String> tags() {
        return tags;
    }

    /** In local time; null: not known. */
    public @Nullable OpeningHours openingHours() {
        return openingHours;
    }

    public String regionPath() {
        return regionPath;
    }

    /** The zone of its local dates. */
    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public UnitStatus status() {
        return status;
    }

    /** The last local date on which it served customers; null while open. */
    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** 1, 2, 3 … */
    public long revision() {
        return revision;
    }
}
