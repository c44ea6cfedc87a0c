package io.dudao.inspection.inspection;

import io.dudao.inspection.checklist.Checklist;
import io.dudao.inspection.checklist.ChecklistItem;
import io.dudao.inspection.checklist.ChecklistRepository;
import io.dudao.inspection.correction.WithdrawnActions;
import io.dudao.inspection.messaging.InspectionEvents;
import io.dudao.inspection.unit.UnitRepository;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.security.Scope;
import io.dudao.kit.trail.Changes;
import io.dudao.kit.trail.Trail;
import io.dudao.kit.trail.TrailEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Giving a completed inspection another score, as a new revision with all that follows from it. */
@ApplicationScoped
public class Rescoring {
    private final InspectionRepository inspections;
    private final RescoringRepository revisions;
    private final ChecklistRepository checklists;
    private final UnitRepository units;
    private final WithdrawnActions actions;
    private final InspectionEvents events;
    private final Trail trail;

    Rescoring(
            InspectionRepository inspections,
            RescoringRepository revisions,
            ChecklistRepository checklists,
            UnitRepository units,
            WithdrawnActions actions,
            InspectionEvents events,
            Trail trail) {
        this.inspections = inspections;
        this.revisions = revisions;
        this.checklists = checklists;
        this.units = units;
        this.actions = actions;
        this.events = events;
        this.trail = trail;
    }

    /** A completed inspection and the checklist version that it has pinned. */
    public record Subject(Inspection inspection, Checklist checklist) {
        /** The answers that may be replaced. */
        public Reconsideration reconsidered() {
            return new Reconsideration(checklist, inspection.answers());
        }
    }

    /**
     * The inspection {@code id} with its checklist. Fails {@code not-found}, whatever the scope, and
     * {@code official-score-cannot-be-appealed-against} if it was imported.
     */
    public Uni<Subject> subject(Mutiny.Session session, UUID id) {
        return inspections.require(session, id).chain(inspection -> {
            if (inspection.imported()) {
                throw new RuleBroken(
                        "official-score-cannot-be-appealed-against", "The score was taken over from another system.");
            }
            return checklists
                    .version(session, inspection.checklistCode(), inspection.checklistVersion())
                    .map(checklist -> new Subject(inspection, checklist));
        });
    }

    /**
     * Replaces answers of an inspection by {@code granted} ones: its score is a new revision, findings whose item no longer
     * fails are withdrawn, and what hung on them is told anew.
     *
     * @param appeal the appeal that granted them
     */
    public Uni<Inspection> rescore(
            Mutiny.Session session, UUID inspection, List<Answer> granted, UUID appeal, Instant now) {
        return subject(session, inspection)
                .call(subject ->
                        units.lockedByIds(session, List.of(subject.inspection().unitId())))
                // Read again: another appeal of the unit may have waited for the lock with us.
                .chain(() -> subject(session, inspection))
                .chain(subject -> rescore(session, subject, granted, appeal, now));
    }

    private Uni<Inspection> rescore(
            Mutiny.Session session, Subject subject, List<Answer> granted, UUID appeal, Instant now) {
        UUID id = subject.inspection().id();
        AnswerSheet sheet = subject.reconsidered().with(granted);
        Assessment assessment = Scoring.assess(sheet);
        Set<String> cleared = failed(Scoring.assess(subject.reconsidered().with(List.of())));
        cleared.removeAll(failed(assessment));
        return revisions
                .rescore(session, id, sheet, assessment, appeal, now)
                .call(() -> revisions.withdraw(session, id, cleared, now))
                .call(() -> withdrawn(session, subject.inspection(), now))
                .chain(rescored -> inspections
                        .restate(session, List.of(id), List.of(id))
                        .chain(restated -> tell(session, subject.inspection(), rescored, restated)));
    }

    private Uni<Void> withdrawn(Mutiny.Session session, Inspection inspection, Instant now) {
        return units.require(session, inspection.unitId(), Scope.all())
                .chain(unit -> actions.follow(session, inspection.id(), unit.zone(), now));
    }

    private Uni<Inspection> tell(
            Mutiny.Session session, Inspection before, Inspection rescored, List<Inspection> restated) {
        Inspection latest = restated.stream()
                .filter(inspection -> inspection.id().equals(before.id()))
                .findAny()
                .orElse(rescored);
        List<Inspection> others = restated.stream()
                .filter(inspection -> !inspection.id().equals(before.id()))
                .toList();
        return trail.append(session, entry(before, latest))
                .chain(() -> events.rescored(session, latest))
                .chain(() -> events.stated(session, others, List.of()))
                .replaceWith(latest);
    }

    private static TrailEntry entry(Inspection before, Inspection after) {
        var changes = Changes.of()
                .field("score", before.score(), after.score())
                .field("verdict", before.verdict(), after.verdict())
                .field("grade", before.grade(), after.grade())
                .field("findingCount", before.findingCount(), after.findingCount())
                .list();
        return new TrailEntry(before.id(), "inspection", before.id(), before.unitId(), "rescored", changes);
    }

    private static Set<String> failed(Assessment assessment) {
        Set<String> codes = new HashSet<>();
        for (ChecklistItem item : assessment.failed()) {
            codes.add(item.code());
        }
        return codes;
    }
}
