package io.dudao.training.exam;

import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.CalendarRange;
import io.dudao.kit.time.Ids;
import io.dudao.kit.time.PlausibleTime;
import io.dudao.kit.transaction.Work;
import io.dudao.kit.units.UnitDirectory;
import io.dudao.training.course.Course;
import io.dudao.training.course.CourseRepository;
import io.dudao.training.course.Marks;
import io.dudao.training.messaging.TrainingEvents;
import io.dudao.training.staff.StaffAtUnit;
import io.dudao.training.staff.StaffRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Grades exams. Every method is one transaction and stays within the caller's scope. */
@ApplicationScoped
public class ExamService {
    private final Work work;
    private final StaffRepository staff;
    private final CourseRepository courses;
    private final ExamRepository exams;
    private final CertificateIssue certificates;
    private final UnitDirectory units;
    private final TrainingEvents events;
    private final Clock clock;

    ExamService(
            Work work,
            StaffRepository staff,
            CourseRepository courses,
            ExamRepository exams,
            CertificateIssue certificates,
            UnitDirectory units,
            TrainingEvents events,
            Clock clock) {
        this.work = work;
        this.staff = staff;
        this.courses = courses;
        this.exams = exams;
        this.certificates = certificates;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /** A result to record; {@code staff} and {@code course} are codes. A part that is absent was not taken. */
    public record NewExamResult(
            @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,64}")
            String staff,

            @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,64}")
            String course,

            @NotNull @CalendarRange Instant takenAt,

            @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
            BigDecimal theory,

            @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
            BigDecimal practical,

            @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
            BigDecimal attendance) {}

    /** Grades an exam by the course's rule; passing it issues or renews the certificate. */
    public Uni<ExamResultView> record(NewExamResult command, Scope scope) {
        Instant at = PlausibleTime.orNow("takenAt", command.takenAt(), clock.instant());
        return work.once(
                command,
                ExamResultView.class,
                session -> staff.lockByCode(session, command.staff(), scope)
                        .chain(found -> courses.requireByCode(session, command.course())
                                .chain(course -> grade(session, found, course, command, at))));
    }

    /** A result by its id. */
    public Uni<ExamResultView> get(UUID id, Scope scope) {
        return work.read(session -> exams.requireResult(session, id, scope)
                .chain(result -> withUnits(session, new Page<>(List.of(result), null)))
                .map(page -> page.items().getFirst()));
    }

    /** The results that the filter names. */
    public Uni<Page<ExamResultView>> list(ExamFilter filter, Scope scope, PageRequest page) {
        return work.read(
                session -> exams.results(session, filter, scope, page).chain(found -> withUnits(session, found)));
    }

    private Uni<ExamResultView> grade(
            Mutiny.Session session, StaffAtUnit found, Course course, NewExamResult command, Instant at) {
        var sitting = sittingOf(found, course);
        return exams.attempts(session, sitting)
                .map(attempts -> attempts.add(Ids.next(), sitting, at, gradingOf(course, command)))
                .call(changed -> session.persist(changed.getFirst()))
                .call(changed -> events.graded(session, changed))
                .call(changed -> certificates.afterExam(
                        session, sitting, changed.getFirst(), found.unit().zone(), course))
                .map(changed ->
                        ExamResultView.of(changed.getFirst(), found.unit().code()));
    }

    private static Sitting sittingOf(StaffAtUnit found, Course course) {
        var member = found.member();
        return new Sitting(member.unitId(), member.id(), member.code(), course.id(), course.code());
    }

    private static Grading gradingOf(Course course, NewExamResult command) {
        var marks = new Marks(command.theory(), command.practical(), command.attendance());
        var rule = course.passRule();
        return new Grading(
                marks.theory(), marks.practical(), marks.attendance(), rule.passes(marks), rule.grade(marks));
    }

    private Uni<Page<ExamResultView>> withUnits(Mutiny.Session session, Page<ExamResult> page) {
        var ids = page.items().stream().map(ExamResult::unitId).collect(Collectors.toSet());
        return units.codesOf(session, ids)
                .map(codes -> page.map(result -> ExamResultView.of(result, codes.getOrDefault(result.unitId(), ""))));
    }
}
