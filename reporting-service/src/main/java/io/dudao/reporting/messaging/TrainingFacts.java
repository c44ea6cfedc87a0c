package io.dudao.reporting.messaging;

import io.dudao.contracts.training.CertificateState;
import io.dudao.contracts.training.ExamGraded;
import io.dudao.reporting.fact.Contribution;
import io.dudao.reporting.fact.Fact;
import java.util.List;

/** The facts of exams and certificates. */
final class TrainingFacts {
    private static final String PASS_RATE = "training.pass_rate";
    private static final String CERTIFIED_COVERAGE = "training.certified_coverage";
    private static final Contribution VALID = Contribution.of(1, 1);
    private static final Contribution EXPIRED = Contribution.of(0, 1);

    private TrainingFacts() {}

    /** Only first attempts count. */
    static List<Fact> of(ExamGraded exam) {
        var draft = Drafts.of(exam.examResultId(), exam);
        return exam.attempt() == 1
                ? draft.state(PASS_RATE, Contribution.share(exam.passed())).facts()
                : draft.retract(PASS_RATE).facts();
    }

    /** Valid from issuedOn, expired from the day after expiresOn; a renewal before the old expiry takes that step away. */
    static List<Fact> of(CertificateState certificate) {
        var draft = Drafts.of(certificate.certificateId(), certificate);
        var issuedOn = certificate.issuedOn();
        var expiresOn = certificate.expiresOn();
        draft.step(CERTIFIED_COVERAGE, issuedOn, VALID);
        if (expiresOn != null) {
            var expiredFrom = expiresOn.plusDays(1);
            draft.step(CERTIFIED_COVERAGE, expiredFrom.isBefore(issuedOn) ? issuedOn : expiredFrom, EXPIRED);
        }
        var previousExpiresOn = certificate.previousExpiresOn();
        // A gap between expiry and renewal stays: in those days the certificate was not valid.
        if (previousExpiresOn != null && !previousExpiresOn.isBefore(issuedOn)) {
            draft.retractStep(CERTIFIED_COVERAGE, previousExpiresOn.plusDays(1));
        }
        return draft.facts();
    }
}
