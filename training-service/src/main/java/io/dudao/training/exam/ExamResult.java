package io.dudao.training.exam;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The result of one attempt at a course's exam. */
@Entity
@Table(name = "exam_result")
public class ExamResult {
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

    @Column(name = "taken_at")
    private Instant takenAt;

    private int attempt;
    private @Nullable BigDecimal theory;
    private @Nullable BigDecimal practical;
    private @Nullable BigDecimal attendance;
    private boolean passed;
    private @Nullable BigDecimal grade;
    private long revision;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ExamResult() {}

    private ExamResult(UUID id, Sitting sitting, Instant takenAt, int attempt, Grading grading) {
        this.id = id;
        this.unitId = sitting.unitId();
        this.staffId = sitting.staffId();
        this.staffCode = sitting.staffCode();
        this.courseId = sitting.courseId();
        this.courseCode = sitting.courseCode();
        this.takenAt = takenAt;
        this.attempt = attempt;
        this.theory = grading.theory();
        this.practical = grading.practical();
        this.attendance = grading.attendance();
        this.passed = grading.passed();
        this.grade = grading.grade();
        this.revision = 1;
    }

    /** A graded exam. {@code attempt} is 1 for the person's first at this course, by the time taken. */
    public static ExamResult grade(UUID id, Sitting sitting, Instant takenAt, int attempt, Grading grading) {
        return new ExamResult(id, sitting, takenAt, attempt, grading);
    }

    /** An attempt taken earlier became known: this one is the next. */
    void countOneMoreBefore() {
        attempt++;
        revision++;
    }

    public UUID id() {
        return id;
    }

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

    public Instant takenAt() {
        return takenAt;
    }

    /** 1 for the person's first attempt at this course, by the time taken, then 2, 3 … */
    public int attempt() {
        return attempt;
    }

    public @Nullable BigDecimal theory() {
        return theory;
    }

    public @Nullable BigDecimal practical() {
        return practical;
    }

    public @Nullable BigDecimal attendance() {
        return attendance;
    }

    public boolean passed() {
        return passed;
    }

    public @Nullable BigDecimal grade() {
        return grade;
    }

    public long revision() {
        return revision;
    }
}
