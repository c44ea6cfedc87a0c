package io.dudao.inspection.draw;

import io.dudao.inspection.batch.JsonRows;
import io.dudao.inspection.draw.DrawRows.CandidateRow;
import io.dudao.inspection.draw.DrawRows.InspectorRow;
import io.dudao.inspection.draw.DrawRows.VisitRow;
import io.dudao.inspection.region.RegionPath;
import io.dudao.kit.paging.KeysetQuery;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.paging.SortField;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The stored draws. A caller reaches those all of whose regions lie in his own. */
@ApplicationScoped
class DrawRepository {
    private static final String OF_DRAW = """
            select cast(row_to_json(r) as text) from %s r
            where r.draw_id = (select cast(value as uuid) from json_array_elements_text(cast(cast(:draw as text) as json)) as d (value))
            order by r.position
            """;

    private static final String ADD_CANDIDATES = """
            insert into draw_candidate (draw_id, position, unit_id, stratum, weight)
            select cast(cast(:draw as text) as uuid), place - 1, cast(split_part(line, ',', 1) as uuid), split_part(line, ',', 3),
                   cast(split_part(line, ',', 2) as numeric)
            from string_to_table(cast(:lines as text), chr(10)) with ordinality as list (line, place) where line <> ''
            """;

    private final JsonRows rows;

    DrawRepository(JsonRows rows) {
        this.rows = rows;
    }

    Uni<Draw> require(Mutiny.Session session, UUID id, Scope scope) {
        return session.find(Draw.class, id).map(draw -> inScope(draw, id, scope));
    }

    /** As {@link #require}; who else wants to make it waits until this transaction ends. */
    Uni<Draw> requireLocked(Mutiny.Session session, UUID id, Scope scope) {
        return session.find(Draw.class, id, LockMode.PESSIMISTIC_WRITE).map(draw -> inScope(draw, id, scope));
    }

    private static Draw inScope(@Nullable Draw draw, UUID id, Scope scope) {
        if (draw == null || !draw.terms().regions().stream().allMatch(scope::coversRegion)) {
            throw new NotFound("draw " + id);
        }
        return draw;
    }

    Uni<Page<Draw>> list(Mutiny.Session session, DrawFilter filter, Scope scope, PageRequest page) {
        return KeysetQuery.of(Draw.class, Draw::id)
                .filter("e.status = :status", "status", filter.status())
                .filter("e.kind = :kind", "kind", filter.kind())
                .filter("e.checklistCode = :checklist", "checklist", filter.checklist())
                .filter("function('regions_touch', e.regions, :region) = true", "region", filter.region())
                .filter("function('regions_within', e.regions, :scope) = true", "scope", RegionPath.listOf(scope))
                .sortable(SortField.ofInstant("createdAt", Draw::createdAt))
                .fetch(session, page);
    }

    Uni<Page<DrawCandidate>> candidates(Mutiny.Session session, UUID draw, PageRequest page) {
        return KeysetQuery.of(DrawCandidate.class, DrawCandidate::unitId)
                .filter("e.drawId = :draw", "draw", draw)
                .sortable(new SortField<>("position", DrawCandidate::position, Integer::valueOf))
                .fetch(session, page.orSortedBy("position"));
    }

    /** The list as it is stored now. */
    Uni<CandidateList> list(Mutiny.Session session, UUID draw) {
        return ofDraw(session, "draw_candidate", draw, CandidateRow.class)
                .map(found -> new CandidateList(
                        found.stream().map(CandidateRow::candidate).toList()));
    }

    Uni<List<PoolMember>> pool(Mutiny.Session session, UUID draw) {
        return ofDraw(session, "draw_inspector", draw, InspectorRow.class)
                .map(found -> found.stream().map(InspectorRow::member).toList());
    }

    Uni<List<VisitRow>> visits(Mutiny.Session session, UUID draw) {
        return ofDraw(session, "draw_visit", draw, VisitRow.class);
    }

    private <T> Uni<List<T>> ofDraw(Mutiny.Session session, String table, UUID draw, Class<T> type) {
        return rows.select(session, OF_DRAW.formatted(table), Map.of("draw", List.of(draw)), type);
    }

    Uni<Void> add(Mutiny.Session session, Draw draw, CandidateList list) {
        return rows.insert(session, "draw", List.of(draw))
                .chain(() -> session.createNativeQuery(ADD_CANDIDATES)
                        .setParameter("draw", draw.id().toString())
                        .setParameter("lines", list.lines())
                        .executeUpdate()
                        .replaceWithVoid());
    }

    Uni<Void> addOutcome(Mutiny.Session session, UUID draw, Outcome outcome, Map<UUID, UUID> visits) {
        return rows.insert(session, "draw_inspector", DrawRows.inspectors(draw, outcome.pool()))
                .chain(() -> rows.insert(session, "draw_visit", DrawRows.visits(draw, outcome.staffed(), visits)));
    }
}
