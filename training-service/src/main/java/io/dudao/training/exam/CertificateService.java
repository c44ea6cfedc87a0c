package io.dudao.training.exam;

import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Scope;
import io.dudao.kit.transaction.Work;
import io.dudao.kit.units.UnitDirectory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads certificates. Their status is not stored: it follows from today's date in the organisation's time zone. */
@ApplicationScoped
public class CertificateService {
    private final Work work;
    private final ExamRepository exams;
    private final UnitDirectory units;
    private final Clock clock;
    private final ZoneId zone;
    private final int warningDays;

    CertificateService(
            Work work,
            ExamRepository exams,
            UnitDirectory units,
            Clock clock,
            @ConfigProperty(name = "dudao.training.time-zone") ZoneId zone,
            @ConfigProperty(name = "dudao.training.warning-days") int warningDays) {
        this.work = work;
        this.exams = exams;
        this.units = units;
        this.clock = clock;
        this.zone = zone;
        this.warningDays = warningDays;
    }

    /** A certificate by its id. */
    public Uni<CertificateView> get(UUID id, Scope scope) {
        return work.read(session -> exams.requireCertificate(session, id, scope)
                .chain(certificate -> views(session, new Page<>(List.of(certificate), null)))
                .map(page -> page.items().getFirst()));
    }

    /** The certificates that the filters name. {@code expiringBefore} is the first last day that is not listed. */
    public Uni<Page<CertificateView>> list(
            ExamFilter filter,
            @Nullable CertificateStatus status,
            @Nullable LocalDate expiringBefore,
            Scope scope,
            PageRequest page) {
        Expiry expiry = expiry(status, expiringBefore);
        return work.read(session ->
                exams.certificates(session, filter, expiry, scope, page).chain(found -> views(session, found)));
    }

    private Expiry expiry(@Nullable CertificateStatus status, @Nullable LocalDate expiringBefore) {
        LocalDate first = status == null ? null : status.firstExpiry(today(), warningDays);
        LocalDate last = status == null ? null : status.lastExpiry(today(), warningDays);
        return new Expiry(first, last, expiringBefore);
    }

    private Uni<Page<CertificateView>> views(Mutiny.Session session, Page<Certificate> page) {
        var ids = page.items().stream().map(Certificate::unitId).collect(Collectors.toSet());
        LocalDate today = today();
        return units.codesOf(session, ids)
                .map(codes -> page.map(certificate -> CertificateView.of(
                        certificate,
                        codes.getOrDefault(certificate.unitId(), ""),
                        CertificateStatus.of(certificate.expiresOn(), today, warningDays))));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
