package io.dudao.kit.units;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A unit as this service last heard of it. Its owner is inspection-service; only {@link UnitDirectory} writes it. */
@Entity
@Immutable
@Table(name = "unit")
public class UnitCopy {
    @Id
    private UUID id;

    private String code;
    private String name;
    private String category;

    @Column(name = "region_path")
    private String regionPath;

    @Column(name = "time_zone")
    private String timeZone;

    private String status;
    private long revision;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected UnitCopy() {}

    /** The id by which events name it. */
    public UUID id() {
        return id;
    }

    /** The code by which people and requests name it. */
    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String category() {
        return category;
    }

    /** The path of its region, such as {@code /north/harbour}. */
    public String regionPath() {
        return regionPath;
    }

    /** The zone of its local dates. */
    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public boolean isOpen() {
        return status.equals("OPEN");
    }
}
