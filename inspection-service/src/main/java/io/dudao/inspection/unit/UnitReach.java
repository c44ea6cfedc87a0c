package io.dudao.inspection.unit;

import io.dudao.kit.security.Scope;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The units of a report, for native SQL: those of a region that the caller may see. In the statement they are called {@code u}. */
public final class UnitReach {
    /** The condition; {@link #bind} gives its parameters. */
    public static final String CONDITION = """
            (cast(:region as text) is null or u.region_path = :region or starts_with(u.region_path, :region || '/'))
            and (:everything or u.code = any(cast(:units as text[])) or exists (
                select 1 from unnest(cast(:regions as text[])) as reach (path)
                where u.region_path = reach.path or starts_with(u.region_path, reach.path || '/')))
            """;

    private UnitReach() {}

    /** Gives the condition its parameters; {@code region} is null for everything within {@code scope}. */
    public static <T> Mutiny.SelectionQuery<T> bind(
            Mutiny.SelectionQuery<T> query, @Nullable String region, Scope scope) {
        return query.setParameter("region", region)
                .setParameter("everything", scope.everything())
                .setParameter("units", scope.units().toArray(String[]::new))
                .setParameter("regions", scope.regions().toArray(String[]::new));
    }
}
