package io.dudao.inspection.finding;

import io.dudao.inspection.correction.CorrectiveAction;
import io.dudao.inspection.correction.CorrectiveActionRepository;
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

/** Reading findings. */
@ApplicationScoped
public class FindingService {
    private final Work work;
    private final FindingRepository findings;
    private final CorrectiveActionRepository actions;
    private final UnitRepository units;

    FindingService(Work work, FindingRepository findings, CorrectiveActionRepository actions, UnitRepository units) {
        this.work = work;
        this.findings = findings;
        this.actions = actions;
        this.units = units;
    }

    /** The findings at units within {@code scope}. */
    public Uni<Page<FindingView>> list(FindingFilter filter, Scope scope, PageRequest page) {
        return work.read(session -> findings.list(session, filter, scope, page).chain(found -> views(session, found)));
    }

    /** One finding with its chain; fails {@code not-found}. */
    public Uni<FindingView> get(UUID id, Scope scope) {
        return work.read(session -> findings.require(session, id)
                .chain(finding -> units.require(session, finding.unitId(), scope)
                        .onFailure(NotFound.class)
                        .transform(outOfScope -> new NotFound("finding " + id))
                        .chain(unit -> findings.chain(session, id)
                                .chain(chain -> actions.byFindings(session, List.of(id))
                                        .map(byFinding ->
                                                FindingView.of(finding, byFinding.get(id), unit.code(), chain))))));
    }

    private Uni<Page<FindingView>> views(Mutiny.Session session, Page<Finding> found) {
        return actions.byFindings(
                        session, found.items().stream().map(Finding::id).toList())
                .chain(byFinding -> units.codes(
                                session,
                                found.items().stream().map(Finding::unitId).toList())
                        .map(codes -> found.map(finding -> view(finding, byFinding, codes))));
    }

    private static FindingView view(Finding finding, Map<UUID, CorrectiveAction> byFinding, Map<UUID, String> codes) {
        return FindingView.of(finding, byFinding.get(finding.id()), codes.get(finding.unitId()));
    }
}
