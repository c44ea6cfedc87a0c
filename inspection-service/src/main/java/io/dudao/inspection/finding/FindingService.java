package io.dudao.inspection.finding;

import io.dudao.inspection.correction.CorrectiveAction;
import io.dudao.inspection.correction.CorrectiveActionRepository;
import io.dudao.inspection.unit.UnitRepository;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Scope;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
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

    private Uni<Page<FindingView>> views(Mutiny.Session session, Page<Finding> found) {
        return actions.byFindings(
                        session, found.items().stream().map(Finding::id).toList())
                .chain(byFinding -> units.codes(
                                session,
                                found.items().stream().map(Finding::unitId).toList())
                        .map(codes -> found.map(finding -> view(finding, byFinding, codes))));
    }

    private static FindingView view(Finding finding, Map<UUID, CorrectiveAction> byFinding, Map<UUID, String> codes) {
        CorrectiveAction action = Objects.requireNonNull(byFinding.get(finding.id()));
        return FindingView.of(finding, action, codes.get(finding.unitId()));
    }
}
