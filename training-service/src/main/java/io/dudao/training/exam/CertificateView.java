package io.dudao.training.exam;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as callers see it; {@code unit}, {@code staff} and {@code course} are codes, dates local to the unit.
 *
 * @param expiresOn the last day on which it is valid
 * @param previousExpiresOn the last day before the renewal; null: first issue, or the renewal did not move it
 */
public record CertificateView(
        UUID id,
        UUID unitId,
        String unit,
        UUID staffId,
        String staff,
        UUID courseId,
        String course,
        LocalDate issuedOn,
        LocalDate expiresOn,
        @Nullable LocalDate previousExpiresOn,
        CertificateStatus status,
        long revision) {

    static CertificateView of(Certificate certificate, String unit, CertificateStatus status) {
        return new CertificateView(
                certificate.id(),
                certificate.unitId(),
                unit,
                certificate.staffId(),
                certificate.staffCode(),
                certificate.courseId(),
                certificate.courseCode(),
                certificate.issuedOn(),
                certificate.expiresOn(),
                certificate.previousExpiresOn(),
                status,
                certificate.revision());
    }
}
