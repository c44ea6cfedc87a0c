package io.dudao.training.course;

import static java.util.Objects.requireNonNullElse;

import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.time.Ids;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What can be done with courses. Every method is one transaction. */
@ApplicationScoped
public class CourseService {
    private static final BigDecimal USUAL_PASS_MARK = BigDecimal.valueOf(60);
    private static final BigDecimal USUAL_WEIGHT = new BigDecimal("0.5");

    private final Work work;
    private final CourseRepository courses;

    CourseService(Work work, CourseRepository courses) {
        this.work = work;
        this.courses = courses;
    }

    /** A course to offer. Pass marks are 60 and the weight of theory is 0.5 if absent. */
    public record NewCourse(
            @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,64}")
            String code,

            @NotNull @Valid Titles titles,

            @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
            BigDecimal theoryPassMark,

            @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
            BigDecimal practicalPassMark,

            @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
            BigDecimal minimumAttendance,

            @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4) @Nullable
            BigDecimal theoryWeight,

            @Min(1) @Max(600) @Nullable Integer validityMonths) {

        PassRule passRule() {
            return new PassRule(
                    requireNonNullElse(theoryPassMark, USUAL_PASS_MARK),
                    requireNonNullElse(practicalPassMark, USUAL_PASS_MARK),
                    minimumAttendance,
                    requireNonNullElse(theoryWeight, USUAL_WEIGHT));
        }
    }

    /** Offers a course. Two of the same code are refused with 409. */
    public Uni<CourseView> offer(NewCourse command) {
        return work.once(command, CourseView.class, session -> add(session, command));
    }

    /** A course by its id. */
    public Uni<CourseView> get(UUID id) {
        return work.read(session -> courses.require(session, id).map(CourseView::of));
    }

    /** All courses, or the one of this code. */
    public Uni<Page<CourseView>> list(@Nullable String code, PageRequest page) {
        return work.read(session -> courses.list(session, code, page).map(found -> found.map(CourseView::of)));
    }

    private static Uni<CourseView> add(Mutiny.Session session, NewCourse command) {
        var course = Course.offer(
                Ids.next(), command.code(), command.titles(), command.passRule(), command.validityMonths());
        return session.persist(course).replaceWith(() -> CourseView.of(course));
    }
}
