package io.dudao.kit.trail;

import io.dudao.kit.paging.Cursor;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.Malformed;
import io.dudao.kit.security.Scope;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of entries as SQL with its parameters; entries are ordered by time, and by id where times are equal. Who sees part of
 * the units and names nothing that an index finds, gets the newest of each of these units merged: the cost follows the number
 * of units and not that of entries.
 */
final class TrailQuery {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final PageRequest page;
    private final boolean ascending;
    private final int query;
    private String unitsInScope = "";

    TrailQuery(TrailFilter filter, Scope scope, PageRequest page) {
        this.page = page;
        ascending = ascending(page.sort);
        filter("t.chain = ", filter.chain);
        filter("t.aggregate = ", filter.aggregate);
        filter("t.aggregate_id = ", filter.aggregateId);
        filter("t.by = ", filter.by);
        filter("t.action = ", filter.action);
        filter("t.at >= ", filter.from == null ? null : column(filter.from));
        filter("t.at < ", filter.to == null ? null : column(filter.to));
        if (filter.unit != null) {
            conditions.add("t.unit_id = (select x.id from unit x where x.code = " + parameter(filter.unit) + ")");
        }
        query = (conditions + "|" + parameters + "|" + page.sort).hashCode();
        boolean indexed =
                filter.chain != null || filter.aggregateId != null || filter.by != null || filter.unit != null;
        within(scope, indexed);
        if (page.cursor != null) {
            startAfter(Cursor.decode(page.cursor, query));
        }
    }

    String sql() {
        String direction = ascending ? "" : " desc";
        String order = " order by t.at" + direction + ", t.id" + direction + " limit " + (page.limit + 1);
        if (unitsInScope.isEmpty()) {
            return "select " + TrailRow.COLUMNS + "from trail_entry t left join unit u on u.id = t.unit_id"
                    + where(conditions) + order;
        }
        List<String> ofUnit = new ArrayList<>(conditions);
        ofUnit.add("t.unit_id = u.id");
        return "select " + TrailRow.COLUMNS + "from unit u cross join lateral (select t.* from trail_entry t"
                + where(ofUnit) + order + ") t where " + unitsInScope + order;
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Tuple parameters() {
        return Tuple.from(parameters);
    }

    Page<TrailRow> page(List<TrailRow> rows) {
        if (rows.size() <= page.limit) {
            return new Page<>(rows, null);
        }
        TrailRow last = rows.get(page.limit - 1);
        String next = new Cursor(last.at().toString(), last.id(), query).encode();
        return new Page<>(rows.subList(0, page.limit), next);
    }

    /** Entries at no unit are seen by those alone who see everything. */
    private void within(Scope scope, boolean indexed) {
        if (scope.everything()) {
            return;
        }
        if (indexed) {
            conditions.add("t.unit_id in (select x.id from unit x where " + covers("x", scope, parameters) + ")");
        } else {
            unitsInScope = covers("u", scope, parameters);
        }
    }

    /** Whether {@code scope} covers the unit that SQL calls {@code unit}; adds its parameters. */
    static String covers(String unit, Scope scope, List<Object> parameters) {
        parameters.add(scope.units().toArray(String[]::new));
        parameters.add(scope.regions().toArray(String[]::new));
        return """
                (%1$s.code = any($%2$d) or exists (select from unnest($%3$d::text[]) as r (path)
                 where %1$s.region_path = r.path or starts_with(%1$s.region_path, r.path || '/')))
                """.formatted(unit, parameters.size() - 1, parameters.size());
    }

    private void startAfter(Cursor cursor) {
        String at = parameter(column(time(cursor.value())));
        conditions.add("(t.at, t.id) " + (ascending ? ">" : "<") + " (" + at + ", " + parameter(cursor.id()) + ")");
    }

    private void filter(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition + parameter(value));
        }
    }

    private String parameter(Object value) {
        parameters.add(value);
        return "$" + parameters.size();
    }

    private static OffsetDateTime column(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Malformed("The cursor is not one that this list gave out.");
        }
    }

    private static boolean ascending(@Nullable String sort) {
        if (sort == null || sort.equals("-at")) {
            return false;
        }
        if (sort.equals("at")) {
            return true;
        }
        throw new Malformed("This list sorts by at.");
    }
}
