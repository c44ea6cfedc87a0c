package io.dudao.inspection.plan;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.eventsAbout;
import static io.dudao.inspection.Given.post;
import static io.dudao.inspection.Given.unit;
import static io.dudao.inspection.plan.PlanSamples.body;
import static io.dudao.inspection.plan.PlanSamples.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.dudao.inspection.Given;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PlanSliceTest {

    @Test
    void aPlanIsStoredToldAndTrailed() {
        String unit = code("u");
        unit(unit, "/plans/told");
        String id = created(body(unit));
        Api.asAdmin()
                .get("/plans/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("ACTIVE"))
                .body("window", equalTo("P1D"))
                .body("lead", equalTo("P60D"))
                .body("atLeastEveryDays", equalTo(8))
                .body("startsAt", equalTo("2026-01-05T09:00:00"))
                .body("target.units", equalTo(List.of(unit)));
        assertThat(eventsAbout(id)).isEqualTo(1);
        assertThat(RealBackends.database().number("select count(*) from trail_entry where aggregate_id = ?::uuid", id))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "recurrence | every Monday | recurrence-cannot-be-read",
                "recurrence | FREQ=MINUTELY | recurrence-is-finer-than-a-day",
                "recurrence | FREQ=DAILY;BYHOUR=1,2,3,4,5 | recurrence-is-too-dense",
                "recurrence | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31 | recurrence-never-happens",
                "endsOn | 2025-12-31 | plan-ends-before-it-starts",
                "window | PT5M | window-is-out-of-range",
                "window | P93D | window-is-out-of-range",
                "grace | -PT1H | grace-is-out-of-range",
                "lead | P401D | lead-is-out-of-range",
                "checklist | no-such | unknown-checklist",
                "startsAt | 1066-10-14T09:00:00 | start-is-out-of-range",
            })
    void whatCannotBeIsRefusedByTheNameOfItsField(String field, String value, String slug) {
        String unit = code("u");
        unit(unit, "/plans/refused");
        Map<String, Object> body = body(unit);
        body.put(field, value);
        long before = Given.events();
        post("/plans", body)
                .statusCode(422)
                .body("type", equalTo("/problems/" + slug))
                .body("violations.field", hasItem(field));
        assertThat(Given.events()).isEqualTo(before);
    }

    @Test
    void theTargetIsThereAndNotEmpty() {
        String unit = code("u");
        unit(unit, "/plans/target");
        refused(unit, "target", Map.of("region", "/plans/nowhere"), "target-is-empty");
        refused(unit, "target", Map.of("units", List.of(unit), "category", "store"), "target-names-units-or-filters");
        refused(unit, "target", Map.of("units", List.of("no-such-unit")), "unknown-unit");
        refused(unit, "inspectors", List.of("nobody"), "unknown-inspector");
        refused(
                unit,
                "adaptive",
                Map.of("normalDays", 30, "shortestDays", 31, "longestDays", 60),
                "adaptive-bounds-are-out-of-order");
        Map<String, Object> mystery = body(unit);
        mystery.put("kind", "MYSTERY");
        mystery.put("announced", true);
        post("/plans", mystery).statusCode(422).body("type", equalTo("/problems/mystery-visit-cannot-be-announced"));
        mystery.remove("announced");
        post("/plans", mystery).statusCode(201).body("announced", equalTo(false));
    }

    private static void refused(String unit, String field, Object value, String slug) {
        Map<String, Object> body = body(unit);
        body.put(field, value);
        post("/plans", body).statusCode(422).body("type", equalTo("/problems/" + slug));
    }

    @Test
    void aPlanIsChangedOnlyByWhoReadIt() {
        String unit = code("u");
        unit(unit, "/plans/changed");
        Map<String, Object> body = body(unit);
        String id = created(body);
        body.put("window", "P3DT12H");
        Api.asAdmin().body(body).put("/plans/" + id).then().statusCode(428);
        put(id, "\"7\"", body).statusCode(412);
        put(id, "\"1\"", body).statusCode(200).body("revision", equalTo(2)).body("window", equalTo("P3DT12H"));
        put(id, "\"2\"", body).statusCode(200).body("revision", equalTo(2));
        assertThat(eventsAbout(id)).isEqualTo(2);
        body.put("code", "another");
        put(id, "\"2\"", body).statusCode(422).body("type", equalTo("/problems/code-cannot-change"));
    }

    private static io.restassured.response.ValidatableResponse put(String id, String tag, Map<String, Object> body) {
        return Api.asAdmin()
                .header("If-Match", tag)
                .body(body)
                .put("/plans/" + id)
                .then();
    }

    @Test
    void itIsPausedResumedAndEndedInThatOrderOnly() {
        String unit = code("u");
        unit(unit, "/plans/paused");
        Map<String, Object> body = body(unit);
        String id = created(body);
        verb(id, "resume", 422, "only-paused-plan-can-be-resumed");
        verb(id, "pause", 200, null);
        verb(id, "pause", 422, "paused-plan-cannot-be-paused");
        verb(id, "resume", 200, null);
        verb(id, "end", 200, null);
        verb(id, "end", 422, "ended-plan-cannot-be-ended");
        verb(id, "pause", 422, "ended-plan-cannot-be-paused");
        verb(id, "resume", 422, "only-paused-plan-can-be-resumed");
        body.put("window", "P2D");
        put(id, "*", body).statusCode(422).body("type", equalTo("/problems/ended-plan-cannot-be-changed"));
        assertThat(
                        RealBackends.database()
                                .query("select type from outbox where aggregateid = ? order by seq", id)
                                .stream()
                                .map(row -> row.get("type")))
                .containsExactly(
                        "io.dudao.inspection.plan-created.v1",
                        "io.dudao.inspection.plan-paused.v1",
                        "io.dudao.inspection.plan-changed.v1",
                        "io.dudao.inspection.plan-ended.v1");
    }

    private static void verb(String id, String verb, int status, @org.jspecify.annotations.Nullable String slug) {
        var answer = post("/plans/" + id + ":" + verb, Map.of()).statusCode(status);
        if (slug != null) {
            answer.body("type", equalTo("/problems/" + slug));
        }
    }

    @Test
    void aSupervisorPlansForTheOwnRegionsOnly() {
        String mine = code("u");
        String other = code("u");
        unit(mine, "/plans/mine");
        unit(other, "/plans/other");
        String token = Tokens.of("supervisor").regions("/plans/mine").build();
        Map<String, Object> body = body(mine);
        body.put("target", Map.of("region", "/plans"));
        Api.withToken(token).body(body).post("/plans").then().statusCode(404);
        body.put("target", Map.of("units", List.of(mine, other)));
        Api.withToken(token).body(body).post("/plans").then().statusCode(404);
        body.put("target", Map.of("category", "store"));
        Api.withToken(token).body(body).post("/plans").then().statusCode(404);
        body.put("target", Map.of("region", "/plans/mine", "category", "store"));
        Api.withToken(token).body(body).post("/plans").then().statusCode(201);

        Map<String, Object> wide = body(mine);
        wide.put("target", Map.of("region", "/plans"));
        String id = created(wide);
        Api.withToken(token).get("/plans/" + id).then().statusCode(200);
        Api.withToken(token).get("/plans?limit=200").then().statusCode(200).body("items.id", hasItem(id));
        Api.withToken(token)
                .body(Map.of())
                .post("/plans/" + id + ":pause")
                .then()
                .statusCode(404);
        Api.withToken(token)
                .header("If-Match", "*")
                .body(wide)
                .put("/plans/" + id)
                .then()
                .statusCode(404);
        Api.as("unit-manager").get("/plans/" + id).then().statusCode(403);
    }
}
