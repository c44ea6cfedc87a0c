package io.dudao.inspection.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dudao.inspection.Given;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** A weekly plan for as many units as {@code DUDAO_SCALE} says, 60 days ahead: how long it takes. */
@QuarkusTest
class GenerationAtScaleTest {
    private static final Logger LOG = Logger.getLogger(GenerationAtScaleTest.class);
    private static final String UNITS = """
            insert into unit (id, code, name, category, region_path, time_zone, status, changed_at, revision, version)
            select uuidv7(), 'scale-' || n, 'Unit ' || n, 'store', '/scale', 'Asia/Shanghai', 'OPEN', now(), 1, 0
            from generate_series(1, ?) n
            """;

    @Inject
    PlanGeneration generation;

    @Test
    void plansTheWeeklyVisitsOfAllUnitsInBatches() {
        String scale = System.getenv().getOrDefault("DUDAO_SCALE", "");
        assumeTrue(!scale.isEmpty(), "no number of units is named by DUDAO_SCALE");
        int units = Integer.parseInt(scale);
        Given.region("/scale");
        RealBackends.database().execute(UNITS, units);
        Map<String, Object> body = PlanSamples.body("ignored");
        body.put("target", Map.of("region", "/scale"));
        String plan = PlanSamples.created(body);
        timed("first run", () -> Generated.update(generation, plan, "2026-01-01T00:00:00Z"));
        assertThat(Generated.starts(plan)).hasSize(units * 8);
        timed("again", () -> Generated.update(generation, plan, "2026-01-01T00:00:00Z"));
        timed(
                "obligations, first page",
                () -> Api.asAdmin()
                        .get("/visit-obligations?plan=" + plan)
                        .then()
                        .statusCode(200));
        timed(
                "occurrences, first page",
                () -> Api.asAdmin()
                        .get("/plans/" + plan + "/occurrences?limit=200")
                        .then()
                        .statusCode(200));
    }

    private static void timed(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        Runtime memory = Runtime.getRuntime();
        LOG.infof(
                "%s: %d ms, heap in use %d MB of at most %d MB",
                what,
                (System.nanoTime() - start) / 1_000_000,
                (memory.totalMemory() - memory.freeMemory()) >> 20,
                memory.maxMemory() >> 20);
    }
}
