package io.dudao.training.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CertificateTest {
    private static final Sitting SITTING =
            new Sitting(UUID.randomUUID(), UUID.randomUUID(), "E-1", UUID.randomUUID(), "C-1");
    private static final Instant NOON = Instant.parse("2026-03-26T04:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-26");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-01");

    @Test
    void itIsValidForTheMonthsOfTheCourse() {
        var certificate = issued(DAY, 12);
        assertThat(certificate.expiresOn()).isEqualTo("2027-03-26");
        assertThat(certificate.previousExpiresOn()).isNull();
        assertThat(certificate.revision()).isEqualTo(1);
    }

    @Test
    void aMonthThatIsShorterEndsItOnItsLastDay() {
        assertThat(issued(LocalDate.parse("2026-01-31"), 1).expiresOn()).isEqualTo("2026-02-28");
    }

    @Test
    void passingAgainRenewsIt() {
        var certificate = issued(DAY, 12);
        assertThat(certificate.renew(SITTING, NOON, DAY.plusDays(10), 12)).isTrue();
        assertThat(certificate.expiresOn()).isEqualTo("2027-04-05");
        assertThat(certificate.previousExpiresOn()).isEqualTo("2027-03-26");
        assertThat(certificate.revision()).isEqualTo(2);
    }

    @Test
    void anEarlierOrTheSameDateChangesNothing() {
        var certificate = issued(DAY, 12);
        assertThat(certificate.renew(SITTING, NOON, DAY, 12)).isFalse();
        assertThat(certificate.renew(SITTING, NOON, DAY.minusDays(1), 12)).isFalse();
        assertThat(certificate.expiresOn()).isEqualTo("2027-03-26");
        assertThat(certificate.revision()).isEqualTo(1);
    }

    @Test
    void theDateBeforeIsKeptOnlyIfItMoved() {
        var certificate = issued(LocalDate.parse("2026-01-30"), 1);
        assertThat(certificate.renew(SITTING, NOON, LocalDate.parse("2026-01-31"), 1))
                .isTrue();
        assertThat(certificate.expiresOn()).isEqualTo("2026-02-28");
        assertThat(certificate.previousExpiresOn()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31,EXPIRED",
        "2026-11-01,EXPIRING",
        "2026-12-01,EXPIRING",
        "2026-12-02,VALID",
        "2030-01-01,VALID"
    })
    void theStatusFollowsFromTheDate(LocalDate expiresOn, CertificateStatus status) {
        assertThat(CertificateStatus.of(expiresOn, TODAY, 30)).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void theLimitsOfAStatusAgreeWithTheStatus(CertificateStatus status) {
        for (int days = -40; days <= 40; days++) {
            LocalDate expiry = TODAY.plusDays(days);
            LocalDate first = status.firstExpiry(TODAY, 30);
            LocalDate last = status.lastExpiry(TODAY, 30);
            boolean within = (first == null || !expiry.isBefore(first)) && (last == null || !expiry.isAfter(last));
            assertThat(within).as(expiry + " " + status).isEqualTo(CertificateStatus.of(expiry, TODAY, 30) == status);
        }
    }

    private static Certificate issued(LocalDate on, int months) {
        return Certificate.issue(UUID.randomUUID(), SITTING, NOON, on, months);
    }
}
