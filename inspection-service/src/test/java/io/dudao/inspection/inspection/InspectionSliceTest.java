package io.dudao.inspection.inspection;

import static io.dudao.inspection.Given.checklist;
import static io.dudao.inspection.Given.checklistBody;
import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.eventsAbout;
import static io.dudao.inspection.Given.plainChecklist;
import static io.dudao.inspection.Given.post;
import static io.dudao.inspection.Given.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.Tokens;
import io.dudao.kit.testing.Trails;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InspectionSliceTest {
    private static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @Test
    void answersBecomeScoreVerdictFindingsAndActions() {
        String unit = code("u");
        unit(unit, "/inspected");
        String id = post("/inspections", inspection(unit, checklist(), NOON, 9, 10, 0))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("score", equalTo(63.33f))
                .body("verdict", equalTo("FAIL"))
                .body("criticalFailed", equalTo(true))
                .body("findingCount", equalTo(2))
                .body("repeatFindingCount", equalTo(0))
                .body("imported", equalTo(false))
                .extract()
                .path("id");
        Api.as("analyst")
                .get("/inspections/" + id)
                .then()
                .statusCode(200)
                .body("unit", equalTo(unit))
                .body("completedOn", equalTo("2026-03-02"))
                .body("sections[0].percentage", equalTo(63.33f))
                .body("answers", hasSize(3))
                .body("findings.itemCode", equalTo(List.of("a", "c")))
                .body("findings.severity", equalTo(List.of("MINOR", "MAJOR")));
        Api.as("analyst")
                .get("/corrective-actions?sort=openedOn&unit=" + unit)
                .then()
                .body("items.dueOn", equalTo(List.of("2026-04-01", "2026-03-09")))
                .body("items.status", equalTo(List.of("OPEN", "OPEN")));
        assertThat(Trails.actions(UUID.fromString(id)))
                .containsExactly(
                        "inspection completed",
                        "finding recorded",
                        "finding recorded",
                        "corrective-action opened",
                        "corrective-action opened");
        var completed = Trails.of(UUID.fromString(id)).getFirst();
        assertThat(completed.change("score").after()).isEqualTo("63.33");
        assertThat(completed.change("verdict").after()).isEqualTo("FAIL");
    }

    @Test
    void aRepeatedFindingIsCountedAndALatecomerCorrectsItsSuccessor() {
        String unit = code("u");
        unit(unit, "/inspected");
        String checklist = checklist();
        String latest = post("/inspections", inspection(unit, checklist, NOON, 0, 10, 10))
                .extract()
                .path("id");
        String first = post("/inspections", inspection(unit, checklist, NOON.minus(Duration.ofDays(9)), 0, 0, 10))
                .body("repeatFindingCount", equalTo(0))
                .extract()
                .path("id");
        counts(latest, 2, 1);
        post("/inspections", inspection(unit, checklist, NOON.minus(Duration.ofDays(5)), 10, 0, 10))
                .body("revision", equalTo(1))
                .body("repeatFindingCount", equalTo(1));
        counts(latest, 3, 0);
        counts(first, 1, 0);
        assertThat(eventsAbout(latest)).isEqualTo(3);
        assertThat(eventsAbout(first)).isEqualTo(1);
    }

    @Test
    void anotherChecklistIsAnotherSequence() {
        String unit = code("u");
        unit(unit, "/inspected");
        post("/inspections", inspection(unit, checklist(), NOON.minusSeconds(99), 0, 10, 10));
        post("/inspections", inspection(unit, checklist(), NOON, 0, 10, 10)).body("repeatFindingCount", equalTo(0));
    }

    @Test
    void aLaterVersionChangesNoOldInspection() {
        String unit = code("u");
        unit(unit, "/inspected");
        String checklist = checklist();
        String id = post("/inspections", inspection(unit, checklist, NOON, 8, 8, 10))
                .extract()
                .path("id");
        var strict = new HashMap<>(checklistBody(checklist));
        strict.put("passMark", 100);
        post("/checklists", strict).body("version", equalTo(2));
        Api.asAdmin()
                .get("/inspections/" + id)
                .then()
                .body("checklistVersion", equalTo(1))
                .body("verdict", equalTo("PASS"))
                .body("score", equalTo(86.67f));
        post("/inspections", inspection(unit, checklist, NOON.plusSeconds(1), 8, 8, 10))
                .body("checklistVersion", equalTo(2))
                .body("verdict", equalTo("FAIL"));
    }

    @Test
    void whatDoesNotFitTheChecklistIsRefused() {
        String unit = code("u");
        unit(unit, "/inspected");
        String checklist = checklist();
        refused("points-must-lie-within-the-item", inspection(unit, checklist, NOON, 11, 0, 0));
        refused("unknown-checklist", inspection(unit, "no-such", NOON, 1, 1, 1));
        refused("unknown-unit", inspection("no-such", checklist, NOON, 1, 1, 1));
        refused("in-the-future", inspection(unit, checklist, Instant.now().plusSeconds(360), 1, 1, 1));
        refused("checklist-without-items-cannot-be-answered", inspection(unit, plainChecklist(), NOON, 1, 1, 1));
        var half = new HashMap<>(inspection(unit, checklist, NOON, 1, 1, 1));
        half.put("answers", List.of(answer("a", 1)));
        refused("every-item-needs-an-answer", half);
        half.put("answers", List.of(Map.of("item", "a", "points", 1, "notApplicable", true)));
        refused("answer-needs-points-or-not-applicable", half);
        assertThat(RealBackends.database()
                        .number(
                                "select count(*) from inspection i join unit u on u.id = i.unit_id where u.code = ?",
                                unit))
                .isZero();
    }

    @Test
    void aClosedUnitCannotBeInspectedLater() {
        String unit = code("u");
        UUID id = unit(unit, "/inspected");
        post("/units/" + id + ":close", Map.of("closedOn", "2026-03-01")).statusCode(200);
        refused("closed-unit-cannot-be-inspected", inspection(unit, checklist(), NOON, 1, 1, 1));
        post("/inspections", inspection(unit, checklist(), NOON.minus(Duration.ofDays(2)), 1, 1, 1))
                .statusCode(201);
    }

    @Test
    void everythingNotApplicableIsNotAssessed() {
        String unit = code("u");
        unit(unit, "/inspected");
        var body = new HashMap<>(inspection(unit, checklist(), NOON, 0, 0, 0));
        body.put(
                "answers",
                List.of("a", "b", "c").stream()
                        .map(item -> Map.of("item", item, "notApplicable", true))
                        .toList());
        post("/inspections", body)
                .statusCode(201)
                .body("score", nullValue())
                .body("verdict", equalTo("NOT_ASSESSED"))
                .body("findings", hasSize(0));
    }

    @Test
    void anInspectorNeedsTheUnitInScope() {
        String mine = code("u");
        String other = code("u");
        unit(mine, "/inspector-scope");
        unit(other, "/inspector-elsewhere");
        String checklist = checklist();
        var inspector = Tokens.of("inspector").units(mine);
        Api.as(inspector)
                .body(inspection(other, checklist, NOON, 1, 1, 1))
                .post("/inspections")
                .then()
                .statusCode(404);
        Api.as(inspector)
                .body(inspection(mine, checklist, NOON, 1, 1, 1))
                .post("/inspections")
                .then()
                .statusCode(201);
        String hidden = post("/inspections", inspection(other, checklist, NOON, 1, 1, 1))
                .extract()
                .path("id");
        Api.as(inspector).get("/inspections/" + hidden).then().statusCode(404);
        Api.as(inspector).get("/inspections").then().body("items.unit", equalTo(List.of(mine)));
        Api.as(inspector).get("/findings").then().body("items", hasSize(3));
    }

    @Test
    void listsNarrowByUnitRegionDateAndKindAndPage() {
        String one = code("u");
        String two = code("u");
        unit(one, "/listed/east");
        unit(two, "/listed/west");
        String checklist = checklist();
        for (int day = 0; day < 5; day++) {
            post("/inspections", inspection(one, checklist, NOON.plus(Duration.ofDays(day)), 10, 10, 10));
        }
        var spot = new HashMap<>(inspection(two, checklist, NOON, 10, 10, 10));
        spot.put("kind", "SPOT_CHECK");
        post("/inspections", spot);
        size("?region=/listed", 6);
        size("?region=/listed/west", 1);
        size("?region=/listed&kind=SPOT_CHECK", 1);
        size("?unit=" + one + "&from=2026-03-03&to=2026-03-04", 2);
        String next = Api.asAdmin()
                .get("/inspections?region=/listed/east&sort=-completedAt&limit=3")
                .then()
                .body("items.completedOn", equalTo(List.of("2026-03-06", "2026-03-05", "2026-03-04")))
                .extract()
                .path("next");
        Api.asAdmin()
                .get("/inspections?region=/listed/east&sort=-completedAt&limit=3&cursor=" + next)
                .then()
                .body("items.completedOn", equalTo(List.of("2026-03-03", "2026-03-02")))
                .body("next", nullValue());
        Api.asAdmin().get("/inspections?from=yesterday").then().statusCode(400);
        Api.asAdmin().get("/inspections?kind=NONE").then().statusCode(400);
    }

    @Test
    void anActionIsClosedOnceAndNotInTheFuture() {
        String unit = code("u");
        unit(unit, "/inspected");
        String action = post("/inspections", inspection(unit, checklist(), NOON, 10, 0, 10))
                .extract()
                .path("findings[0].correctiveActionId");
        String path = "/corrective-actions/" + action + ":close";
        post(path, Map.of("closedOn", "2026-03-01", "note", "too early"))
                .statusCode(422)
                .body("type", equalTo("/problems/action-cannot-be-closed-before-it-was-opened"));
        String tomorrow = LocalDate.now(ZONE).plusDays(2).toString();
        post(path, Map.of("closedOn", tomorrow)).statusCode(422).body("type", equalTo("/problems/in-the-future"));
        Api.as(Tokens.of("unit-manager").units("another"))
                .body(Map.of("closedOn", "2026-03-05"))
                .post(path)
                .then()
                .statusCode(404);
        Api.as(Tokens.of("unit-manager").units(unit))
                .body(Map.of("closedOn", "2026-03-05", "note", "拖把已更换"))
                .post(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("CLOSED"))
                .body("note", equalTo("拖把已更换"));
        post(path, Map.of("closedOn", "2026-03-05"))
                .statusCode(422)
                .body("type", equalTo("/problems/closed-action-cannot-be-closed-again"));
        Api.asAdmin()
                .get("/findings?status=CLOSED&unit=" + unit)
                .then()
                .body("items.closedOn", equalTo(List.of("2026-03-05")));
        assertThat(eventsAbout(action)).isEqualTo(2);
    }

    private static void refused(String slug, Map<String, Object> body) {
        post("/inspections", body).statusCode(422).body("type", equalTo("/problems/" + slug));
    }

    private static void counts(String id, int revision, int repeats) {
        Api.asAdmin()
                .get("/inspections/" + id)
                .then()
                .body("revision", equalTo(revision))
                .body("repeatFindingCount", equalTo(repeats));
    }

    private static void size(String query, int expected) {
        Api.asAdmin().get("/inspections" + query).then().statusCode(200).body("items", hasSize(expected));
    }

    static Map<String, Object> inspection(String unit, String checklist, Instant at, int a, int b, int c) {
        return Map.of(
                "unit",
                unit,
                "checklist",
                checklist,
                "kind",
                "SCHEDULED",
                "completedAt",
                at.toString(),
                "answers",
                List.of(answer("a", a), answer("b", b), answer("c", c)));
    }

    private static Map<String, Object> answer(String item, int points) {
        return Map.of("item", item, "points", points);
    }
}
