package io.dudao.training.exam;

import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.paging.SortField;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Scope;
import io.dudao.kit.units.UnitDirectory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The queries of exam results and certificates. */
@ApplicationScoped
public class ExamRepository {
    private final UnitDirectory units;

    ExamRepository(UnitDirectory units) {
        this.units = units;
    }

    /** The result {@code id}; fails with {@link NotFound} if it is absent or out of scope. */
    public Uni<ExamResult> requireResult(Mutiny.Session session, UUID id, Scope scope) {
        String what = "exam result " + id;
        return session.find(ExamResult.class, id)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFound(what))
                .call(result -> units.requireById(session, result.unitId(), scope, what));
    }

    /** The certificate {@code id}; fails with {@link NotFound} if it is absent or out of scope. */
    public Uni<Certificate> requireCertificate(Mutiny.Session session, UUID id, Scope scope) {
        String what = "certificate " + id;
        return session.find(Certificate.class, id)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFound(what))
                .call(certificate -> units.requireById(session, certificate.unitId(), scope, what));
    }

    /** All attempts of the person at the course. */
    public Uni<Attempts> attempts(Mutiny.Session session, Sitting sitting) {
        return session.createQuery(
                        "from ExamResult e where e.staffId = :staff and e.courseId = :course", ExamResult.class)
                .setParameter("staff", sitting.staffId())
                .setParameter("course", sitting.courseId())
                .getResultList()
                .map(Attempts::new);
    }

    /** The person's certificate of the course, or null. */
    public Uni<@Nullable Certificate> certificate(Mutiny.Session session, Sitting sitting) {
        return session.createQuery(
                        "from Certificate c where c.staffId = :staff and c.courseId = :course", Certificate.class)
                .setParameter("staff", sitting.staffId())
                .setParameter("course", sitting.courseId())
                .getSingleResultOrNull();
    }

    /** The results that the filter names. */
    public Uni<Page<ExamResult>> results(Mutiny.Session session, ExamFilter filter, Scope scope, PageRequest page) {
        return filtered(ExamResult.class, ExamResult::id, filter, scope)
                .sortable(SortField.ofInstant("takenAt", ExamResult::takenAt))
                .fetch(session, page);
    }

    /** The certificates that the filter names and that expire within {@code expiry}. */
    public Uni<Page<Certificate>> certificates(
            Mutiny.Session session, ExamFilter filter, Expiry expiry, Scope scope, PageRequest page) {
        return filtered(Certificate.class, Certificate::id, filter, scope)
                .filter("e.expiresOn >= :first", "first", expiry.first())
                .filter("e.expiresOn <= :last", "last", expiry.last())
                .filter("e.expiresOn < :before", "before", expiry.before())
                .sortable(SortField.ofDate("expiresOn", Certificate::expiresOn))
                .fetch(session, page);
    }

    private static <T> KeysetQuery<T> filtered(Class<T> entity, Function<T, UUID> id, ExamFilter filter, Scope scope) {
        return KeysetQuery.of(entity, id)
                .within("e.unitId", scope)
                .inRegion("e.unitId", filter.region())
                .filter("e.unitId in (select u.id from UnitCopy u where u.code = :unit)", "unit", filter.unit())
                .filter("e.staffCode = :staff", "staff", filter.staff())
                .filter("e.courseCode = :course", "course", filter.course());
    }
}
