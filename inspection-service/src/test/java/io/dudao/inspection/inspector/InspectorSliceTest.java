package io.dudao.inspection.inspector;

import static io.dudao.inspection.Given.batch;
import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.eventsAbout;
import static io.dudao.inspection.Given.post;
import static io.dudao.inspection.Given.region;
import static io.dudao.inspection.Given.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.dudao.inspection.Given;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.Tokens;
import io.dudao.kit.testing.Trails;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InspectorSliceTest {

    @Test
    void aRegisteredInspectorIsToldWithoutSayingWhoHeIs() {
        region("/told");
        var body = new HashMap<>(InspectorSamples.body(code("told"), "/told"));
        body.put("subject", code("subject-told"));
        body.put("name", "Zhang Wei");
        String id = post("/inspectors", body)
                .statusCode(201)
                .body("dailyCapacity", equalTo(6))
                .body("active", equalTo(true))
                .extract()
                .path("id");
        assertThat(RealBackends.database()
                        .query("select type, payload from outbox where aggregateid = ?", id)
                        .getFirst())
                .containsEntry("type", "io.dudao.inspection.inspector-registered.v1")
                .extractingByKey("payload")
                .asString()
                .contains("\"regions\":[\"/told\"]")
                .doesNotContain("Zhang", "subject-told");
        assertThat(Trails.actions(UUID.fromString(id))).containsExactly("inspector registered");
    }

    @Test
    void aChangeNeedsTheRevisionAndTheSameContentChangesNothing() {
        region("/changed");
        String id = registered("/changed");
        var content = content("/changed");
        Api.asAdmin().body(content).put("/inspectors/" + id).then().statusCode(428);
        put(id, "\"9\"", content).statusCode(412);
        content.put("active", false);
        put(id, "\"1\"", content).statusCode(200).header("ETag", "\"2\"").body("active", equalTo(false));
        put(id, "\"2\"", content).statusCode(200).header("ETag", "\"2\"");
        assertThat(eventsAbout(id)).isEqualTo(2);
        assertThat(Trails.of(UUID.fromString(id)).getLast().change("active").after())
                .isEqualTo("false");
    }

    @Test
    void brokenRulesNameTheFieldAndWriteNothing() {
        region("/rules");
        var body = new HashMap<>(InspectorSamples.body(code("rules"), "/rules"));
        body.put("regions", List.of("/rules", "/rules/nowhere"));
        post("/inspectors", body)
                .statusCode(422)
                .body("type", endsWith("unknown-region"))
                .body("violations[0].field", equalTo("regions[1]"));
        body.put("regions", List.of("/rules"));
        body.put("organisation", "Outside Ltd");
        post("/inspectors", body).statusCode(422).body("type", endsWith("organisation-belongs-to-third-parties"));
        body.remove("organisation");
        body.put("dailyCapacity", 51);
        post("/inspectors", body).statusCode(422).body("violations[0].field", endsWith("dailyCapacity"));
        assertThat(RealBackends.database().number("select count(*) from inspector where code = ?", body.get("code")))
                .isZero();
    }

    @Test
    void aLogInBelongsToOneInspector() {
        region("/linked");
        var body = new HashMap<>(InspectorSamples.body(code("linked"), "/linked"));
        body.put("subject", code("subject"));
        post("/inspectors", body).statusCode(201);
        body.put("code", code("linked"));
        post("/inspectors", body).statusCode(409).body("type", endsWith("log-in-belongs-to-another-inspector"));
        Api.as(Tokens.of("inspector").name(String.valueOf(body.get("subject"))))
                .get("/inspectors/me")
                .then()
                .statusCode(200)
                .body("name", endsWith(String.valueOf(body.get("name")).substring(10)));
        Api.as(Tokens.of("inspector").name("nobody"))
                .get("/inspectors/me")
                .then()
                .statusCode(404);
    }

    @Test
    void filtersNarrowTheList() {
        region("/filtered/part");
        region("/elsewhere");
        String code = code("filtered");
        var outside = new HashMap<>(InspectorSamples.body(code, "/filtered"));
        outside.put("kind", "THIRD_PARTY");
        outside.put("organisation", "Filter Ltd " + code);
        outside.put("active", false);
        post("/inspectors", outside).statusCode(201);
        listed("region=/filtered/part").body("items.code", contains(code));
        listed("region=/elsewhere").body("items.code", not(hasItem(code)));
        listed("region=/filtered&kind=INTERNAL").body("items.code", not(hasItem(code)));
        listed("organisation=Filter%20Ltd%20" + code).body("items.code", contains(code));
        listed("text=ILTERED-&active=false&region=/filtered").body("items.code", contains(code));
        listed("active=true&region=/filtered").body("items.code", not(hasItem(code)));
        Api.asAdmin().get("/inspectors?active=maybe").then().statusCode(400);
    }

    @Test
    void aSupervisorReachesOnlyThoseWhoseRegionsAllLieInHisOwn() {
        region("/mine/part");
        region("/theirs");
        var both = new HashMap<>(InspectorSamples.body(code("both"), "/mine"));
        both.put("regions", List.of("/mine/part", "/theirs"));
        String id = post("/inspectors", both).statusCode(201).extract().path("id");
        String own = registered("/mine/part");
        var supervisor = Tokens.of("supervisor").regions("/mine");
        Api.as(supervisor).get("/inspectors/" + id).then().statusCode(404);
        Api.as(supervisor).get("/inspectors/" + own).then().statusCode(200);
        Api.as(supervisor).get("/inspectors?limit=200").then().body("items.id", contains(own));
        both.put("code", code("both"));
        Api.as(supervisor).body(both).post("/inspectors").then().statusCode(404);
        both.put("regions", List.of());
        Api.as(supervisor)
                .body(both)
                .post("/inspectors")
                .then()
                .statusCode(422)
                .body("type", endsWith("regions-are-needed"));
    }

    @Test
    void aBatchSentAgainChangesNothing() {
        region("/batch");
        var one = InspectorSamples.body(code("batch"), "/batch");
        var bad = new HashMap<>(InspectorSamples.body(code("batch"), "/batch"));
        bad.put("kind", "THIRD_PARTY");
        batch("/inspectors:batch", List.of(one, bad)).body("items.status", contains(201, 422));
        var other = new HashMap<>(one);
        other.put("dailyCapacity", 3);
        batch("/inspectors:batch", List.of(one, other)).body("items.status", contains(200, 409));
    }

    @Test
    void conflictsAreDeclaredByTheInspectorHimselfAndEnded() {
        String code = code("conflict");
        unit(code, "/conflicts");
        var body = new HashMap<>(InspectorSamples.body(code("conflicted"), "/conflicts"));
        body.put("subject", code("subject-conflict"));
        String id = post("/inspectors", body).extract().path("id");
        var self = Tokens.of("inspector").name(String.valueOf(body.get("subject")));
        String conflicts = "/inspectors/" + id + "/conflicts";
        String conflict = Api.as(self)
                .body(Map.of("unit", code, "reason", "FORMER_EMPLOYEE", "from", "2026-01-01"))
                .post(conflicts)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.as(self).get(conflicts).then().body("items.unit", contains(code));
        Api.as(Tokens.of("inspector").name("somebody-else"))
                .get(conflicts)
                .then()
                .statusCode(404);
        Api.as(self)
                .body(Map.of("to", "2025-12-31"))
                .post(conflicts + "/" + conflict + ":end")
                .then()
                .statusCode(422)
                .body("type", endsWith("conflict-must-end-after-it-starts"));
        Api.as(self)
                .body(Map.of("to", "2026-06-30"))
                .post(conflicts + "/" + conflict + ":end")
                .then()
                .statusCode(200)
                .body("to", equalTo("2026-06-30"));
        Api.as(self)
                .body(Map.of("unit", code, "reason", "OTHER"))
                .post(conflicts)
                .then()
                .statusCode(422)
                .body("type", endsWith("other-reason-needs-a-note"));
        assertThat(Trails.actions(UUID.fromString(id)))
                .containsExactly("inspector registered", "inspector conflict-declared", "inspector conflict-ended");
        assertThat(eventsAbout(id)).as("a conflict never leaves").isEqualTo(1);
    }

    @Test
    void whoDeclaredAConflictIsNotSentThere() {
        String unit = code("conflict");
        unit(unit, "/unsent");
        String inspector = code("unsent");
        String id = post("/inspectors", InspectorSamples.body(inspector, "/unsent"))
                .extract()
                .path("id");
        Map<String, Object> visit = new HashMap<>(Map.of(
                "unit", unit, "kind", "SCHEDULED", "checklist", Given.checklist(), "inspectors", List.of(inspector)));
        visit.put("windowStart", Instant.now().plus(1, ChronoUnit.DAYS).toString());
        visit.put("windowEnd", Instant.now().plus(8, ChronoUnit.DAYS).toString());
        post("/visits", visit).statusCode(201);
        post("/inspectors/" + id + "/conflicts", Map.of("unit", unit, "reason", "FAMILY"))
                .statusCode(201);
        post("/visits", visit).statusCode(422).body("type", endsWith("inspector-has-a-conflict-of-interest"));
    }

    private static ValidatableResponse listed(String query) {
        return Api.asAdmin().get("/inspectors?limit=200&" + query).then().statusCode(200);
    }

    private static String registered(String region) {
        return post("/inspectors", InspectorSamples.body(code("i"), region))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> content(String region) {
        var content = new HashMap<>(InspectorSamples.body("ignored", region));
        content.remove("code");
        return content;
    }

    private static ValidatableResponse put(String id, String tag, Map<String, Object> content) {
        return Api.asAdmin()
                .header("If-Match", tag)
                .body(content)
                .put("/inspectors/" + id)
                .then();
    }
}
