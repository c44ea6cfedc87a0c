package io.dudao.kit.testing;

import io.dudao.kit.time.Ids;
import java.util.UUID;

/** Calls to the trail of a service that keeps one, with an entry made for each. */
final class TrailSamples {
    private static final String ENTRY = """
            select trail_append(json_build_array(json_build_object(
                'id', cast(? as text), 'chain', cast(? as text), 'aggregate', 'sample', 'aggregate_id', cast(? as text),
                'unit_id', (select id from unit where code = ?), 'action', 'made', 'changes', '[]', 'at', now(),
                'by', 'suite'))::text)
            """;

    private TrailSamples() {}

    static void addTo(OperationSamples samples, String context) {
        samples.list("listTrail", unit -> {
                    chainAt(unit);
                    return Call.of().path("context", context).query("limit", 200);
                })
                .unit("verifyTrail", unit -> Call.of().path("context", context).path("chain", chainAt(unit)))
                .everybody(
                        "getTrailAnchor",
                        () -> Call.of().path("context", context).path("day", "2026-01-31"));
    }

    private static UUID chainAt(String unit) {
        UUID chain = Ids.next();
        RealBackends.database().query(ENTRY, Ids.next().toString(), chain.toString(), chain.toString(), unit);
        return chain;
    }
}
