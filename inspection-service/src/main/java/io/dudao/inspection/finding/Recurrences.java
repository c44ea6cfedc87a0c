package io.dudao.inspection.finding;

import io.dudao.inspection.batch.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Finds what keeps failing: an item that failed in k of the last n inspections of the unit on the same checklist, the
 * latest of them included. An item is the same by its code or its text.
 */
@ApplicationScoped
class Recurrences {
    private static final String FIND = """
            with fresh as (
                select f.id, f.inspection_id, f.item_code, f.item, f.severity
                from json_populate_recordset(cast(null as finding), cast(cast(:fresh as text) as json)) f
            ), setting as (
                select cast(cast(cast(:limits as text) as json) ->> 0 as int) as k, cast(cast(cast(:limits as text) as json) ->> 1 as int) as n
            ), touched as (
                select i.id, i.unit_id, i.checklist_code, i.completed_at, i.completed_on, i.imported from inspection i
                where i.id in (select inspection_id from fresh)
            ), affected as (
                select * from touched
                union
                select next.* from setting s, touched t cross join lateral (
                    select n.id, n.unit_id, n.checklist_code, n.completed_at, n.completed_on, n.imported from inspection n
                    where n.unit_id = t.unit_id and n.checklist_code = t.checklist_code
                      and (n.completed_at, n.id) > (t.completed_at, t.id)
                    order by n.completed_at, n.id limit s.n - 1) next
            ), candidate as (
                select f.*, a.unit_id, a.checklist_code, a.completed_at, a.completed_on
                from affected a cross join lateral (
                    select r.id, r.inspection_id, r.item_code, r.item, true as is_fresh from fresh r
                    where r.inspection_id = a.id and r.severity <> 'GOOD_PRACTICE'
                    union all
                    select o.id, o.inspection_id, o.item_code, o.item, false from finding o
                    where o.inspection_id = a.id and o.severity <> 'GOOD_PRACTICE' and o.withdrawn_at is null and not o.recurrent) f
                where not a.imported and f.item_code is not null
            ), counted as (
                select c.id, c.is_fresh, c.completed_on, count(distinct w.id) + 1 as failures,
                       (array_agg(p.id order by w.completed_at desc, w.id desc, p.id))[1] as previous
                from setting s, candidate c cross join lateral (
                    select b.id, b.completed_at from inspection b
                    where b.unit_id = c.unit_id and b.checklist_code = c.checklist_code
                      and (b.completed_at, b.id) < (c.completed_at, c.inspection_id)
                    order by b.completed_at desc, b.id desc limit s.n - 1) w
                cross join lateral (
                    select r.id from fresh r
                    where r.inspection_id = w.id and r.severity <> 'GOOD_PRACTICE'
                      and (r.item_code = c.item_code or r.item = c.item)
                    union all
                    select o.id from finding o
                    where o.inspection_id = w.id and o.severity <> 'GOOD_PRACTICE' and o.withdrawn_at is null
                      and (o.item_code = c.item_code or o.item = c.item)) p
                group by c.id, c.is_fresh, c.completed_on
            )
            select cast(json_build_object('finding', c.id, 'previous', c.previous, 'found_on', c.completed_on,
                            'action', own.id, 'earlier_action', earlier.id) as text)
            from setting s join counted c on c.failures >= s.k
            left join corrective_action own on own.finding_id = c.id and not c.is_fresh
            left join corrective_action earlier on earlier.finding_id = c.previous and earlier.stage = 'VERIFIED'
            order by c.id
            """;

    private final JsonRows rows;
    private final List<Integer> limits;

    Recurrences(
            JsonRows rows,
            @ConfigProperty(name = "dudao.inspection.recurrence.failures") int failures,
            @ConfigProperty(name = "dudao.inspection.recurrence.inspections") int inspections) {
        if (failures < 2 || inspections < failures || inspections > 20) {
            throw new IllegalArgumentException("recurrence is 2 to 20 failures in at least as many inspections");
        }
        this.rows = rows;
        this.limits = List.of(failures, inspections);
    }

    /**
     * A finding that turns out to be recurrent.
     *
     * @param previous the last time before that the item failed
     * @param foundOn local date of the inspection
     * @param action on the finding, if it was written before
     * @param earlierAction on {@code previous}, if it is verified
     */
    record Recurrence(
            UUID finding,
            UUID previous,
            LocalDate foundOn,
            @Nullable UUID action,
            @Nullable UUID earlierAction) {}

    /**
     * What recurs because of {@code fresh} findings, which are not written yet but whose inspections are: among themselves, and
     * among the findings of the inspections that follow theirs.
     */
    Uni<List<Recurrence>> among(Mutiny.Session session, Collection<Finding> fresh) {
        return fresh.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.select(session, FIND, Map.of("fresh", fresh, "limits", limits), Recurrence.class);
    }
}
