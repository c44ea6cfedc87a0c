package io.dudao.feedback.intake;

import io.dudao.feedback.intake.FeedbackRepository.Stored;
import io.dudao.kit.problem.Conflict;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.problem.ProblemException;
import io.dudao.kit.units.UnitCopy;
import io.dudao.kit.units.UnitDirectory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of submissions that came together. Of several with one id the first that can be taken is; the others
 * are repeats of it or differ from it. A repeat is recognised even when it would come too late today: the phone had lost
 * the answer.
 */
final class IntakeRound {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<UUID, Candidate> candidates = new LinkedHashMap<>();
    private final Instant now;

    IntakeRound(Instant now) {
        this.now = now;
    }

    private record Entry(
            Submission submission,
            String contentHash,
            @Nullable Candidate candidate,
            @Nullable ProblemException refusal) {
        UUID id() {
            return submission.requireId();
        }
    }

    /** What became of a submission: one of the two is there. */
    record Outcome(@Nullable Receipt receipt, @Nullable ProblemException refusal) {}

    /** Adds the next submission. */
    void add(Submission submission, Map<String, UnitCopy> units, Sender sender) {
        String hash = submission.contentHash();
        try {
            UnitCopy unit = UnitDirectory.requireIn(units, submission.unit(), sender.scope());
            Candidate candidate = new Candidate(Feedback.receive(submission, unit.id(), now, sender), hash);
            candidates.putIfAbsent(candidate.feedback().id(), candidate);
            entries.add(new Entry(submission, hash, candidate, null));
        } catch (ProblemException refusal) {
            entries.add(new Entry(submission, hash, null, refusal));
        }
    }

    /** What to insert unless it is there: one for each id. */
    List<Candidate> candidates() {
        return List.copyOf(candidates.values());
    }

    /** The ids whose stored content must be looked at, after {@code created} were inserted. */
    Set<UUID> unsettled(Set<UUID> created) {
        Set<UUID> ids = new HashSet<>();
        for (Entry entry : entries) {
            if (!created.contains(entry.id()) && !(entry.refusal() instanceof NotFound)) {
                ids.add(entry.id());
            }
        }
        return ids;
    }

    /** The feedback that is new. */
    List<Feedback> received(Set<UUID> created) {
        return candidates.values().stream()
                .map(Candidate::feedback)
                .filter(one -> created.contains(one.id()))
                .toList();
    }

    /** What became of each submission, in the order added. */
    List<Outcome> outcomes(Set<UUID> created, Map<UUID, Stored> stored) {
        return entries.stream().map(entry -> outcome(entry, created, stored)).toList();
    }

    private Outcome outcome(Entry entry, Set<UUID> created, Map<UUID, Stored> stored) {
        if (entry.refusal() instanceof NotFound) {
            return new Outcome(null, entry.refusal());
        }
        UUID id = entry.id();
        Candidate first = candidates.get(id);
        if (first != null && created.contains(id)) {
            Stored fresh = new Stored(id, first.contentHash(), now);
            return entry.candidate() == first ? new Outcome(new Receipt(id, now, true), null) : compared(entry, fresh);
        }
        Stored before = stored.get(id);
        return before == null ? new Outcome(null, entry.refusal()) : compared(entry, before);
    }

    private static Outcome compared(Entry entry, Stored before) {
        if (before.contentHash().equals(entry.contentHash())) {
            return new Outcome(new Receipt(before.id(), before.receivedAt(), false), null);
        }
        ProblemException refusal = entry.refusal() == null
                ? new Conflict(
                        "already-exists-differently",
                        "Feedback " + before.id() + " was received before with other content.")
                : entry.refusal();
        return new Outcome(null, refusal);
    }
}
