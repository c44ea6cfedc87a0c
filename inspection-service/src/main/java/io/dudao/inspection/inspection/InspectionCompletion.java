package io.dudao.inspection.inspection;

import io.dudao.inspection.checklist.ChecklistRepository;
import io.dudao.inspection.correction.Deadlines;
import io.dudao.inspection.finding.ExtraFinding;
import io.dudao.inspection.finding.NewFindings;
import io.dudao.inspection.unit.UnitRepository;
import io.dudao.kit.attachment.Attachments;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.Ids;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Completing an inspection with its answers: score, verdict, findings and what the unit has to do about them. */
@ApplicationScoped
public class InspectionCompletion {
    private final Work work;
    private final InspectionRecorder recorder;
    private final UnitRepository units;
    private final ChecklistRepository checklists;
    private final Deadlines deadlines;
    private final Attachments attachments;
    private final Clock clock;

    InspectionCompletion(
            Work work,
            InspectionRecorder recorder,
            UnitRepository units,
            ChecklistRepository checklists,
            Deadlines deadlines,
            Attachments attachments,
            Clock clock) {
        this.work = work;
        this.recorder = recorder;
        this.units = units;
        this.checklists = checklists;
        this.deadlines = deadlines;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * Completes an inspection at once.
     *
     * @param by subject of the caller
     */
    public Uni<InspectionView> complete(NewInspection content, String by, Scope scope) {
        List<Answer> answers = AnswerContent.answers(content.answers(), clock.instant());
        return work.once(
                content,
                InspectionView.class,
                session -> units.lockedByCodes(session, List.of(content.unit()))
                        .map(known -> UnitRepository.requireIn(known, content.unit(), scope))
                        .chain(unit -> checklists
                                .requireUsable(session, content.checklist(), content.checklistVersion())
                                .map(checklist -> Occasion.at(
                                        unit, content.kind(), checklist, content.completedAt(), clock.instant())))
                        .chain(occasion ->
                                record(session, Preceding.NOTHING, Ids.next(), occasion, answers, List.of(), by)));
    }

    /**
     * Writes a completed inspection of a unit that is locked, with all that follows from it.
     *
     * @param preceding what is written and told with it
     * @param id of the inspection: the visit's, if one led to it
     * @param extras what the inspector noticed beside the failed items
     * @param by subject of the inspector
     */
    public Uni<InspectionView> record(
            Mutiny.Session session,
            Preceding preceding,
            UUID id,
            Occasion occasion,
            List<Answer> answers,
            List<ExtraFinding> extras,
            String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AnswerSheet sheet = AnswerSheet.complete(occasion.checklist(), answers);
        Assessment assessment = Scoring.assess(sheet);
        Inspection inspection = Inspection.answered(id, occasion, sheet.answers(), assessment, by, now);
        NewFindings found = new NewFindings(inspection, deadlines, now);
        assessment.failed().forEach(item -> found.failed(FailedItem.of(item, sheet.answerTo(item))));
        extras.forEach(found::noticed);
        return attachments
                .link(session, inspection.unitId(), "inspection", id, hashes(sheet, found))
                .chain(() ->
                        recorder.record(session, preceding, List.of(inspection), found.findings(), found.actions()))
                .map(stated -> InspectionView.of(
                        stated.getFirst(),
                        occasion.unit().code(),
                        found.views(occasion.unit().code())));
    }

    private static Set<String> hashes(AnswerSheet sheet, NewFindings found) {
        Set<String> hashes = new TreeSet<>();
        sheet.answers().forEach(answer -> hashes.addAll(answer.hashes()));
        found.findings().forEach(finding -> hashes.addAll(finding.attachments()));
        return hashes;
    }
}
