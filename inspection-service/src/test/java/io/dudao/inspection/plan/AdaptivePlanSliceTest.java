package io.dudao.inspection.plan;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.unit;
import static io.dudao.inspection.plan.Generated.cancelled;
import static io.dudao.inspection.plan.Generated.starts;
import static io.dudao.inspection.plan.PlanSamples.body;
import static io.dudao.inspection.plan.PlanSamples.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.dudao.contracts.Topic;
import io.dudao.contracts.feedback.FeedbackTypes;
import io.dudao.contracts.risk.RiskTypes;
import io.dudao.inspection.Given;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.Samples;
import io.dudao.kit.testing.TestTopics;
import io.dudao.kit.time.Ids;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AdaptivePlanSliceTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Inject
    PlanGeneration generation;

    @Inject
    Clock clock;

    @Test
    void theIntervalFollowsGradesRiskAndComplaintsAndTellsWhy() {
        String unit = code("u");
        UUID id = unit(unit, "/adaptive/" + code("all"));
        Map<String, Object> body = adaptive(unit);
        String plan = created(body);
        intervals(plan)
                .body("items", hasSize(1))
                .body("items[0].days", equalTo(28))
                .body("items[0].dueOn", equalTo(null));

        LocalDate today = LocalDate.ofInstant(clock.instant(), NEW_YORK);
        inspected(unit, body, today.minusDays(10), 96);
        inspected(unit, body, today.minusDays(3), 98);
        intervals(plan)
                .body("items[0].days", equalTo(42)) // 28 · 6/4
                .body("items[0].gradeFactor", equalTo(1.5f))
                .body("items[0].lastOn", equalTo(today.minusDays(3).toString()))
                .body("items[0].dueOn", equalTo(today.plusDays(39).toString()));
        update(plan);
        assertThat(dates(plan)).containsExactly(today.plusDays(39));

        var risk = Samples.of(
                RiskTypes.RISK_ASSESSED, Map.of("unitId", id, "revision", 2, "level", "HIGH", "status", "OPEN"));
        TestTopics.send(risk);
        awaitCopy("unit_risk", id, 1);
        intervals(plan)
                .body("items[0].days", equalTo(21)) // 28 · 6/4 · 2/4
                .body(
                        "items[0].sentence",
                        equalTo("Every 21 days (normally 28): mean score 97.00 of the last 2, highest open"
                                + " risk HIGH, too little feedback."));
        update(plan);
        assertThat(dates(plan)).as("brought forward").containsExactly(today.plusDays(18));
        assertThat(cancelled(plan)).isEqualTo(Map.of("INTERVAL_SHORTENED", 1L));

        TestTopics.send(Samples.of(
                RiskTypes.RISK_ASSESSED,
                Map.of("unitId", id, "riskId", risk.subject(), "revision", 1, "level", "EXTREME", "status", "OPEN")));
        for (int i = 0; i < 5; i++) {
            TestTopics.send(Samples.of(
                    FeedbackTypes.FEEDBACK_RECEIVED,
                    Map.of(
                            "unitId",
                            id,
                            "complaint",
                            i == 0,
                            "occurredAt",
                            clock.instant().minus(Duration.ofDays(i)))));
        }
        awaitCopy("unit_feedback", id, 5);
        intervals(plan)
                .body(
                        "items[0].days",
                        equalTo(7)) // 28 · 6/4 · 2/4 · 1/4 = 5, held at shortest; the older risk state is nothing
                .body("items[0].riskLevel", equalTo("HIGH"))
                .body("items[0].complaintRate", equalTo(20.0f))
                .body("items[0].complaintFactor", equalTo(0.25f));

        TestTopics.send(
                Samples.of(RiskTypes.RISK_CLOSED, Map.of("unitId", id, "riskId", risk.subject(), "revision", 3)));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> intervals(plan).body("items[0].riskLevel", equalTo(null)));
        intervals(plan).body("items[0].days", equalTo(10)); // 28 · 6/4 · 1/4 = 10.5
    }

    @Test
    void aPlannedVisitIsNeverPutOff() {
        String unit = code("u");
        unit(unit, "/adaptive/" + code("kept"));
        Map<String, Object> body = adaptive(unit);
        String plan = created(body);
        LocalDate today = LocalDate.ofInstant(clock.instant(), NEW_YORK);
        inspected(unit, body, today.minusDays(20), 90);
        update(plan);
        assertThat(dates(plan)).containsExactly(today.plusDays(8));
        inspected(unit, body, today.minusDays(1), 99);
        update(plan);
        assertThat(dates(plan)).containsExactly(today.plusDays(8));
    }

    @Test
    void aPoisonRecordIsSetAsideAndItsNeighbourCounts() {
        UUID unit = UUID.randomUUID();
        UUID key = Ids.next();
        TestTopics.sendRaw(
                Topic.RISK,
                key.toString(),
                "{\"unitId\":".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Map.of("ce_type", "io.dudao.risk.risk-assessed.v1", "ce_id", key.toString()));
        TestTopics.send(Samples.of(RiskTypes.RISK_ASSESSED, Map.of("unitId", unit)));
        awaitCopy("unit_risk", unit, 1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(RealBackends.database()
                                .number(
                                        "select count(*) from dead_letter where convert_from(record_key, 'UTF8') = ?",
                                        key.toString()))
                        .isEqualTo(1));
    }

    private static Map<String, Object> adaptive(String unit) {
        Map<String, Object> body = body(unit);
        body.put("checklist", Given.plainChecklist());
        body.put("recurrence", "FREQ=DAILY");
        body.put("adaptive", Map.of("normalDays", 28, "shortestDays", 7, "longestDays", 60));
        return body;
    }

    private static void inspected(String unit, Map<String, Object> plan, LocalDate on, int score) {
        Given.batch(
                "/inspections:batch",
                List.of(Given.imported(code("i"), unit, String.valueOf(plan.get("checklist")), on.toString(), score)));
    }

    private void update(String plan) {
        Generated.update(generation, plan, clock.instant().toString());
    }

    private static List<LocalDate> dates(String plan) {
        return starts(plan).stream()
                .map(start -> LocalDate.ofInstant(start, NEW_YORK))
                .toList();
    }

    private static ValidatableResponse intervals(String plan) {
        return Api.asAdmin()
                .header("Accept-Language", "en")
                .get("/plans/" + plan + "/intervals")
                .then()
                .statusCode(200);
    }

    private static void awaitCopy(String table, UUID unit, long rows) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(RealBackends.database()
                                .number("select count(*) from " + table + " where unit_id = ?", unit))
                        .isEqualTo(rows));
    }
}
