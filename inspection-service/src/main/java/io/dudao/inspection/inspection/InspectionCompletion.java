package io.dudao.inspection.inspection;

import io.dudao.inspection.checklist.ChecklistItem;
import io.dudao.inspection.checklist.ChecklistRepository;
import io.dudao.inspection.checklist.ItemKind;
import io.dudao.inspection.correction.CorrectiveAction;
import io.dudao.inspection.correction.Deadlines;
import io.dudao.inspection.correction.Severity;
import io.dudao.inspection.finding.Finding;
import io.dudao.inspection.finding.FindingView;
import io.dudao.inspection.unit.UnitRepository;
import io.dudao.kit.security.Scope;
import io.dudao.kit.time.Ids;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Completing an inspection with its answers: score, verdict, findings and what the unit has to do about them. */
@ApplicationScoped
public class InspectionCompletion {
    private final Work work;
    private final InspectionRecorder recorder;
    private final UnitRepository units;
    private final ChecklistRepository checklists;
    private final Deadlines deadlines;
    private final Clock clock;

    InspectionCompletion(
            Work work,
            InspectionRecorder recorder,
            UnitRepository units,
            ChecklistRepository checklists,
            Deadlines deadlines,
            Clock clock) {
        this.work = work;
        this.recorder = recorder;
        this.units = units;
        this.checklists = checklists;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Completes an inspection at once.
     *
     * @param by subject of the caller
     */
    public Uni<InspectionView> complete(NewInspection content, String by, Scope scope) {
        List<Answer> answers = AnswerContent.answers(content.answers());
        return work.once(
                content,
                InspectionView.class,
                session -> units.lockedByCodes(session, List.of(content.unit()))
                        .map(known -> UnitRepository.requireIn(known, content.unit(), scope))
                        .chain(unit -> checklists
                                .requireUsable(session, content.checklist(), content.checklistVersion())
                                .map(checklist -> Occasion.at(
                                        unit, content.kind(), checklist, content.completedAt(), clock.instant())))
                        .chain(occasion -> record(session, occasion, answers, by)));
    }

    private Uni<InspectionView> record(Mutiny.Session session, Occasion occasion, List<Answer> answers, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AnswerSheet sheet = AnswerSheet.complete(occasion.checklist(), answers);
        Assessment assessment = Scoring.assess(sheet);
        Inspection inspection = Inspection.answered(Ids.next(), occasion, sheet.answers(), assessment, by, now);
        List<Finding> found = new ArrayList<>();
        List<CorrectiveAction> opened = new ArrayList<>();
        for (ChecklistItem item : assessment.failed()) {
            Finding finding =
                    Finding.answered(Ids.next(), inspection.id(), inspection.unitId(), item.code(), item.text(), now);
            found.add(finding);
            opened.add(opened(finding, item, occasion));
        }
        return recorder.record(session, List.of(inspection), found, opened)
                .map(stated -> view(stated.getFirst(), occasion, found, opened));
    }

    private CorrectiveAction opened(Finding finding, ChecklistItem item, Occasion occasion) {
        Severity severity = item.kind() == ItemKind.NORMAL ? Severity.MINOR : Severity.MAJOR;
        var cause = new CorrectiveAction.Cause(
                finding.id(), finding.inspectionId(), finding.unitId(), occasion.completedAt(), occasion.completedOn());
        return CorrectiveAction.open(
                Ids.next(), cause, item.text(), severity, deadlines.dueOn(severity, occasion.completedOn()));
    }

    private static InspectionView view(
            Inspection inspection, Occasion occasion, List<Finding> found, List<CorrectiveAction> opened) {
        String unit = occasion.unit().code();
        List<FindingView> views = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            views.add(FindingView.of(found.get(i), opened.get(i), unit));
        }
        return InspectionView.of(inspection, unit, views);
    }
}
