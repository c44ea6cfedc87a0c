package io.dudao.inspection.visit;

import io.dudao.inspection.checklist.Checklist;
import io.dudao.inspection.inspection.Answer;
import io.dudao.inspection.inspection.AnswerContent;
import io.dudao.inspection.inspection.AnswerSheet;
import io.dudao.kit.problem.Conflict;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import io.dudao.kit.time.PlausibleTime;
import io.dudao.kit.trail.Change;
import io.dudao.kit.trail.TrailEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes answers of one request into the book of their visit. */
final class AnswerIntake {
    private final Visit visit;
    private final Checklist checklist;
    private final AnswerBook book;
    private final AnswerBook late;
    private final Map<String, AnsweredItem> before;
    private final @Nullable Presence arrival;
    private final Instant now;
    private final List<VisitAnswer> accepted = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    /** @param arrival of whoever sends the answers */
    AnswerIntake(VisitSheet sheet, Checklist checklist, @Nullable Presence arrival, Instant now) {
        this.visit = sheet.dossier().visit();
        this.checklist = checklist;
        this.book = sheet.book();
        this.late = new AnswerBook(sheet.late());
        this.before = book.items();
        this.arrival = arrival;
        this.now = now.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Takes one in.
     *
     * @return whether it is new
     * @throws RuleBroken {@code answer-is-to-another-version}, {@code answer-needs-its-time}, {@code in-the-future}, what
     *     {@link AnswerSheet#partial} says of the answer, or what {@link AnswerBook#take} says
     * @throws Conflict {@code already-exists-differently}, or {@code visit-is-submitted} where the answer came too late and
     *     says something else; it is kept aside
     */
    boolean take(SentAnswer sent) {
        requireVersion(sent);
        Answer content = AnswerContent.answers(List.of(sent.answer())).getFirst();
        VisitAnswer answer = answer(sent, content, answeredAt(content));
        AnswerSheet.partial(checklist, List.of(content));
        if (visit.status() == VisitStatus.COMPLETED && !book.holds(sent.id())) {
            return takeLate(answer);
        }
        if (!book.take(answer)) {
            return false;
        }
        accepted.add(answer);
        AnsweredItem known = before.get(answer.item());
        changes.add(new Change(
                "answers." + answer.item(),
                known == null
                        ? null
                        : AnswerFields.of(known.current().content()).toString(),
                AnswerFields.of(content).toString()));
        return true;
    }

    private void requireVersion(SentAnswer sent) {
        Integer pinned = visit.checklistVersion();
        if (sent.checklistVersion() != null && !sent.checklistVersion().equals(pinned)) {
            throw new RuleBroken(
                    "answer-is-to-another-version",
                    "The visit is made on version " + pinned + " of its checklist.",
                    List.of(new Violation("checklistVersion", "is " + pinned)));
        }
    }

    /** Judged by our clock, given how far ahead the phone's was at check-in; kept as the phone says. */
    private Instant answeredAt(Answer content) {
        Instant at = content.recordedAt();
        if (at == null) {
            throw new RuleBroken(
                    "answer-needs-its-time",
                    "Say when the answer was given.",
                    List.of(new Violation("answer.recordedAt", "is missing")));
        }
        Instant checked = new PhoneTime(at, null).at();
        Duration ahead = Duration.ofMillis(arrival == null ? 0 : arrival.clockOffsetMillis());
        PlausibleTime.require("answer.recordedAt", checked.minus(ahead), now);
        return checked;
    }

    private VisitAnswer answer(SentAnswer sent, Answer content, Instant at) {
        return new VisitAnswer(
                sent.id(),
                visit.id(),
                content.item(),
                content,
                at,
                sent.device(),
                sent.parents(),
                arrival == null ? null : arrival.inspectorId(),
                now,
                visit.status() == VisitStatus.COMPLETED);
    }

    private boolean takeLate(VisitAnswer answer) {
        AnsweredItem submitted = book.items().get(answer.item());
        List<Violation> differences = submitted == null
                ? List.of(new Violation("answer", "the item was submitted without an answer"))
                : AnswerFields.differences(List.of(submitted.current().content(), answer.content())).stream()
                        .map(AnswerIntake::violation)
                        .toList();
        if (differences.isEmpty()) {
            return false;
        }
        if (late.take(answer)) {
            accepted.add(answer);
            changes.add(new Change(
                    "lateAnswers." + answer.item(),
                    null,
                    AnswerFields.of(answer.content()).toString()));
        }
        throw new Conflict(
                "visit-is-submitted",
                "The visit was submitted with another answer to " + answer.item() + "; this one is kept aside.",
                differences);
    }

    private static Violation violation(AnswerFields.Difference difference) {
        String submitted = Objects.requireNonNullElse(difference.values().getFirst(), "nothing");
        String sent = Objects.requireNonNullElse(difference.values().getLast(), "nothing");
        return new Violation("answer." + difference.field(), "was submitted as " + submitted + ", not " + sent);
    }

    Visit visit() {
        return visit;
    }

    AnswerBook book() {
        return book;
    }

    /** Those to be stored. */
    List<VisitAnswer> accepted() {
        return accepted;
    }

    /** What the trail tells of them. */
    List<Change> changes() {
        return changes;
    }

    /** As an entry of its own. */
    TrailEntry entry() {
        return VisitChanges.entry(visit, "answered", changes);
    }
}
