package io.dudao.inspection.unit;

import io.dudao.kit.security.Scope;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which units to list; what is null does not narrow. */
public record UnitFilter(
        @Nullable String code,
        @Nullable String region,
        @Nullable String category,
        @Nullable UnitStatus status) {

    /** The region asked for, with everything below, as a scope. */
    Scope regionScope() {
        return regionScope(region);
    }

    /** {@code region} with everything below as a scope; everything if it is null. */
    public static Scope regionScope(@Nullable String region) {
        return region == null ? Scope.all() : new Scope(false, Set.of(region), Set.of());
    }
}
