package io.dudao.inspection.plan;

import io.dudao.inspection.region.RegionPath;
import io.dudao.inspection.unit.NewUnit;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.problem.Violation;
import io.dudao.kit.security.Scope;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which units a plan is for: named ones, or all open ones that a filter finds whenever it is looked. What is null or empty
 * does not narrow; a filter that narrows nothing is the whole organisation.
 *
 * @param units codes of units; stands alone
 * @param region path of a region, with everything below
 * @param category the category of the units
 * @param tags tags that each unit has, all of them
 */
public record Target(
        @Size(max = 1_000) List<@NotNull @Pattern(regexp = NewUnit.CODE) String> units,

        @Nullable @Pattern(regexp = RegionPath.SYNTAX) String region,
        @Nullable @Size(min = 1, max = 100) String category,

        @Size(max = 20) List<@NotNull @Size(min = 1, max = 64) String> tags) {
    public Target {
        units = units == null ? List.of() : units.stream().distinct().sorted().toList();
        tags = tags == null ? List.of() : tags.stream().distinct().sorted().toList();
    }

    /** @throws RuleBroken {@code target-names-units-or-filters} */
    void requireOneKind() {
        if (!units.isEmpty() && (region != null || category != null || !tags.isEmpty())) {
            throw broken("target-names-units-or-filters", "Name units, or filter by region, category and tags.");
        }
    }

    /** Whether every unit that it can ever mean lies in {@code scope}; named units are judged one by one elsewhere. */
    boolean liesIn(Scope scope) {
        return scope.everything() || !units.isEmpty() || (region != null && scope.coversRegion(region));
    }

    static RuleBroken broken(String slug, String detail) {
        return new RuleBroken(slug, detail, List.of(new Violation("target", detail)));
    }
}
