package io.dudao.training.messaging;

import io.dudao.contracts.staff.StaffState;
import io.dudao.contracts.staff.StaffTypes;
import io.dudao.contracts.training.CertificateState;
import io.dudao.contracts.training.ExamGraded;
import io.dudao.contracts.training.TrainingTypes;
import io.dudao.kit.outbox.Outbox;
import io.dudao.kit.outbox.OutboxEntry;
import io.dudao.training.exam.Certificate;
import io.dudao.training.exam.ExamResult;
import io.dudao.training.staff.StaffMember;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The facts of this service as events, written in the transaction of the fact. */
@ApplicationScoped
public class TrainingEvents {
    private final Outbox outbox;

    TrainingEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Someone works at a unit. */
    public Uni<Void> registered(Mutiny.Session session, StaffMember member) {
        var state = new StaffState(
                member.unitId(), member.revision(), member.registeredAt(), member.id(), member.code(), member.name());
        return outbox.append(session, StaffTypes.STAFF_REGISTERED, member.id(), state);
    }

    /** Exams were graded, or their attempts counted anew. */
    public Uni<Void> graded(Mutiny.Session session, List<ExamResult> results) {
        return outbox.appendAll(
                session, results.stream().map(TrainingEvents::graded).toList());
    }

    /** A certificate was issued or renewed. */
    public Uni<Void> issued(Mutiny.Session session, Certificate certificate) {
        var state = new CertificateState(
                certificate.unitId(),
                certificate.revision(),
                certificate.issuedAt(),
                certificate.id(),
                certificate.staffId(),
                certificate.courseId(),
                certificate.issuedOn(),
                certificate.expiresOn(),
                certificate.previousExpiresOn());
        return outbox.append(session, TrainingTypes.CERTIFICATE_ISSUED, certificate.id(), state);
    }

    private static OutboxEntry graded(ExamResult result) {
        var data = new ExamGraded(
                result.unitId(),
                result.revision(),
                result.takenAt(),
                result.id(),
                result.staffId(),
                result.courseId(),
                result.attempt(),
                result.theory(),
                result.practical(),
                result.passed());
        return new OutboxEntry(TrainingTypes.EXAM_GRADED, result.id(), data);
    }
}
