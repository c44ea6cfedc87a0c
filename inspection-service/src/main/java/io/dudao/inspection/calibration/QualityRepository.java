package io.dudao.inspection.calibration;

import io.dudao.inspection.unit.UnitReach;
import io.dudao.kit.paging.Cursor;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.Malformed;
import io.dudao.kit.security.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Sums over the work of inspectors; an inspection is the work of the inspector whose log-in recorded it. */
@ApplicationScoped
class QualityRepository {
    private static final UUID NO_ID = new UUID(0, 0);
    private static final String QUALITIES = """
            with chosen as (
                select i.id, i.unit_id, i.checklist_code, i.checklist_version, i.score, i.answers, p.id as inspector
                from inspection i join unit u on u.id = i.unit_id left join inspector p on p.subject = i.recorded_by
                where i.completed_on between :first and :last and not i.imported
                  and (cast(:checklist as text) is null or i.checklist_code = :checklist)
                  and """ + UnitReach.CONDITION + """
            ), asked as (
                select c.code, c.number, count(*) as items
                from checklist c, jsonb_array_elements(c.sections) as section, jsonb_array_elements(section -> 'items') as item
                where (c.code, c.number) in (select checklist_code, checklist_version from chosen)
                group by c.code, c.number
            ), answered as (
                select w.inspector, w.id, a.items,
                       count(*) filter (where answer ->> 'points' is not null or answer -> 'value' is not null) as judged
                from chosen w join asked a on a.code = w.checklist_code and a.number = w.checklist_version
                cross join lateral jsonb_array_elements(w.answers) as answer
                where w.inspector is not null group by w.inspector, w.id, a.items
            ), complete as (
                select inspector, 100.0 * sum(judged) / nullif(sum(items), 0) as share from answered group by inspector
            ), evidence as (
                select w.inspector, 100.0 * count(*) filter (where answer ->> 'note' is not null
                           or jsonb_array_length(coalesce(answer -> 'attachments', '[]')) > 0) / count(*) as share
                from chosen w join finding f on f.inspection_id = w.id and f.item_code is not null and f.withdrawn_at is null
                join lateral jsonb_array_elements(w.answers) as answer on answer ->> 'item' = f.item_code
                where w.inspector is not null group by w.inspector
            ), peers as (
                select unit_id, checklist_code, inspector, count(score) as n, sum(score) as total
                from chosen where score is not null group by unit_id, checklist_code, inspector
            ), drifting as (
                select own.inspector, sum(own.total - own.n * other.mean) as total, sum(own.n) as n
                from peers own cross join lateral (
                    select sum(o.total) / nullif(sum(o.n), 0) as mean from peers o
                    where o.unit_id = own.unit_id and o.checklist_code = own.checklist_code
                      and o.inspector is distinct from own.inspector) other
                where own.inspector is not null and other.mean is not null group by own.inspector
            ), aligned as (
                select s.inspector_id as inspector, avg(s.alignment) as share
                from calibration_sheet s join calibration c on c.id = s.calibration_id join unit u on u.id = c.unit_id
                where c.status = 'CLOSED' and s.alignment is not null
                  and cast(c.closed_at at time zone u.time_zone as date) between :first and :last
                  and (cast(:checklist as text) is null or c.checklist_code = :checklist)
                  and """ + UnitReach.CONDITION + """
                group by s.inspector_id
            ), counted as (
                select inspector, count(*) as n from chosen where inspector is not null group by inspector
            )
            select p.code, n.n, cast(complete.share as double precision), cast(evidence.share as double precision),
                   cast(drifting.total / drifting.n as double precision), coalesce(drifting.n, 0),
                   cast(aligned.share as double precision)
            from counted n join inspector p on p.id = n.inspector
            left join complete on complete.inspector = p.id left join evidence on evidence.inspector = p.id
            left join drifting on drifting.inspector = p.id left join aligned on aligned.inspector = p.id
            where p.code > :after order by p.code limit :most
            """;

    /** The quality of the inspectors who worked at units within {@code scope}, by their codes. */
    Uni<Page<InspectorQuality>> list(Mutiny.Session session, QualityFilter filter, Scope scope, PageRequest page) {
        if (page.sort != null) {
            throw new Malformed("This list is sorted by code.");
        }
        int query = filter.hashCode();
        String after =
                page.cursor == null ? "" : Cursor.decode(page.cursor, query).value();
        var statement = session.createNativeQuery(QUALITIES, Object[].class)
                .setParameter("checklist", filter.checklist())
                .setParameter("first", filter.period().from())
                .setParameter("last", filter.period().to())
                .setParameter("after", after)
                .setParameter("most", page.limit + 1);
        return UnitReach.bind(statement, filter.region(), scope)
                .getResultList()
                .map(rows -> page(rows.stream().map(QualityRepository::quality).toList(), page.limit, query));
    }

    private static Page<InspectorQuality> page(List<InspectorQuality> rows, int limit, int query) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        String last = rows.get(limit - 1).inspector();
        return new Page<>(rows.subList(0, limit), new Cursor(last, NO_ID, query).encode());
    }

    private static InspectorQuality quality(@Nullable Object[] row) {
        return InspectorQuality.of(
                (String) row[0],
                count(row[1]),
                (Double) row[2],
                (Double) row[3],
                (Double) row[4],
                count(row[5]),
                (Double) row[6]);
    }

    private static long count(@Nullable Object number) {
        return number == null ? 0 : ((Number) number).longValue();
    }
}
