package io.dudao.inspection.visit;

import io.dudao.inspection.checklist.Checklist;
import io.dudao.inspection.checklist.ChecklistRepository;
import io.dudao.inspection.checklist.ChecklistView;
import io.dudao.inspection.deviation.DeviationRepository;
import io.dudao.inspection.deviation.DeviationView;
import io.dudao.inspection.text.Language;
import io.dudao.inspection.unit.Unit;
import io.dudao.inspection.unit.UnitView;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a phone takes along. */
@ApplicationScoped
public class VisitBundleService {
    private final Work work;
    private final VisitSheetRepository sheets;
    private final ChecklistRepository checklists;
    private final DeviationRepository deviations;
    private final Clock clock;

    VisitBundleService(
            Work work,
            VisitSheetRepository sheets,
            ChecklistRepository checklists,
            DeviationRepository deviations,
            Clock clock) {
        this.work = work;
        this.sheets = sheets;
        this.checklists = checklists;
        this.deviations = deviations;
        this.clock = clock;
    }

    /** The bundle, for those alone who make the visit. */
    public Uni<VisitBundle> bundle(UUID id, Language language, Viewer viewer) {
        return work.read(session -> sheets.require(session, id)
                .invoke(sheet -> viewer.requireMaker(sheet.dossier()))
                .chain(sheet -> checklist(session, sheet.dossier().visit())
                        .chain(checklist -> bundle(session, sheet, checklist, language, viewer))));
    }

    private Uni<Checklist> checklist(Mutiny.Session session, Visit visit) {
        Integer pinned = visit.checklistVersion();
        return pinned == null
                ? checklists.latestPublished(session, visit.checklistCode())
                : checklists.version(session, visit.checklistCode(), pinned);
    }

    private Uni<VisitBundle> bundle(
            Mutiny.Session session, VisitSheet sheet, Checklist checklist, Language language, Viewer viewer) {
        Dossier dossier = sheet.dossier();
        return sheets.past(session, dossier.unit().id(), checklist.code())
                .chain(past -> known(session, dossier.unit(), checklist)
                        .map(known -> new VisitBundle(
                                VisitView.of(dossier, viewer),
                                UnitView.of(dossier.unit()),
                                ChecklistView.of(checklist, language),
                                past.inspections(),
                                past.actions(),
                                known,
                                SheetView.of(sheet, null, false),
                                VisitBundle.Reasons.all())));
    }

    /** The deviations that would be known if the unit was inspected now. */
    private Uni<List<DeviationView>> known(Mutiny.Session session, Unit unit, Checklist checklist) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, unit.zone());
        return deviations
                .decidedFor(session, unit.id(), checklist.code(), today)
                .map(decided -> decided.stream()
                        .filter(deviation -> deviation.covers(checklist.code(), deviation.itemCode(), now, today))
                        .map(deviation -> DeviationView.of(deviation, unit.code()))
                        .toList());
    }
}
