package io.dudao.kit.paging;

import io.dudao.kit.security.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * The query for the ids of the newest row of each unit, in the order of the list. A page of n rows cannot reach behind the
     * n-th of them.
     *
     * @param rows conditions on the rows {@code e}, joined by "and"; or empty
     */
    String newestOfEach(String entity, String rows, boolean descending) {
        String order = descending ? " desc" : "";
        return "select t.id from " + unitEntity + " u join lateral (" + ofUnit(entity, rows) + " order by e.id" + order
                + " limit 1) t where " + units("u") + " order by t.id" + order;
    }

    /**
     * The query for the rows of a page, unit by unit. Needs an index on (unit, id).
     *
     * @param rows as above, with what keeps it from reaching behind the page
     * @param limit rows of the page
     */
    String ofEach(String entity, String rows, boolean descending, int limit) {
        String order = descending ? " desc" : "";
        return "select r from " + unitEntity + " u join lateral (" + ofUnit(entity, rows) + " order by e.id" + order
                + " limit " + limit + ") t join " + entity + " r on r.id = t.id where " + units("u") + " order by r.id"
                + order;
    }

    private String ofUnit(String entity, String rows) {
        return "select e.id as id from " + entity + " e where " + unitId + " = u.id"
                + (rows.isEmpty() ? "" : " and " + rows);
    }

    private String units(String alias) {
        return conditions.stream().map(condition -> condition.apply(alias)).collect(Collectors.joining(" and "));
    }
}
