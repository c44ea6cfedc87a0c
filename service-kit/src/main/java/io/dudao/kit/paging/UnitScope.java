package io.dudao.kit.paging;

import io.dudao.kit.security.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which units the rows of a list may belong to, as HQL on the units' entity. */
final class UnitScope {
    /** Lists of more units than this are read row by row, newest first. */
    static final int FEW = 250;

    private final String unitId;
    private final String unitEntity;
    private final List<Function<String, String>> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private boolean single;

    UnitScope(String unitId, String unitEntity) {
        this.unitId = unitId;
        this.unitEntity = unitEntity;
    }

    /** Narrows by {@code scope}; parameters are named after {@code prefix}. */
    void narrow(Scope scope, String prefix, Map<String, Object> all) {
        single |= scope.regions().isEmpty() && scope.units().size() == 1;
        conditions.add(alias -> UnitCondition.of(alias, scope, prefix, parameters));
        UnitCondition.of("u", scope, prefix, parameters);
        all.putAll(parameters);
    }

    /** By name, what the conditions on units refer to. */
    Map<String, Object> parameters() {
        return parameters;
    }

    /** Whether it is one unit at most. Its rows are found by the unit's id, in the order of the index. */
    boolean isSingle() {
        return single;
    }

    /** The condition on the entity {@code e}. */
    String condition() {
        return unitId + (single ? " = (" : " in (") + ids() + ")";
    }

    /** The query for the ids of the units. */
    String ids() {
        return "select u.id from " + unitEntity + " u where " + units("u");
    }

    /**
     * The query that reads a page unit by unit, in the order of ids: the newest row of each unit first. The page cannot reach
     * behind the least of as many newest rows as it has, so hardly more rows than the page has are looked at, however many
     * there are and however long ago the units got theirs. Needs an index on (unit, id).
     *
     * @param rows conditions on the rows {@code e}, joined by "and"; or empty
     * @param limit rows of the page
     */
    String unitByUnit(String entity, String rows, boolean descending, int limit) {
        String order = descending ? " desc" : "";
        // The id that no other is beyond.
        UUID outermost = descending ? new UUID(0, 0) : new UUID(-1, -1);
        String ofUnit = "select e.id as id from " + entity + " e where " + unitId + " = %s.id"
                + (rows.isEmpty() ? "" : " and " + rows);
        String newest = "select h.id from " + unitEntity + " v join lateral (" + ofUnit.formatted("v")
                + " order by e.id" + order + " limit 1) h where " + units("v") + " order by h.id" + order
                + " limit 1 offset " + (limit - 1);
        String reachable = ofUnit.formatted("u") + " and e.id " + (descending ? ">=" : "<=") + " coalesce((" + newest
                + "), cast('" + outermost + "' as UUID)) order by e.id" + order + " limit " + limit;
        return "select r from " + unitEntity + " u join lateral (" + reachable + ") t join " + entity
                + " r on r.id = t.id where " + units("u") + " order by r.id" + order;
    }

    private String units(String alias) {
        return conditions.stream().map(condition -> condition.apply(alias)).collect(Collectors.joining(" and "));
    }
}
