package io.dudao.inspection.unit;

import io.dudao.kit.security.Scope;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which units to list; what is null does not narrow.
 *
 * @param region path; with everything below
 * @param tag one of the unit's tags
 * @param name what the name begins with, whatever the case
 */
public record UnitFilter(
        @Nullable String code,
        @Nullable String region,
        @Nullable String category,
        @Nullable UnitStatus status,
        @Nullable String tag,
        @Nullable String name) {

    /** The start of the name as a pattern of {@code like}, escaped by {@code !}. */
    @Nullable
    String namePattern() {
        return name == null
                ? null
                : name.toLowerCase(Locale.ROOT)
                                .replace("!", "!!")
                                .replace("%", "!%")
                                .replace("_", "!_")
                        + "%";
    }

    /** The region asked for, with everything below, as a scope. */
    Scope regionScope() {
        return regionScope(region);
    }

    /** {@code region} with everything below as a scope; everything if it is null. */
    public static Scope regionScope(@Nullable String region) {
        return region == null ? Scope.all() : new Scope(false, Set.of(region), Set.of());
    }
}
