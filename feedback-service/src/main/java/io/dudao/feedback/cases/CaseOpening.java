package io.dudao.feedback.cases;

import io.dudao.feedback.cases.CustomerCase.Opening;
import io.dudao.feedback.intake.Feedback;
import io.dudao.feedback.messaging.FeedbackEvents;
import io.dudao.kit.time.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Opens the cases that complaints ask for, in the transaction of the complaints. */
@ApplicationScoped
public class CaseOpening {
    private static final String CATEGORY = "complaint";

    private final CaseRepository cases;
    private final FeedbackEvents events;
    private final String department;
    private final Duration dueWithin;

    CaseOpening(
            CaseRepository cases,
            FeedbackEvents events,
            @ConfigProperty(name = "dudao.feedback.complaint-department") String department,
            @ConfigProperty(name = "dudao.feedback.case-due-within") Duration dueWithin) {
        this.cases = cases;
        this.events = events;
        this.department = department;
        this.dueWithin = dueWithin;
    }

    /** Opens a case for each complaint. */
    public Uni<Void> openFor(Mutiny.Session session, List<Feedback> complaints) {
        return open(session, complaints.stream().map(this::factOf).toList());
    }

    /** Opens a case with the agreed time. */
    CustomerCase open(Opening opening) {
        return CustomerCase.open(Ids.next(), opening, dueWithin);
    }

    /** Writes new cases with their first steps, and tells of them. */
    Uni<Void> open(Mutiny.Session session, List<CaseFact> facts) {
        List<CustomerCase> opened = facts.stream().map(CaseFact::customerCase).toList();
        return cases.addMissing(session, opened).chain(() -> record(session, facts));
    }

    /** Writes steps, and tells of them. */
    Uni<Void> record(Mutiny.Session session, List<CaseFact> facts) {
        return cases.addSteps(session, facts.stream().map(CaseFact::step).toList())
                .chain(() -> events.happened(session, facts));
    }

    private CaseFact factOf(Feedback complaint) {
        // A phone's clock may run ahead; nobody waits since a time that is still to come.
        Instant openedAt = complaint.capturedAt().isAfter(complaint.receivedAt())
                ? complaint.receivedAt()
                : complaint.capturedAt();
        CustomerCase opened = open(
                new Opening(complaint.unitId(), CATEGORY, department, complaint.channel(), openedAt, complaint.id()));
        return new CaseFact(opened, opened.firstStep(complaint.receivedFrom()));
    }
}
