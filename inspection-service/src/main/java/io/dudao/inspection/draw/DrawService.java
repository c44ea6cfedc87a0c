package io.dudao.inspection.draw;

import io.dudao.inspection.draw.DrawRows.VisitRow;
import io.dudao.inspection.unit.UnitRepository;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.Conflict;
import io.dudao.kit.security.Scope;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** What can be read of draws, and the proof that they can be replayed. */
@ApplicationScoped
public class DrawService {
    private final Work work;
    private final DrawRepository draws;
    private final UnitRepository units;

    DrawService(Work work, DrawRepository draws, UnitRepository units) {
        this.work = work;
        this.draws = draws;
        this.units = units;
    }

    /** The draws within {@code scope}, without what was drawn. */
    public Uni<Page<DrawView>> list(DrawFilter filter, Scope scope, PageRequest page) {
        return work.read(session -> draws.list(session, filter, scope, page).map(found -> found.map(DrawView::of)));
    }

    /** One draw with what was drawn; fails {@code not-found}. */
    public Uni<DrawView> get(UUID id, Scope scope) {
        return work.read(session -> draws.require(session, id, scope).chain(draw -> view(session, draw)));
    }

    /** A draw with what was drawn. */
    Uni<DrawView> view(Mutiny.Session session, Draw draw) {
        return draws.visits(session, draw.id())
                .chain(visits -> units.codes(session, ids(visits)).map(codes -> DrawView.of(draw, visits, codes)));
    }

    private static List<UUID> ids(List<VisitRow> visits) {
        return visits.stream().map(VisitRow::unitId).toList();
    }

    /** What was drawn from, in the order of the list unless asked otherwise; fails {@code not-found}. */
    public Uni<Page<CandidateView>> candidates(UUID id, Scope scope, PageRequest page) {
        return work.read(session -> draws.require(session, id, scope)
                .chain(() -> draws.candidates(session, id, page))
                .chain(found -> draws.visits(session, id).chain(visits -> views(session, found, visits))));
    }

    private Uni<Page<CandidateView>> views(Mutiny.Session session, Page<DrawCandidate> page, List<VisitRow> visits) {
        Set<UUID> drawn = visits.stream().map(VisitRow::unitId).collect(Collectors.toSet());
        List<UUID> ids = page.items().stream().map(DrawCandidate::unitId).toList();
        return units.codes(session, ids).map(codes -> page.map(candidate -> view(candidate, codes, drawn)));
    }

    private static CandidateView view(DrawCandidate row, Map<UUID, String> codes, Set<UUID> drawn) {
        Candidate candidate = row.candidate();
        return new CandidateView(
                row.position(),
                String.valueOf(codes.get(row.unitId())),
                row.unitId(),
                candidate.stratum(),
                new java.math.BigDecimal(candidate.weight().toPlainString()),
                drawn.contains(row.unitId()));
    }

    /** Makes the draw again from what is stored; fails {@code not-found}, {@code draw-is-not-made-yet}. */
    public Uni<ReplayView> replay(UUID id, Scope scope) {
        return work.read(session -> draws.require(session, id, scope)
                .invoke(DrawService::requireMade)
                .chain(draw -> draws.list(session, id)
                        .chain(list -> draws.pool(session, id)
                                .chain(pool -> draws.visits(session, id)
                                        .map(visits -> Replay.of(draw, list, pool, visits))))));
    }

    private static void requireMade(Draw draw) {
        if (draw.status() != DrawStatus.DRAWN) {
            throw new Conflict("draw-is-not-made-yet", "Only list and seed are fixed; reveal it first.");
        }
    }
}
