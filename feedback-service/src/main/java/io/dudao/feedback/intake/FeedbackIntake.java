package io.dudao.feedback.intake;

import io.dudao.feedback.cases.CaseOpening;
import io.dudao.feedback.intake.FeedbackRepository.Stored;
import io.dudao.feedback.intake.IntakeRound.Outcome;
import io.dudao.feedback.messaging.FeedbackEvents;
import io.dudao.kit.batch.BatchAnswer;
import io.dudao.kit.batch.BatchItems;
import io.dudao.kit.problem.ProblemException;
import io.dudao.kit.transaction.Work;
import io.dudao.kit.units.UnitCopy;
import io.dudao.kit.units.UnitDirectory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Takes feedback. However many submissions come together, they are one transaction of a few statements: units, feedback,
 * events, and cases for the complaints.
 */
@ApplicationScoped
public class FeedbackIntake {
    private final Work work;
    private final UnitDirectory units;
    private final FeedbackRepository feedback;
    private final CaseOpening cases;
    private final FeedbackEvents events;
    private final Clock clock;

    FeedbackIntake(
            Work work,
            UnitDirectory units,
            FeedbackRepository feedback,
            CaseOpening cases,
            FeedbackEvents events,
            Clock clock) {
        this.work = work;
        this.units = units;
        this.feedback = feedback;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** Takes one submission. */
    public Uni<Receipt> receive(Submission submission, Sender sender) {
        return receive(List.of(submission), sender).map(outcomes -> {
            Outcome outcome = outcomes.getFirst();
            if (outcome.receipt() == null) {
                throw Objects.requireNonNull(outcome.refusal());
            }
            return outcome.receipt();
        });
    }

    /** Takes a batch, each item by itself. */
    public Uni<BatchAnswer> receiveAll(List<BatchItems.Read<Submission>> items, Sender sender) {
        List<Submission> valid = new ArrayList<>();
        items.stream()
                .filter(FeedbackIntake::isReadable)
                .map(FeedbackIntake::value)
                .forEach(valid::add);
        return receive(valid, sender).map(outcomes -> answer(items, outcomes.iterator()));
    }

    private Uni<List<Outcome>> receive(List<Submission> submissions, Sender sender) {
        if (submissions.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Set<String> codes = submissions.stream().map(Submission::unit).collect(Collectors.toSet());
        return work.write(session -> units.byCodes(session, codes)
                .map(known -> round(submissions, known, sender, now))
                .chain(round -> keep(session, round)));
    }

    private static IntakeRound round(
            List<Submission> submissions, Map<String, UnitCopy> units, Sender sender, Instant now) {
        IntakeRound round = new IntakeRound(now);
        submissions.forEach(submission -> round.add(submission, units, sender));
        return round;
    }

    private Uni<List<Outcome>> keep(Mutiny.Session session, IntakeRound round) {
        return feedback.addMissing(session, round.candidates())
                .call(created -> tell(session, round.received(created)))
                .chain(created -> settle(session, round, created));
    }

    private Uni<Void> tell(Mutiny.Session session, List<Feedback> received) {
        List<Feedback> complaints =
                received.stream().filter(Feedback::isComplaint).toList();
        return events.received(session, received).chain(() -> cases.openFor(session, complaints));
    }

    private Uni<List<Outcome>> settle(Mutiny.Session session, IntakeRound round, Set<UUID> created) {
        Uni<Map<UUID, Stored>> stored = feedback.stored(session, round.unsettled(created));
        return stored.map(known -> round.outcomes(created, known));
    }

    private static boolean isReadable(BatchItems.Read<Submission> item) {
        return item.refusal() == null && value(item).id() != null;
    }

    private static Submission value(BatchItems.Read<Submission> item) {
        return Objects.requireNonNull(item.value());
    }

    private static BatchAnswer answer(List<BatchItems.Read<Submission>> items, Iterator<Outcome> outcomes) {
        return new BatchAnswer(
                items.stream().map(item -> answer(item, outcomes)).toList());
    }

    private static BatchAnswer.Item answer(BatchItems.Read<Submission> item, Iterator<Outcome> outcomes) {
        if (item.refusal() != null) {
            return BatchAnswer.Item.refused(item.index(), item.refusal());
        }
        if (value(item).id() == null) {
            return BatchAnswer.Item.refused(item.index(), Submission.lackingId());
        }
        Outcome outcome = outcomes.next();
        Receipt receipt = outcome.receipt();
        if (receipt == null) {
            return BatchAnswer.Item.refused(item.index(), refusal(outcome.refusal()));
        }
        String id = receipt.id().toString();
        return receipt.created()
                ? BatchAnswer.Item.created(item.index(), id)
                : BatchAnswer.Item.unchanged(item.index(), id);
    }

    private static ProblemException refusal(@Nullable ProblemException refusal) {
        return Objects.requireNonNull(refusal, "an outcome without a receipt has a refusal");
    }
}
