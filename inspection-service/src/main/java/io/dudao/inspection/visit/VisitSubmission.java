package io.dudao.inspection.visit;

import io.dudao.inspection.batch.JsonRows.Step;
import io.dudao.inspection.checklist.Checklist;
import io.dudao.inspection.checklist.ChecklistRepository;
import io.dudao.inspection.inspection.Answer;
import io.dudao.inspection.inspection.InspectionCompletion;
import io.dudao.inspection.inspection.InspectionService;
import io.dudao.inspection.inspection.InspectionView;
import io.dudao.inspection.inspection.Occasion;
import io.dudao.inspection.inspection.Preceding;
import io.dudao.kit.problem.Conflict;
import io.dudao.kit.problem.ProblemException;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Submitting a visit: its answers become final and are judged. */
@ApplicationScoped
public class VisitSubmission {
    private final Work work;
    private final VisitSheetRepository sheets;
    private final VisitChanges changes;
    private final ChecklistRepository checklists;
    private final InspectionCompletion completion;
    private final InspectionService inspections;
    private final Clock clock;

    VisitSubmission(
            Work work,
            VisitSheetRepository sheets,
            VisitChanges changes,
            ChecklistRepository checklists,
            InspectionCompletion completion,
            InspectionService inspections,
            Clock clock) {
        this.work = work;
        this.sheets = sheets;
        this.changes = changes;
        this.checklists = checklists;
        this.completion = completion;
        this.inspections = inspections;
        this.clock = clock;
    }

    /** @param repeated whether the same was submitted before, so that nothing happened now */
    public record Submitted(InspectionView inspection, boolean repeated) {}

    /**
     * Submits the visit. Fails {@code answers-incomplete} if an expected answer is not here, {@code answers-are-in-conflict},
     * {@code visit-is-submitted} if it was with another content, and what the answers or the inspection break.
     */
    public Uni<Submitted> submit(UUID id, Submission content, Viewer viewer) {
        return work.once(
                content,
                Submitted.class,
                session -> sheets.requireLockedWithUnit(session, id)
                        .invoke(sheet -> VisitAnswering.requireArrival(sheet.dossier(), viewer))
                        .chain(sheet -> pinned(session, sheet.dossier().visit())
                                .chain(checklist -> submit(session, sheet, checklist, content, viewer))));
    }

    private Uni<Checklist> pinned(Mutiny.Session session, Visit visit) {
        return checklists.version(
                session, visit.checklistCode(), Objects.requireNonNull(visit.checklistVersion(), "is pinned"));
    }

    private Uni<Submitted> submit(
            Mutiny.Session session, VisitSheet sheet, Checklist checklist, Submission content, Viewer viewer) {
        Dossier dossier = sheet.dossier();
        Instant now = clock.instant();
        Presence arrival = VisitAnswering.requireArrival(dossier, viewer);
        AnswerIntake intake = new AnswerIntake(sheet, checklist, arrival, now);
        takeAll(intake, content);
        requireAll(intake.book(), content);
        requireAgreement(intake.book());
        List<Answer> finals = intake.book().items().values().stream()
                .map(item -> item.current().content())
                .toList();
        String fingerprint = content.fingerprint(finals);
        if (dossier.visit().status() == VisitStatus.COMPLETED) {
            return repeated(session, dossier, fingerprint);
        }
        Instant completedAt = content.completed(arrival, now);
        Occasion occasion = Occasion.at(dossier.unit(), dossier.visit().kind(), checklist, completedAt, now);
        List<Step> steps = new ArrayList<>();
        steps.add(Step.inserting("visit_answer", intake.accepted()));
        steps.addAll(changes.steps(
                dossier.visit(),
                visit -> visit.complete(completedAt, fingerprint, now),
                "submitted",
                intake.changes()));
        return completion
                .record(
                        session,
                        new Preceding(steps, List.of(dossier.visit())),
                        dossier.visit().inspectionId(),
                        occasion,
                        finals,
                        content.noticed(),
                        viewer.subject())
                .map(inspection -> new Submitted(inspection, false));
    }

    /** The same again gets the inspection that it made. */
    private Uni<Submitted> repeated(Mutiny.Session session, Dossier dossier, String fingerprint) {
        if (!fingerprint.equals(dossier.visit().submission())) {
            throw new Conflict("visit-is-submitted", "The visit was submitted with another content.");
        }
        return inspections
                .get(session, dossier.visit().inspectionId(), dossier.unit())
                .map(inspection -> new Submitted(inspection, true));
    }

    private static void takeAll(AnswerIntake intake, Submission content) {
        for (int i = 0; i < content.last().size(); i++) {
            try {
                intake.take(content.last().get(i));
            } catch (RuleBroken broken) {
                throw new RuleBroken(broken.slug(), broken.detail(), List.of(at(i, broken)));
            }
        }
    }

    private static Violation at(int index, ProblemException problem) {
        return new Violation("answers[" + index + "]", problem.detail());
    }

    private static void requireAll(AnswerBook book, Submission content) {
        if (content.expected() == null) {
            return;
        }
        List<Violation> lost = content.expected().stream()
                .filter(id -> !book.holds(id))
                .map(id -> new Violation("expected", "answer " + id + " has not arrived"))
                .toList();
        if (!lost.isEmpty()) {
            throw new RuleBroken("answers-incomplete", lost.size() + " answers have not arrived.", lost);
        }
    }

    private static void requireAgreement(AnswerBook book) {
        List<Violation> conflicts = book.conflicts().stream()
                .map(item -> new Violation("answers[item=" + item.item() + "]", "is answered in two ways"))
                .toList();
        if (!conflicts.isEmpty()) {
            throw new Conflict(
                    "answers-are-in-conflict",
                    "Say for " + conflicts.size() + " items which answer counts.",
                    conflicts);
        }
    }
}
