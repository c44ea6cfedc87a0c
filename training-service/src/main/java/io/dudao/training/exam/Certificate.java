package io.dudao.training.exam;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone's certificate of a course: one for each person and course, passing again renews it. */
@Entity
public class Certificate {
    @Id
    private UUID id;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "staff_id")
    private UUID staffId;

    @Column(name = "staff_code")
    private String staffCode;

    @Column(name = "course_id")
    private UUID courseId;

    @Column(name = "course_code")
    private String courseCode;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Column(name = "previous_expires_on")
    private @Nullable LocalDate previousExpiresOn;

    private long revision;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Certificate() {}

    private Certificate(UUID id, Sitting sitting, Instant issuedAt, LocalDate issuedOn, LocalDate expiresOn) {
        this.id = id;
        this.unitId = sitting.unitId();
        this.staffId = sitting.staffId();
        this.staffCode = sitting.staffCode();
        this.courseId = sitting.courseId();
        this.courseCode = sitting.courseCode();
        this.issuedAt = issuedAt;
        this.issuedOn = issuedOn;
        this.expiresOn = expiresOn;
        this.revision = 1;
    }

    /**
     * The first certificate of someone for a course.
     *
     * @param at when the exam was taken
     * @param on the same as local date of the unit
     */
    public static Certificate issue(UUID id, Sitting sitting, Instant at, LocalDate on, int validityMonths) {
        return new Certificate(id, sitting, at, on, on.plusMonths(validityMonths));
    }

    /** Renews it as of {@code on}, unless that is not later than the last issue. Returns whether anything changed. */
    public boolean renew(Sitting sitting, Instant at, LocalDate on, int validityMonths) {
        if (!on.isAfter(issuedOn)) {
            return false;
        }
        LocalDate before = expiresOn;
        unitId = sitting.unitId();
        issuedAt = at;
        issuedOn = on;
        expiresOn = on.plusMonths(validityMonths);
        previousExpiresOn = before.equals(expiresOn) ? null : before;
        revision++;
        return true;
    }

    public UUID id() {
        return id;
    }

    /** Where the person worked at the last issue. */
    public UUID unitId() {
        return unitId;
    }

    public UUID staffId() {
        return staffId;
    }

    public String staffCode() {
        return staffCode;
    }

    public UUID courseId() {
        return courseId;
    }

    public String courseCode() {
        return courseCode;
    }

    /** When the exam that earned or renewed it was taken. */
    public Instant issuedAt() {
        return issuedAt;
    }

    /** The local date of the unit of the last issue. */
    public LocalDate issuedOn() {
        return issuedOn;
    }

    /** The last day on which it is valid. */
    public LocalDate expiresOn() {
        return expiresOn;
    }

    /** The last day before the renewal; null: first issue, or the renewal did not move it. */
    public @Nullable LocalDate previousExpiresOn() {
        return previousExpiresOn;
    }

    /** 1 when first issued, one more with each renewal. */
    public long revision() {
        return revision;
    }
}
