package io.dudao.inspection.comparison;

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
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Sums over stored inspections. Outside are those of kind THIRD_PARTY; inside all others but SELF, which is the unit's view of
 * itself, and MYSTERY, whose visitors may come from either side.
 */
@ApplicationScoped
class ComparisonRepository {
    private static final UUID NO_ID = new UUID(0, 0);
    private static final String CHOSEN = """
            with chosen as (
                select i.id, i.unit_id, u.code, i.score, i.imported, i.answers, i.kind = 'THIRD_PARTY' as outside
                from inspection i join unit u on u.id = i.unit_id
                where i.checklist_code = :checklist and i.completed_on between :first and :last
                  and i.kind not in ('SELF', 'MYSTERY')
                  and (cast(:unit as text) is null or u.code = :unit)
                  and """ + UnitReach.CONDITION + """
            )
            """;
    private static final String UNITS = CHOSEN + """
            select unit_id, code,
                   count(score) filter (where not outside),
                   cast(avg(score) filter (where not outside) as double precision),
                   cast(stddev_samp(score) filter (where not outside) as double precision),
                   count(score) filter (where outside),
                   cast(avg(score) filter (where outside) as double precision),
                   cast(stddev_samp(score) filter (where outside) as double precision)
            from chosen where code > :after
            group by unit_id, code having bool_or(outside) order by code limit :most
            """;
    private static final String ITEMS = CHOSEN + """
            , answered as (
                select outside, answer ->> 'item' as item, count(*) as n
                from chosen, jsonb_array_elements(answers) as answer
                where answer ->> 'points' is not null group by 1, 2
            ), failed as (
                select c.outside, f.item_code as item, count(*) as n
                from chosen c join finding f on f.inspection_id = c.id
                where f.item_code is not null and f.withdrawn_at is null group by 1, 2
            )
            select a.item,
                   cast(coalesce(sum(a.n) filter (where not a.outside), 0) as bigint),
                   cast(coalesce(sum(f.n) filter (where not a.outside), 0) as bigint),
                   cast(coalesce(sum(a.n) filter (where a.outside), 0) as bigint),
                   cast(coalesce(sum(f.n) filter (where a.outside), 0) as bigint)
            from answered a left join failed f on f.item = a.item and f.outside = a.outside
            where a.item > :after group by a.item order by a.item limit :most
            """;

    /** Units that third parties have inspected, by code. */
    Uni<Page<UnitComparison>> units(Mutiny.Session session, ComparisonFilter filter, Scope scope, PageRequest page) {
        return read(session, UNITS, filter, scope, page, ComparisonRepository::unit, UnitComparison::unit);
    }

    /** Items that were answered, by code. */
    Uni<Page<ItemComparison>> items(Mutiny.Session session, ComparisonFilter filter, Scope scope, PageRequest page) {
        return read(session, ITEMS, filter, scope, page, ComparisonRepository::item, ItemComparison::item);
    }

    private static <T> Uni<Page<T>> read(
            Mutiny.Session session,
            String sql,
            ComparisonFilter filter,
            Scope scope,
            PageRequest page,
            Function<@Nullable Object[], T> view,
            Function<T, String> key) {
        if (page.sort != null) {
            throw new Malformed("This list is sorted by code.");
        }
        int query = (sql + filter).hashCode();
        String after =
                page.cursor == null ? "" : Cursor.decode(page.cursor, query).value();
        var statement = session.createNativeQuery(sql, Object[].class)
                .setParameter("checklist", filter.checklist())
                .setParameter("first", filter.period().from())
                .setParameter("last", filter.period().to())
                .setParameter("unit", filter.unit())
                .setParameter("after", after)
                .setParameter("most", page.limit + 1);
        return UnitReach.bind(statement, filter.region(), scope)
                .getResultList()
                .map(rows -> page(rows.stream().map(view).toList(), page.limit, key, query));
    }

    private static <T> Page<T> page(List<T> rows, int limit, Function<T, String> key, int query) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        String last = key.apply(rows.get(limit - 1));
        return new Page<>(rows.subList(0, limit), new Cursor(last, NO_ID, query).encode());
    }

    private static UnitComparison unit(@Nullable Object[] row) {
        return UnitComparison.of((UUID) row[0], (String) row[1], sample(row, 2), sample(row, 5));
    }

    private static Sample sample(@Nullable Object[] row, int at) {
        return new Sample(count(row[at]), (Double) row[at + 1], (Double) row[at + 2]);
    }

    private static ItemComparison item(@Nullable Object[] row) {
        return ItemComparison.of(
                (String) row[0], new Share(count(row[1]), count(row[2])), new Share(count(row[3]), count(row[4])));
    }

    private static long count(@Nullable Object number) {
        return number == null ? 0 : ((Number) number).longValue();
    }
}
