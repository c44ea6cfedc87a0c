package io.dudao.contracts.training;

import io.dudao.contracts.EventData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A staff member's certificate of a course: one for each staff and course, a renewal is its next revision.
 *
 * @param unitId the unit where the person works
 * @param revision the certificate's revision: 1, then one more for each renewal; the highest wins
 * @param occurredAt when it was issued or renewed
 * @param certificateId the certificate; the same after a renewal
 * @param staffId who holds it
 * @param courseId the course it certifies
 * @param issuedOn local date of the unit of this issue or renewal
 * @param expiresOn last local date on which it is valid; absent: it never expires
 * @param previousExpiresOn the expiry of the revision before; absent: first issue, or it never expired
 */
public record CertificateState(
        UUID unitId,
        long revision,
        Instant occurredAt,
        UUID certificateId,
        UUID staffId,
        UUID courseId,
        LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate previousExpiresOn)
        implements EventData {}
