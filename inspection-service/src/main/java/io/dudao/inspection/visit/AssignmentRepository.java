package io.dudao.inspection.visit;

import io.dudao.inspection.batch.JsonRows;
import io.dudao.inspection.inspector.Inspector;
import io.dudao.kit.problem.RuleBroken;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who makes which visits. */
@ApplicationScoped
public class AssignmentRepository {
    private static final String INSPECTORS = """
            select cast(row_to_json(i) as text) from inspector i
            where i.code = any (array(select value from json_array_elements_text(cast(cast(:codes as text) as json)) as code (value)))
            order by i.id for no key update
            """;
    /** By the inspectors' own visits; planners would rather read all visits. */
    private static final String ENGAGED = """
            select visit_dossier(v.id) from (
                select distinct own.id, own.scheduled_at, own.window_start
                from json_array_elements_text(cast(cast(:inspectors as text) as json)) as inspector (value)
                cross join lateral (
                    select v.id, v.scheduled_at, v.window_start
                    from visit_inspector a join visit v on v.id = a.visit_id
                    where a.inspector_id = cast(inspector.value as uuid)
                      and v.status in ('PLANNED', 'IN_PROGRESS', 'COMPLETED')
                      and v.window_start < cast(cast(cast(:to as text) as json) ->> 0 as timestamptz)
                      and v.grace_end >= cast(cast(cast(:from as text) as json) ->> 0 as timestamptz)
                    offset 0) own) v
            order by coalesce(v.scheduled_at, v.window_start), v.id
            """;

    private static final String CLEAR = "delete from visit_inspector where visit_id = :visit";
    private static final String YIELD_LEAD =
            "update visit_inspector set lead = false where visit_id = :visit and lead and inspector_id <> :inspector";
    private static final String TAKE_LEAD =
            "update visit_inspector set lead = true where visit_id = :visit and inspector_id = :inspector and not lead";

    private final JsonRows rows;

    AssignmentRepository(JsonRows rows) {
        this.rows = rows;
    }

    /**
     * The inspectors of these codes, in this order; nobody else fills their days until this transaction ends. Fails
     * {@code unknown-inspector}.
     */
    Uni<List<Inspector>> lockedInspectors(Mutiny.Session session, List<String> codes) {
        if (codes.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return rows.select(session, INSPECTORS, Map.of("codes", codes), Inspector.class)
                .map(found -> inOrder(found, codes));
    }

    private static List<Inspector> inOrder(List<Inspector> found, List<String> codes) {
        Map<String, Inspector> byCode = new HashMap<>();
        found.forEach(inspector -> byCode.put(inspector.code(), inspector));
        return codes.stream().distinct().map(code -> required(byCode, code)).toList();
    }

    private static Inspector required(Map<String, Inspector> byCode, String code) {
        Inspector inspector = byCode.get(code);
        if (inspector == null) {
            throw new RuleBroken("unknown-inspector", "There is no inspector " + code + ".");
        }
        return inspector;
    }

    /** Visits made or to be made by these inspectors of which the window reaches into the time from {@code from} to {@code to}. */
    Uni<List<Dossier>> engaged(Mutiny.Session session, Collection<UUID> inspectors, Instant from, Instant to) {
        return rows.select(
                session,
                ENGAGED,
                Map.of("inspectors", inspectors, "from", List.of(from), "to", List.of(to)),
                Dossier.class);
    }

    /** Makes these the inspectors of the visit, the first one leading. */
    Uni<Void> replace(Mutiny.Session session, UUID visit, List<Inspector> inspectors) {
        List<Assignment> assignments = inspectors.stream()
                .map(inspector -> new Assignment(visit, inspector.id(), inspector.equals(inspectors.getFirst())))
                .toList();
        return session.createNativeQuery(CLEAR)
                .setParameter("visit", visit)
                .executeUpdate()
                .chain(() -> rows.insert(session, "visit_inspector", assignments));
    }

    /** Makes the inspector lead the visit. */
    Uni<Void> lead(Mutiny.Session session, UUID visit, UUID inspector) {
        return change(session, YIELD_LEAD, visit, inspector).chain(() -> change(session, TAKE_LEAD, visit, inspector));
    }

    private static Uni<Void> change(Mutiny.Session session, String sql, UUID visit, UUID inspector) {
        return session.createNativeQuery(sql)
                .setParameter("visit", visit)
                .setParameter("inspector", inspector)
                .executeUpdate()
                .replaceWithVoid();
    }
}
