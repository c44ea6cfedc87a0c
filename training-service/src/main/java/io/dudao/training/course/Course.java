package io.dudao.training.course;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What can be learned and examined. It never changes: other floors are another course. */
@Entity
@Immutable
public class Course {
    @Id
    private UUID id;

    private String code;

    @Column(name = "title_zh")
    private String chineseTitle;

    @Column(name = "title_en")
    private String englishTitle;

    @Embedded
    private PassRule passRule;

    @Column(name = "validity_months")
    private @Nullable Integer validityMonths;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Course() {}

    private Course(UUID id, String code, Titles titles, PassRule passRule, @Nullable Integer validityMonths) {
        this.id = id;
        this.code = code;
        this.chineseTitle = titles.chinese();
        this.englishTitle = titles.english();
        this.passRule = passRule;
        this.validityMonths = validityMonths;
    }

    /** A new course. Passing it earns a certificate for {@code validityMonths}, or none if that is null. */
    public static Course offer(
            UUID id, String code, Titles titles, PassRule passRule, @Nullable Integer validityMonths) {
        return new Course(id, code, titles, passRule, validityMonths);
    }

    public UUID id() {
        return id;
    }

    /** What people and imports call it; unique. */
    public String code() {
        return code;
    }

    public Titles titles() {
        return new Titles(chineseTitle, englishTitle);
    }

    public PassRule passRule() {
        return passRule;
    }

    /** How long a certificate of it lasts; null: it earns none. */
    public @Nullable Integer validityMonths() {
        return validityMonths;
    }
}
