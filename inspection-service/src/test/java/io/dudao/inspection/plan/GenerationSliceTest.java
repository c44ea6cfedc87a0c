package io.dudao.inspection.plan;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.post;
import static io.dudao.inspection.Given.unit;
import static io.dudao.inspection.plan.Generated.cancelled;
import static io.dudao.inspection.plan.Generated.starts;
import static io.dudao.inspection.plan.PlanSamples.body;
import static io.dudao.inspection.plan.PlanSamples.created;
import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.inspection.Given;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GenerationSliceTest {
    private static final String NEW_YEAR = "2026-01-01T00:00:00Z";

    @Inject
    PlanGeneration generation;

    @Test
    void visitsArePlannedAheadOnceHoweverOftenItRuns() {
        String unit = code("u");
        unit(unit, "/generation/once");
        Map<String, Object> body = body(unit);
        body.put("lead", "P30D");
        String plan = created(body);
        Generated.update(generation, plan, NEW_YEAR);
        List<Instant> january = List.of(
                Instant.parse("2026-01-05T14:00:00Z"),
                Instant.parse("2026-01-12T14:00:00Z"),
                Instant.parse("2026-01-19T14:00:00Z"),
                Instant.parse("2026-01-26T14:00:00Z"));
        assertThat(starts(plan)).isEqualTo(january);
        long events = Given.events();
        Generated.update(generation, plan, NEW_YEAR);
        assertThat(Given.events()).isEqualTo(events);
        Generated.update(generation, plan, "2026-02-10T00:00:00Z");
        assertThat(starts(plan)).hasSize(9).startsWith(january.toArray(Instant[]::new));
        assertThat(starts(plan)).contains(Instant.parse("2026-03-09T13:00:00Z")); // summer time in New York
        assertThat(starts(plan)).doesNotContain(Instant.parse("2026-02-02T14:00:00Z")); // over before anybody looked
    }

    @Test
    void twoRunsAtOncePlanEachVisitOnce() throws Exception {
        String region = "/generation/" + code("race");
        for (int i = 0; i < 3; i++) {
            unit(code("u"), region);
        }
        Map<String, Object> body = body("ignored");
        body.put("target", Map.of("region", region));
        String plan = created(body);
        List<CompletableFuture<Void>> runs = List.of(run(plan), run(plan), run(plan));
        for (CompletableFuture<Void> run : runs) {
            run.get();
        }
        assertThat(starts(plan)).hasSize(3 * 8).hasSameSizeAs(occurrences(plan));
        assertThat(occurrences(plan)).doesNotHaveDuplicates();
    }

    private CompletableFuture<Void> run(String plan) {
        return CompletableFuture.runAsync(() -> {
            try {
                VertxContextSupport.subscribeAndAwait(
                        () -> generation.update(UUID.fromString(plan), Instant.parse(NEW_YEAR)));
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        });
    }

    private static List<Map<String, Object>> occurrences(String plan) {
        return RealBackends.database()
                .query("select unit_id, original from plan_occurrence where plan_id = ?::uuid", plan);
    }

    @Test
    void newUnitsJoinAndClosedOnesLeave() {
        String region = "/generation/" + code("join");
        String first = code("u");
        UUID closing = unit(first, region);
        Map<String, Object> body = body(first);
        body.put("target", Map.of("region", region, "category", "store"));
        body.put("lead", "P14D");
        String plan = created(body);
        Generated.update(generation, plan, NEW_YEAR);
        assertThat(starts(plan)).hasSize(2);
        unit(code("u"), region);
        post("/units/" + closing + ":close", Map.of("closedOn", "2026-01-03")).statusCode(200);
        Generated.update(generation, plan, "2026-01-06T00:00:00Z");
        assertThat(starts(plan)).hasSize(1 + 3); // the open window of the closed one stays
        assertThat(cancelled(plan)).isEqualTo(Map.of("UNIT_LEFT_THE_PLAN", 1L));
    }

    @Test
    void aUnitThatMovesToAnotherZoneKeepsItsLocalTime() {
        String unit = code("u");
        UUID id = unit(unit, "/generation/zone");
        Map<String, Object> body = body(unit);
        body.put("lead", "P14D");
        String plan = created(body);
        Generated.update(generation, plan, NEW_YEAR);
        Map<String, Object> moved = Given.unitBody(unit, "/generation/zone");
        moved.remove("code");
        moved.put("timeZone", "America/Los_Angeles");
        Api.asAdmin()
                .header("If-Match", "*")
                .body(moved)
                .put("/units/" + id)
                .then()
                .statusCode(200);
        Generated.update(generation, plan, "2026-01-01T01:00:00Z");
        assertThat(starts(plan))
                .containsExactly(Instant.parse("2026-01-05T17:00:00Z"), Instant.parse("2026-01-12T17:00:00Z"));
        assertThat(cancelled(plan)).isEmpty();
    }

    @Test
    void aPausedPlanCallsOffWhatHasNotBegunAndAResumedOnePlansAgain() {
        String unit = code("u");
        unit(unit, "/generation/paused");
        Map<String, Object> body = body(unit);
        body.put("lead", "P14D");
        String plan = created(body);
        Generated.update(generation, plan, NEW_YEAR);
        post("/plans/" + plan + ":pause", Map.of()).statusCode(200);
        Generated.update(generation, plan, "2026-01-05T20:00:00Z");
        assertThat(starts(plan)).containsExactly(Instant.parse("2026-01-05T14:00:00Z"));
        assertThat(cancelled(plan)).isEqualTo(Map.of("PLAN_PAUSED", 1L));
        post("/plans/" + plan + ":resume", Map.of()).statusCode(200);
        Generated.update(generation, plan, "2026-01-05T20:00:00Z");
        assertThat(starts(plan)).hasSize(3);
        post("/plans/" + plan + ":end", Map.of()).statusCode(200);
        Generated.update(generation, plan, "2026-01-05T20:00:00Z");
        assertThat(starts(plan)).hasSize(1);
    }

    @Test
    void aChangeHoldsFromTheNextOccurrenceOnOrForWhatHasNotStarted() {
        String unit = code("u");
        unit(unit, "/generation/edited");
        Map<String, Object> body = body(unit);
        body.put("lead", "P14D");
        String plan = created(body);
        Generated.update(generation, plan, NEW_YEAR);
        body.put("recurrence", "FREQ=WEEKLY;BYDAY=TU");
        Api.asAdmin()
                .header("If-Match", "*")
                .body(body)
                .put("/plans/" + plan)
                .then()
                .statusCode(200);
        Generated.update(generation, plan, "2026-01-02T00:00:00Z");
        assertThat(starts(plan))
                .containsExactly(
                        Instant.parse("2026-01-05T14:00:00Z"),
                        Instant.parse("2026-01-12T14:00:00Z"),
                        Instant.parse("2026-01-13T14:00:00Z"));
        body.put("recurrence", "FREQ=WEEKLY;BYDAY=WE");
        Api.asAdmin()
                .header("If-Match", "*")
                .body(body)
                .put("/plans/" + plan + "?appliesTo=NOT_STARTED")
                .then()
                .statusCode(200);
        Generated.update(generation, plan, "2026-01-05T20:00:00Z");
        assertThat(starts(plan))
                .containsExactly(
                        Instant.parse("2026-01-05T14:00:00Z"),
                        Instant.parse("2026-01-07T14:00:00Z"),
                        Instant.parse("2026-01-14T14:00:00Z"));
        assertThat(cancelled(plan)).isEqualTo(Map.of("PLAN_CHANGED", 2L));
    }
}
