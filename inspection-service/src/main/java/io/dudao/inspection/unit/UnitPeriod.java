package io.dudao.inspection.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What the register said of a unit at one revision, from when to when, and who had it say so. */
@Entity
@Table(name = "unit_period")
public class UnitPeriod {
    @Id
    private UUID id;

    private UUID unitId;
    private long revision;
    private Instant validFrom;
    private @Nullable Instant validTo;
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
    private @Nullable String reason;
    private String changedBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected UnitPeriod() {}

    private UnitPeriod(UUID id, Unit unit, @Nullable String reason, String changedBy) {
        UnitDetails details = unit.details();
        this.id = id;
        unitId = unit.id();
        revision = unit.revision();
        validFrom = unit.changedAt();
        name = details.name();
        category = details.category();
        regionPath = details.regionPath();
        timeZone = details.timeZone();
        status = unit.status();
        address = details.address();
        latitude = details.latitude();
        longitude = details.longitude();
        tags = details.tags();
        openingHours = details.openingHours();
        closedOn = unit.closedOn();
        this.reason = reason;
        this.changedBy = changedBy;
    }

    /** What holds from the unit's last change on. */
    static UnitPeriod begin(UUID id, Unit unit, @Nullable String reason, String changedBy) {
        return new UnitPeriod(id, unit, reason, changedBy);
    }

    public UUID id() {
        return id;
    }

    public long revision() {
        return revision;
    }

    /** From then on. */
    public Instant validFrom() {
        return validFrom;
    }

    /** Until then, not included; null: still. */
    public @Nullable Instant validTo() {
        return validTo;
    }

    public UnitDetails details() {
        return new UnitDetails(name, category, regionPath, timeZone, address, latitude, longitude, tags, openingHours);
    }

    public UnitStatus status() {
        return status;
    }

    /** The last local date on which it served customers; null while open. */
    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    /** Why it became so, if somebody said. */
    public @Nullable String reason() {
        return reason;
    }

    /** The token's subject of whoever had it changed; {@code system} before it was kept. */
    public String changedBy() {
        return changedBy;
    }
}
