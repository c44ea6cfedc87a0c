package io.dudao.kit.paging;

import io.dudao.kit.security.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A caller's scope as an HQL condition on a unit's code and region path. */
final class UnitCondition {
    private UnitCondition() {}

    static String of(String unit, Scope scope, String prefix, Map<String, Object> parameters) {
        List<String> any = new ArrayList<>();
        if (!scope.units().isEmpty()) {
            any.add(unit + ".code in (:" + prefix + "Units)");
            parameters.put(prefix + "Units", scope.units().stream().sorted().toList());
        }
        for (String region : scope.regions().stream().sorted().toList()) {
            String name = prefix + "Region" + any.size();
            any.add(unit + ".regionPath = :" + name + " or " + unit + ".regionPath like :" + name + "Below escape '!'");
            parameters.put(name, region);
            parameters.put(name + "Below", escaped(region) + "/%");
        }
        // A caller without regions and units sees nothing.
        return any.isEmpty() ? "1 = 0" : "(" + String.join(" or ", any) + ")";
    }

    private static String escaped(String region) {
        return region.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
