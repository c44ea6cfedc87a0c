package io.dudao.inspection.visit;

import io.dudao.inspection.batch.Batch;
import io.dudao.inspection.batch.BatchWork;
import io.dudao.inspection.batch.RawBatch;
import io.dudao.inspection.checklist.Checklist;
import io.dudao.inspection.checklist.ChecklistRepository;
import io.dudao.kit.attachment.Attachments;
import io.dudao.kit.batch.BatchAnswer;
import io.dudao.kit.problem.Conflict;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.trail.Trail;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Answering a visit, from any number of phones, in any order, any number of times. */
@ApplicationScoped
public class VisitAnswering {
    private final Work work;
    private final BatchWork batches;
    private final VisitSheetRepository sheets;
    private final ChecklistRepository checklists;
    private final Attachments attachments;
    private final Trail trail;
    private final Clock clock;

    VisitAnswering(
            Work work,
            BatchWork batches,
            VisitSheetRepository sheets,
            ChecklistRepository checklists,
            Attachments attachments,
            Trail trail,
            Clock clock) {
        this.work = work;
        this.batches = batches;
        this.sheets = sheets;
        this.checklists = checklists;
        this.attachments = attachments;
        this.trail = trail;
        this.clock = clock;
    }

    /** Takes up to 500 answers, each by itself. */
    public Uni<BatchAnswer> answer(UUID id, RawBatch raw, Viewer viewer) {
        return batches.run(
                raw,
                SentAnswer.class,
                (session, batch) -> sheets.requireLocked(session, id)
                        .chain(sheet -> intake(session, sheet, viewer))
                        .call(intake -> takeAll(session, id, batch, intake))
                        .chain(intake -> keep(session, intake)));
    }

    private Uni<Void> takeAll(Mutiny.Session session, UUID id, Batch<SentAnswer> batch, AnswerIntake intake) {
        List<UUID> ids = batch.contents().stream().map(SentAnswer::id).toList();
        return sheets.elsewhere(session, id, ids)
                .invoke(elsewhere -> batch.each(sent -> taken(intake, sent, elsewhere)))
                .replaceWithVoid();
    }

    /** Ready to take answers of whoever made the visit; he has checked in. */
    private Uni<AnswerIntake> intake(Mutiny.Session session, VisitSheet sheet, Viewer viewer) {
        Presence arrival = requireArrival(sheet.dossier(), viewer);
        return pinned(session, sheet.dossier().visit())
                .map(checklist -> new AnswerIntake(sheet, checklist, arrival, clock.instant()));
    }

    private Uni<Checklist> pinned(Mutiny.Session session, Visit visit) {
        Integer version = visit.checklistVersion();
        if (version == null) {
            throw new RuleBroken("check-in-comes-first", "Nobody has checked in.");
        }
        return checklists.version(session, visit.checklistCode(), version);
    }

    /** That whoever asks came; fails {@code check-in-comes-first} or {@code visit-is-closed}. */
    static Presence requireArrival(Dossier dossier, Viewer viewer) {
        UUID maker = viewer.requireMaker(dossier);
        VisitStatus status = dossier.visit().status();
        Presence arrival = dossier.presence(maker, Presence.Direction.IN);
        if (arrival == null) {
            throw new RuleBroken("check-in-comes-first", "Check in before you answer.");
        }
        if (status != VisitStatus.IN_PROGRESS && status != VisitStatus.COMPLETED) {
            throw new Conflict("visit-is-closed", "The visit is " + status + ".");
        }
        return arrival;
    }

    private static Batch.Outcome taken(AnswerIntake intake, SentAnswer sent, List<UUID> elsewhere) {
        if (elsewhere.contains(sent.id())) {
            throw new Conflict("already-exists-differently", "Answer " + sent.id() + " belongs to another visit.");
        }
        return intake.take(sent) ? Batch.Outcome.created(sent.id()) : Batch.Outcome.known(sent.id());
    }

    private Uni<Void> keep(Mutiny.Session session, AnswerIntake intake) {
        return intake.accepted().isEmpty()
                ? Uni.createFrom().voidItem()
                : sheets.add(session, intake.accepted())
                        .chain(() -> trail.appendAll(session, List.of(intake.entry())))
                        .chain(() -> keepPictures(session, intake));
    }

    /** An answer may arrive before its pictures; submitting demands them all. */
    private Uni<Void> keepPictures(Mutiny.Session session, AnswerIntake intake) {
        Visit visit = intake.visit();
        Set<String> hashes = new TreeSet<>();
        intake.accepted().forEach(answer -> hashes.addAll(answer.content().hashes()));
        return attachments.linkArrived(session, visit.unitId(), "inspection", visit.inspectionId(), hashes);
    }

    /** The answers as they stand, for those who make the visit and those who direct it. */
    public Uni<SheetView> read(UUID id, @Nullable String item, boolean history, Viewer viewer) {
        return sheet(id, viewer).map(sheet -> SheetView.of(sheet, item, history));
    }

    /** Where answers contradict each other, field by field. */
    public Uni<SheetView.Conflicts> conflicts(UUID id, Viewer viewer) {
        return sheet(id, viewer).map(SheetView::conflictsOf);
    }

    private Uni<VisitSheet> sheet(UUID id, Viewer viewer) {
        return work.read(session -> sheets.require(session, id).invoke(sheet -> viewer.requireReader(sheet.dossier())));
    }
}
