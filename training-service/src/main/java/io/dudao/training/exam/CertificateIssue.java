package io.dudao.training.exam;

import io.dudao.kit.time.Ids;
import io.dudao.training.course.Course;
import io.dudao.training.messaging.TrainingEvents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import org.hibernate.reactive.mutiny.Mutiny;

/** Gives those who passed what they earned, in the transaction of the result. */
@ApplicationScoped
class CertificateIssue {
    private final ExamRepository exams;
    private final TrainingEvents events;

    CertificateIssue(ExamRepository exams, TrainingEvents events) {
        this.exams = exams;
        this.events = events;
    }

    /** Issues or renews the certificate if the exam was passed and the course gives one. */
    Uni<Void> afterExam(Mutiny.Session session, Sitting sitting, ExamResult result, ZoneId zone, Course course) {
        Integer months = course.validityMonths();
        if (!result.passed() || months == null) {
            return Uni.createFrom().voidItem();
        }
        LocalDate on = LocalDate.ofInstant(result.takenAt(), zone);
        return exams.certificate(session, sitting)
                .chain(held -> held == null
                        ? issue(session, Certificate.issue(Ids.next(), sitting, result.takenAt(), on, months))
                        : renew(session, held, held.renew(sitting, result.takenAt(), on, months)));
    }

    private Uni<Void> issue(Mutiny.Session session, Certificate certificate) {
        return session.persist(certificate).call(() -> events.issued(session, certificate));
    }

    private Uni<Void> renew(Mutiny.Session session, Certificate certificate, boolean changed) {
        return changed ? events.issued(session, certificate) : Uni.createFrom().voidItem();
    }
}
