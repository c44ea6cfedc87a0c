package io.dudao.inspection.plan;

import io.dudao.kit.testing.RealBackends;
import io.quarkus.vertx.VertxContextSupport;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/** What generation made of a plan. */
final class Generated {
    private Generated() {}

    /** Brings a plan's visits up to date, as of an instant. */
    static void update(PlanGeneration generation, String plan, String now) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> generation.update(UUID.fromString(plan), Instant.parse(now)));
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** The starts of windows of the plan's visits that stand, in order. */
    static List<Instant> starts(String plan) {
        return RealBackends.database()
                .query(
                        "select window_start from visit where origin_id = ?::uuid and status <> 'CANCELLED' order by 1",
                        plan)
                .stream()
                .map(row -> Objects.requireNonNull((Timestamp) row.get("window_start"))
                        .toInstant())
                .toList();
    }

    /** How many visits of the plan were called off, by reason. */
    static Map<String, Long> cancelled(String plan) {
        Map<String, Long> reasons = new TreeMap<>();
        RealBackends.database()
                .query(
                        "select reason, count(*) as n from visit where origin_id = ?::uuid and status = 'CANCELLED' group by 1",
                        plan)
                .forEach(row ->
                        reasons.put(String.valueOf(row.get("reason")), (Long) Objects.requireNonNull(row.get("n"))));
        return reasons;
    }
}
