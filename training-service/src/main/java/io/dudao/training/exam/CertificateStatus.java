package io.dudao.training.exam;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a certificate is worth on a date. */
public enum CertificateStatus {
    VALID,
    /** Valid, and its last day is at most the warning window away. */
    EXPIRING,
    EXPIRED;

    /** The status on {@code today} of a certificate whose last day is {@code expiresOn}. */
    static CertificateStatus of(LocalDate expiresOn, LocalDate today, int warningDays) {
        if (expiresOn.isBefore(today)) {
            return EXPIRED;
        }
        return expiresOn.isAfter(today.plusDays(warningDays)) ? VALID : EXPIRING;
    }

    /** The first last day that has this status on {@code today}; null: no limit. */
    @Nullable
    LocalDate firstExpiry(LocalDate today, int warningDays) {
        return switch (this) {
            case VALID -> today.plusDays(warningDays + 1L);
            case EXPIRING -> today;
            case EXPIRED -> null;
        };
    }

    /** The last last day that has this status on {@code today}; null: no limit. */
    @Nullable
    LocalDate lastExpiry(LocalDate today, int warningDays) {
        return switch (this) {
            case VALID -> null;
            case EXPIRING -> today.plusDays(warningDays);
            case EXPIRED -> today.minusDays(1);
        };
    }
}
