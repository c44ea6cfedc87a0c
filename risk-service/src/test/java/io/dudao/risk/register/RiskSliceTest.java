package io.dudao.risk.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.dudao.contracts.Topic;
import io.dudao.contracts.risk.RiskState;
import io.dudao.contracts.risk.RiskTypes;
import io.dudao.contracts.units.UnitTypes;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.Samples;
import io.dudao.kit.testing.Schemas;
import io.dudao.kit.testing.TestTopics;
import io.dudao.kit.testing.TestUnits;
import io.dudao.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RiskSliceTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void aUnitOfTheTopicCanHaveRisks() {
        TestTopics.send(Samples.of(UnitTypes.UNIT_REGISTERED, Map.of("code", "R-topic", "regionPath", "/north")));
        await().until(() -> register("R-topic").extract().statusCode(), equalTo(201));
    }

    @Test
    void aRiskIsReadAsItWasRegistered() {
        var unit = TestUnits.given("R-1", "/north");
        var made = register("R-1").statusCode(201).header("ETag", "\"1\"").extract();
        assertThat(made.header("Location")).endsWith("/api/v1/risks/" + made.path("id"));
        Api.as("analyst")
                .get("/risks/" + made.path("id"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("unit", equalTo("R-1"))
                .body("unitId", equalTo(unit.toString()))
                .body("title", equalTo("电梯 fails"))
                .body("status", equalTo("OPEN"))
                .body("level", nullValue())
                .body("points", equalTo(0));
    }

    @Test
    void assessingTellsTheWholeStateAndKeepsTheHistory() {
        var unit = TestUnits.given("R-2", "/north");
        var risk = registered("R-2");
        try (var topic = TestTopics.readNew(Topic.RISK)) {
            assess(risk, 4, 5, "2026-03-02T01:00:00.123456Z").statusCode(201).body("level", equalTo("EXTREME"));
            assess(risk, 2, 3, "2026-03-05T01:00:00Z").statusCode(201).body("points", equalTo(2));
            post("/risks/" + risk + ":close", Map.of("closedAt", "2026-03-06T01:00:00Z"))
                    .statusCode(200)
                    .body("points", equalTo(0));
            var events = topic.awaitKey(unit, 3);
            events.forEach(Schemas::requireValid);
            var first = events.getFirst().data(RiskTypes.RISK_ASSESSED);
            assertThat(first.occurredAt()).isEqualTo("2026-03-02T01:00:00.123456Z");
            assertThat(first.points()).isEqualTo(8);
            assertThat(events.getFirst().headers()).containsEntry("ce_time", "2026-03-02T01:00:00.123456Z");
            assertThat(events.get(1).data(RiskTypes.RISK_ASSESSED).level()).isEqualTo(RiskState.Level.MEDIUM);
            var closed = events.get(2).data(RiskTypes.RISK_CLOSED);
            assertThat(closed.status()).isEqualTo(RiskState.Status.CLOSED);
            assertThat(closed.points()).isZero();
            assertThat(closed.revision()).isGreaterThan(first.revision());
        }
        Api.asAdmin()
                .get("/risks/" + risk + "/assessments?sort=assessedAt")
                .then()
                .statusCode(200)
                .body("items.level", contains("EXTREME", "MEDIUM"))
                .body("items.grid", contains("v1", "v1"));
    }

    @Test
    void aTreatmentIsDecidedMovedAndDone() {
        var unit = TestUnits.given("R-3", "/north", "Asia/Shanghai");
        var today = LocalDate.now(SHANGHAI);
        var risk = registered("R-3");
        try (var topic = TestTopics.readNew(Topic.RISK)) {
            var treatment = treat(risk, today.plusDays(3))
                    .statusCode(201)
                    .body("openedOn", equalTo(today.toString()))
                    .extract()
                    .path("id")
                    .toString();
            post("/risks/" + risk + ":close", Map.of())
                    .statusCode(422)
                    .body("type", endsWith("/risk-with-open-treatments-cannot-be-closed"));
            var later = today.plusDays(9).toString();
            post("/treatments/" + treatment + ":reschedule", Map.of("dueOn", later, "reason", "parts\nare late"))
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("previousDueOn", equalTo(today.plusDays(3).toString()));
            post("/treatments/" + treatment + ":complete", Map.of())
                    .statusCode(200)
                    .body("status", equalTo("DONE"));
            var events = topic.awaitKey(unit, 3);
            events.forEach(Schemas::requireValid);
            var moved = events.get(1).data(RiskTypes.RISK_TREATMENT_CHANGED);
            assertThat(moved.previousDueOn()).isEqualTo(today.plusDays(3));
            assertThat(moved.dueOn()).isEqualTo(today.plusDays(9));
            var done = events.get(2).data(RiskTypes.RISK_TREATMENT_CHANGED);
            assertThat(done.doneOn()).isEqualTo(today);
            assertThat(done.previousDueOn()).isNull();
            assertThat(done.revision()).isEqualTo(3);
            Api.asAdmin().get("/treatments/" + treatment).then().header("ETag", "\"3\"");
        }
        Api.asAdmin().get("/risks/" + risk + "/treatments?sort=-dueOn").then().body("items", hasSize(1));
        post("/risks/" + risk + ":close", Map.of()).statusCode(200);
    }

    @Test
    void aBackdatedTreatmentHappenedAtNoonThere() {
        var unit = TestUnits.given("R-4", "/north", "Asia/Shanghai");
        var risk = registered("R-4");
        try (var topic = TestTopics.readNew(Topic.RISK)) {
            var body = new HashMap<String, Object>(treatment(LocalDate.parse("2026-02-28")));
            body.put("openedOn", "2026-02-10");
            post("/risks/" + risk + "/treatments", body).statusCode(201);
            var event = topic.awaitKey(unit, 1).getFirst().data(RiskTypes.RISK_TREATMENT_CHANGED);
            assertThat(event.openedOn()).isEqualTo("2026-02-10");
            assertThat(event.occurredAt()).isEqualTo("2026-02-10T04:00:00Z");
        }
    }

    @Test
    void aRiskMaterialisesTwice() {
        var unit = TestUnits.given("R-5", "/north");
        var risk = registered("R-5");
        try (var topic = TestTopics.readNew(Topic.RISK)) {
            var incident = Map.of("note", "stuck", "occurredAt", "2026-03-02T01:00:00Z");
            post("/risks/" + risk + ":materialise", incident).statusCode(201);
            post("/risks/" + risk + ":materialise", incident).statusCode(201);
            var events = topic.awaitKey(unit, 2);
            events.forEach(Schemas::requireValid);
            assertThat(events)
                    .extracting(event -> event.data(RiskTypes.RISK_MATERIALISED).incidentId())
                    .doesNotHaveDuplicates();
        }
        Api.asAdmin().get("/risks/" + risk + "/incidents").then().body("items.note", contains("stuck", "stuck"));
    }

    @Test
    void aRepeatUnderTheSameKeyChangesNothing() {
        TestUnits.given("R-6", "/north");
        var risk = registered("R-6");
        var key = UUID.randomUUID().toString();
        var first = assessWithKey(risk, key, 3).statusCode(201).extract().path("id");
        assessWithKey(risk, key, 3)
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first));
        assessWithKey(risk, key, 4).statusCode(422).body("type", endsWith("/idempotency-key-reused"));
        assertThat(count("select count(*) from assessment where risk_id = ?", risk))
                .isEqualTo(1);
        assertThat(count("select count(*) from outbox where aggregateid = ?::text", risk))
                .isEqualTo(1);
    }

    @Test
    void whatIsOutOfScopeDoesNotExist() {
        TestUnits.given("R-7", "/south/harbour");
        TestUnits.given("R-8", "/north");
        var south = registered("R-7");
        var north = registered("R-8");
        var manager = Tokens.of("risk-manager").regions("/south");
        Api.as(manager).get("/risks/" + south).then().statusCode(200);
        Api.as(manager).get("/risks/" + north).then().statusCode(404);
        Api.as(manager)
                .body(Map.of("note", "x"))
                .post("/risks/" + north + ":materialise")
                .then()
                .statusCode(404);
        Api.as(manager).body(risk("R-8")).post("/risks").then().statusCode(404);
        Api.as(manager)
                .get("/risks?limit=200")
                .then()
                .body("items.id", hasItem(south))
                .body("items.id", not(hasItem(north)));
        var treatment =
                treat(north, LocalDate.now(SHANGHAI)).statusCode(201).extract().path("id");
        Api.as(manager).get("/treatments/" + treatment).then().statusCode(404);
        Api.as(manager)
                .body(Map.of())
                .post("/treatments/" + treatment + ":complete")
                .then()
                .statusCode(404);
        Api.as(Tokens.of("unit-manager").units("R-8"))
                .get("/risks/" + north)
                .then()
                .statusCode(200);
        Api.as(Tokens.of("unit-manager").units("R-8"))
                .body(Map.of())
                .post("/risks/" + north + ":close")
                .then()
                .statusCode(403);
    }

    @Test
    void risksAreFilteredAndSorted() {
        TestUnits.given("R-9", "/west");
        var low = registered("R-9");
        var high = registered("R-9");
        registered("R-9");
        assess(low, 1, 1, "2026-03-02T01:00:00Z").statusCode(201);
        assess(high, 4, 4, "2026-03-02T01:00:00Z").statusCode(201);
        var first = Api.asAdmin()
                .get("/risks?unit=R-9&sort=-points&limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(high))
                .body("next", notNullValue())
                .extract();
        Api.asAdmin()
                .get("/risks?unit=R-9&sort=-points&limit=1&cursor=" + first.path("next"))
                .then()
                .body("items.id", contains(low));
        Api.asAdmin().get("/risks?region=/west&level=HIGH").then().body("items.id", contains(high));
        Api.asAdmin().get("/risks?unit=R-9&status=CLOSED").then().body("items", hasSize(0));
        Api.asAdmin().get("/risks?unit=R-9&category=TECHNICAL").then().body("items", hasSize(3));
    }

    @Test
    void badInputIsNamed() {
        TestUnits.given("R-10", "/north");
        var risk = registered("R-10");
        register("nowhere").statusCode(422).body("type", equalTo("/problems/unknown-unit"));
        post("/risks", Map.of("unit", "R-10", "title", " ", "category", "MARKET"))
                .statusCode(422);
        post("/risks", Map.of("unit", "R-10", "title", "x".repeat(201), "category", "MARKET"))
                .statusCode(422);
        post("/risks", Map.of("unit", "R-10", "title", "a\u0000b", "category", "MARKET"))
                .statusCode(422);
        post("/risks", Map.of("unit", "R-10", "title", "x", "category", "WEATHER"))
                .statusCode(400);
        assess(risk, 0, 6, "2026-03-02T01:00:00Z").statusCode(422).body("violations", hasSize(2));
        assess(risk, 1, 1, "0001-03-02T01:00:00Z").statusCode(422);
        assess(risk, 1, 1, Instant.now().plusSeconds(600).toString())
                .statusCode(422)
                .body("type", endsWith("/in-the-future"));
        treat(risk, LocalDate.parse("2026-01-01"))
                .statusCode(422)
                .body("type", endsWith("/treatment-cannot-be-due-before-it-was-opened"));
        Api.asAdmin().get("/risks/no-id").then().statusCode(404);
        Api.asAdmin().get("/risks?sort=title").then().statusCode(400);
    }

    static ValidatableResponse register(String unit) {
        return post("/risks", risk(unit));
    }

    static String registered(String unit) {
        return register(unit).statusCode(201).extract().path("id");
    }

    static ValidatableResponse post(String path, Map<String, ?> body) {
        return Api.as(Tokens.of("risk-manager", "admin")).body(body).post(path).then();
    }

    static ValidatableResponse assess(String risk, int likelihood, int impact, String at) {
        return post(
                "/risks/" + risk + "/assessments",
                Map.of("likelihood", likelihood, "impact", impact, "assessedAt", at));
    }

    private static ValidatableResponse assessWithKey(String risk, String key, int impact) {
        return Api.asAdmin()
                .header("Idempotency-Key", key)
                .body(Map.of("likelihood", 3, "impact", impact))
                .post("/risks/" + risk + "/assessments")
                .then();
    }

    private static ValidatableResponse treat(String risk, LocalDate dueOn) {
        return post("/risks/" + risk + "/treatments", treatment(dueOn));
    }

    private static Map<String, ?> treatment(LocalDate dueOn) {
        return Map.of("strategy", "MITIGATE", "description", "Second lift", "dueOn", dueOn.toString());
    }

    private static Map<String, ?> risk(String unit) {
        return Map.of("unit", unit, "title", "电梯 fails", "category", "TECHNICAL");
    }

    private static long count(String sql, String risk) {
        return RealBackends.database().number(sql, UUID.fromString(risk));
    }
}
