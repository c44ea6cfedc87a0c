package io.dudao.inspection.inspection;

import io.dudao.inspection.correction.CorrectiveActionRepository;
import io.dudao.inspection.finding.Finding;
import io.dudao.inspection.finding.FindingRepository;
import io.dudao.inspection.finding.FindingView;
import io.dudao.inspection.unit.Unit;
import io.dudao.inspection.unit.UnitRepository;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Scope;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reading inspections. */
@ApplicationScoped
public class InspectionService {
    private final Work work;
    private final InspectionRepository inspections;
    private final RescoringRepository earlier;
    private final FindingRepository findings;
    private final CorrectiveActionRepository actions;
    private final UnitRepository units;

    InspectionService(
            Work work,
            InspectionRepository inspections,
            RescoringRepository earlier,
            FindingRepository findings,
            CorrectiveActionRepository actions,
            UnitRepository units) {
        this.work = work;
        this.inspections = inspections;
        this.earlier = earlier;
        this.findings = findings;
        this.actions = actions;
        this.units = units;
    }

    /** The inspections of units within {@code scope}. */
    public Uni<Page<InspectionView>> list(InspectionFilter filter, Scope scope, PageRequest page) {
        return work.read(session -> inspections
                .list(session, filter, scope, page)
                .chain(found -> codes(session, found.items())
                        .map(codes -> found.map(
                                inspection -> InspectionView.summary(inspection, codes.get(inspection.unitId()))))));
    }

    private Uni<Map<UUID, String>> codes(Mutiny.Session session, List<Inspection> found) {
        return units.codes(session, found.stream().map(Inspection::unitId).toList());
    }

    /** One inspection in full; fails {@code not-found}. */
    public Uni<InspectionView> get(UUID id, Scope scope) {
        return work.read(session -> inspections
                .require(session, id)
                .chain(inspection -> units.require(session, inspection.unitId(), scope)
                        .onFailure(NotFound.class)
                        .transform(outOfScope -> new NotFound("inspection " + id))
                        .chain(unit -> view(session, inspection, unit))));
    }

    /** One inspection of {@code unit} in full, in the caller's transaction; fails {@code not-found}. */
    public Uni<InspectionView> get(Mutiny.Session session, UUID id, Unit unit) {
        return inspections.require(session, id).chain(inspection -> view(session, inspection, unit));
    }

    /** What an inspection said before appeals changed it, the oldest first; fails {@code not-found}. */
    public Uni<InspectionRevision.History> revisions(UUID id, Scope scope) {
        return work.read(session -> inspections
                .require(session, id)
                .call(inspection -> units.require(session, inspection.unitId(), scope)
                        .onFailure(NotFound.class)
                        .transform(outOfScope -> new NotFound("inspection " + id)))
                .chain(() -> earlier.revisions(session, id))
                .map(InspectionRevision.History::new));
    }

    private Uni<InspectionView> view(Mutiny.Session session, Inspection inspection, Unit unit) {
        return findings.ofInspection(session, inspection.id())
                .chain(found -> actions.byFindings(
                                session, found.stream().map(Finding::id).toList())
                        .map(byFinding -> found.stream()
                                .map(finding -> FindingView.of(finding, byFinding.get(finding.id()), unit.code()))
                                .toList()))
                .map(views -> InspectionView.of(inspection, unit.code(), views));
    }
}
