package io.dudao.inspection.visit;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.eventsAbout;
import static io.dudao.inspection.Given.post;
import static io.dudao.inspection.visit.VisitGiven.arrival;
import static io.dudao.inspection.visit.VisitGiven.body;
import static io.dudao.inspection.visit.VisitGiven.inspector;
import static io.dudao.inspection.visit.VisitGiven.manager;
import static io.dudao.inspection.visit.VisitGiven.planned;
import static io.dudao.inspection.visit.VisitGiven.started;
import static io.dudao.inspection.visit.VisitGiven.supervisor;
import static io.dudao.inspection.visit.VisitGiven.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.dudao.inspection.Given;
import io.dudao.inspection.visit.VisitGiven.Somebody;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Tokens;
import io.dudao.kit.testing.Trails;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VisitSliceTest {
    @Test
    void aVisitIsPlannedAssignedMovedAndCancelledWithTrailAndEvents() {
        String unit = unit();
        Somebody lin = inspector();
        Somebody wei = inspector();
        String visit = supervisor()
                .body(body(unit, lin))
                .post("/visits")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        change(visit, "assign", Map.of("inspectors", List.of(wei.code(), lin.code())))
                .body("inspectors.code", equalTo(List.of(wei.code(), lin.code())))
                .body("inspectors.lead", equalTo(List.of(true, false)))
                .header("ETag", "\"2\"");
        String window = Instant.now().plus(Duration.ofDays(3)).toString();
        change(visit, "move", Map.of("windowStart", window, "windowEnd", "2999-01-01T00:00:00Z", "reason", "x"), 422);
        String end = Instant.now().plus(Duration.ofDays(4)).toString();
        change(visit, "move", Map.of("windowStart", window, "windowEnd", end, "reason", "Roadworks"))
                .body(
                        "windowEnd",
                        equalTo(Instant.parse(end)
                                .truncatedTo(java.time.temporal.ChronoUnit.MICROS)
                                .toString()));
        change(visit, "cancel", Map.of("reason", "WEATHER")).body("status", equalTo("CANCELLED"));
        assertThat(eventsAbout(visit)).isEqualTo(4);
        UUID chain = VisitGiven.chain(visit);
        assertThat(Trails.actions(chain))
                .containsExactly("visit planned", "visit assigned", "visit moved", "visit cancelled");
        assertThat(Trails.of(chain).get(1).change("inspectors").after()).isEqualTo(wei.code() + ", " + lin.code());
    }

    @Test
    void anInspectorsDayIsNotOverfilledUnlessForcedWithAReason() {
        Somebody lin = inspector(code("inspector"), "INTERNAL", 1);
        var today = body(unit(), lin);
        Instant time = Instant.now().plus(Duration.ofHours(30));
        today.put("scheduledAt", time.toString());
        planned(today);
        refused("inspector-day-is-full", 409, today);
        today.put("force", true);
        refused("forcing-needs-a-reason", 422, today);
        today.put("reason", "Only one who is certified");
        planned(today);
        String date = time.atZone(java.time.ZoneId.of("America/New_York"))
                .toLocalDate()
                .toString();
        lin.phone()
                .get("/inspectors/" + lin.id() + "/day?date=" + date)
                .then()
                .statusCode(200)
                .body("used", equalTo(2))
                .body("capacity", equalTo(1))
                .body("visits", hasSize(2));
        inspector()
                .phone()
                .get("/inspectors/" + lin.id() + "/day?date=" + date)
                .then()
                .statusCode(404);
    }

    @Test
    void anInspectorIsNotSentWhereHeHasAConflictOfInterest() {
        String unit = unit();
        Somebody lin = inspector();
        post("/inspectors/" + lin.id() + "/conflicts", Map.of("unit", unit, "reason", "FINANCIAL"))
                .statusCode(201);
        refused("inspector-has-a-conflict-of-interest", 422, body(unit, lin));
        planned(unit(), lin);
    }

    @Test
    void whatCannotBePlannedIsRefused() {
        String unit = unit();
        refused("unknown-inspector", 422, with(body(unit), "inspectors", List.of("nobody")));
        refused("joint-visit-needs-two-inspectors", 422, body("JOINT", unit, inspector()));
        refused("third-party-visit-needs-outside-inspectors", 422, body("THIRD_PARTY", unit, inspector()));
        refused("mystery-visit-is-never-announced", 422, with(body("MYSTERY", unit), "announced", true));
        refused("unknown-checklist", 422, with(body(unit), "checklist", "none"));
        refused(
                "checklist-without-items-cannot-be-answered",
                422,
                with(body(unit), "checklist", Given.plainChecklist()));
        refused(
                "window-cannot-lie-in-the-past",
                422,
                with(with(body(unit), "windowStart", "2026-01-01T00:00:00Z"), "windowEnd", "2026-01-02T00:00:00Z"));
        Api.as(Tokens.of("supervisor").regions("/elsewhere"))
                .body(body(unit))
                .post("/visits")
                .then()
                .statusCode(404);
    }

    @Test
    void aUnitDoesNotLearnOfAnUnannouncedVisitBeforeCheckIn() {
        String unit = unit();
        Somebody lin = inspector();
        String visit = planned(with(body("SPOT_CHECK", unit, lin), "announced", false));
        manager(unit).get("/visits/" + visit).then().statusCode(404);
        manager(unit).get("/visits").then().body("items.id", not(hasItem(visit)));
        supervisor().get("/visits?unit=" + unit).then().body("items.id", hasItem(visit));
        lin.phone()
                .body(arrival())
                .post("/visits/" + visit + ":check-in")
                .then()
                .statusCode(200);
        manager(unit)
                .get("/visits/" + visit)
                .then()
                .statusCode(200)
                .body("inspectors.code", equalTo(List.of(lin.code())));
        manager(unit).get("/visits").then().body("items.id", hasItem(visit));
        manager(unit).get("/visits?inspector=" + lin.code()).then().statusCode(403);
    }

    @Test
    void aUnitNeverLearnsWhoMadeAMysteryVisitNorThatOneIsGoingOn() {
        String unit = unit();
        Somebody lin = inspector();
        String visit = planned(body("MYSTERY", unit, lin));
        lin.phone()
                .body(arrival())
                .post("/visits/" + visit + ":check-in")
                .then()
                .statusCode(200);
        manager(unit).get("/visits/" + visit).then().statusCode(404);
        manager(unit).get("/visits").then().body("items.id", not(hasItem(visit)));
        manager(unit)
                .body(arrival())
                .post("/visits/" + visit + ":check-in")
                .then()
                .statusCode(404);
        lin.phone().get("/visits/" + visit).then().body("inspectors.code", hasItem(lin.code()));
    }

    @Test
    void anInspectorSeesWhatIsAssignedToHimAndNothingElse() {
        String unit = unit();
        Somebody outside = inspector(code("outside"), "THIRD_PARTY", 5);
        String mine = planned(body("THIRD_PARTY", unit, outside));
        String other = planned(unit, inspector());
        outside.phone().get("/visits").then().body("items.id", equalTo(List.of(mine)));
        outside.phone().get("/visits/" + other).then().statusCode(404);
        outside.phone()
                .body(arrival())
                .post("/visits/" + other + ":check-in")
                .then()
                .statusCode(404);
        Api.as(Tokens.of("inspector").name("stranger").regions("/visited"))
                .get("/visits/" + mine)
                .then()
                .statusCode(404);
        manager(unit)
                .body(arrival())
                .post("/visits/" + mine + ":check-in")
                .then()
                .statusCode(403);
    }

    @Test
    void listsNarrowAndAVisitThatCouldNotBeMadeSaysWhy() {
        String unit = unit();
        Somebody lin = inspector();
        String visit = planned(unit, lin);
        lin.phone()
                .body(Map.of("reason", "OTHER"))
                .post("/visits/" + visit + ":not-made")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/reason-other-needs-a-note"));
        lin.phone()
                .body(Map.of("reason", "TRAFFIC"))
                .post("/visits/" + visit + ":not-made")
                .then()
                .statusCode(200)
                .body("reason", equalTo("TRAFFIC"));
        String open = started(unit, lin);
        Api.asAdmin().get("/visits?unit=" + unit + "&status=NOT_MADE").then().body("items.id", equalTo(List.of(visit)));
        Api.asAdmin()
                .get("/visits?unit=" + unit + "&kind=SCHEDULED&origin=MANUAL&sort=windowStart")
                .then()
                .body("items.id", equalTo(List.of(visit, open)));
        Api.asAdmin().get("/visits?unit=" + unit + "&overdue=true").then().body("items", hasSize(0));
        Api.asAdmin()
                .get("/visits?unit=" + unit + "&from=2100-01-01T00:00:00Z")
                .then()
                .body("items", hasSize(0));
        Api.asAdmin()
                .get("/visits?unit=" + unit + "&inspector=" + lin.code())
                .then()
                .body("items", hasSize(2))
                .body("next", nullValue());
        Api.asAdmin().get("/visits?from=yesterday").then().statusCode(400);
        Api.asAdmin().get("/visits?status=NONE").then().statusCode(400);
        Api.as(Tokens.of("supervisor").name(code("stranger")).regions("/visited"))
                .get("/visits?mine=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    private static io.restassured.response.ValidatableResponse change(String visit, String verb, Object content) {
        return change(visit, verb, content, 200);
    }

    private static io.restassured.response.ValidatableResponse change(
            String visit, String verb, Object content, int status) {
        return supervisor()
                .body(content)
                .post("/visits/" + visit + ":" + verb)
                .then()
                .statusCode(status);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        body.put(field, value);
        return body;
    }

    private static void refused(String slug, int status, Map<String, Object> body) {
        post("/visits", body).statusCode(status).body("type", equalTo("/problems/" + slug));
    }
}
