package io.dudao.inspection.visit;

import static io.dudao.inspection.visit.VisitGiven.answer;
import static io.dudao.inspection.visit.VisitGiven.arrival;
import static io.dudao.inspection.visit.VisitGiven.body;
import static io.dudao.inspection.visit.VisitGiven.inspector;
import static io.dudao.inspection.visit.VisitGiven.manager;
import static io.dudao.inspection.visit.VisitGiven.planned;
import static io.dudao.inspection.visit.VisitGiven.started;
import static io.dudao.inspection.visit.VisitGiven.submission;
import static io.dudao.inspection.visit.VisitGiven.supervisor;
import static io.dudao.inspection.visit.VisitGiven.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.dudao.inspection.Given;
import io.dudao.inspection.visit.VisitGiven.Somebody;
import io.dudao.kit.testing.RealBackends;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnswerSliceTest {
    private Somebody lin = new Somebody(new UUID(0, 0), "", "");
    private String unit = "";

    @BeforeEach
    void someUnitAndSomebodyToInspectIt() {
        lin = inspector();
        unit = unit();
    }

    @Test
    void thePhoneTakesTheBundleAndIsToldWhenNothingChanged() {
        Given.post("/visits", body(unit, lin));
        String visit = planned(unit, lin);
        var first = lin.phone()
                .get("/visits/" + visit + "/bundle")
                .then()
                .statusCode(200)
                .body("checklist.sections[0].items", hasSize(3))
                .body("unit.code", equalTo(unit))
                .body("reasons.notMade", hasItem("TRAFFIC"))
                .body("$", not(org.hamcrest.Matchers.hasKey("score")));
        String tag = first.extract().header("ETag");
        assertThat(first.extract().header("Date")).isNotBlank();
        assertThat(first.extract().asString()).doesNotContain("verdict", "\"score\"");
        lin.phone()
                .header("If-None-Match", tag)
                .get("/visits/" + visit + "/bundle")
                .then()
                .statusCode(304);
        lin.phone()
                .body(arrival())
                .post("/visits/" + visit + ":check-in")
                .then()
                .statusCode(200);
        lin.phone()
                .header("If-None-Match", tag)
                .get("/visits/" + visit + "/bundle")
                .then()
                .statusCode(200);
        inspector().phone().get("/visits/" + visit + "/bundle").then().statusCode(404);
        manager(unit).get("/visits/" + visit + "/bundle").then().statusCode(403);
        supervisor().get("/visits/" + visit + "/answers").then().statusCode(200);
        manager(unit).get("/visits/" + visit + "/answers").then().statusCode(404);
    }

    @Test
    void historyTellsWhatFailedAndNotHowItWasJudged() {
        String checklist = Given.checklist();
        var before = with(body(unit, lin), "checklist", checklist);
        String visit = planned(before);
        lin.phone().body(arrival()).post("/visits/" + visit + ":check-in");
        submit(visit, submission(answer("a", 10), answer("b", 2), answer("c", 10)))
                .statusCode(201);
        String next = planned(with(body(unit, lin), "checklist", checklist));
        String bundle = lin.phone()
                .get("/visits/" + next + "/bundle")
                .then()
                .statusCode(200)
                .body("history.failed.flatten().item", equalTo(List.of("b")))
                .body("openActions.text", equalTo(List.of("Floor is clean")))
                .extract()
                .asString();
        assertThat(bundle).doesNotContain("verdict", "\"score\"");
    }

    @Test
    void answersComeInAnyOrderAnyNumberOfTimes() {
        String visit = started(unit, lin);
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        var older = answer(first, "a", 3, "phone-1");
        var newer = with(answer(second, "a", 9, "phone-1"), "basedOn", first.toString());
        send(visit, newer, answer("b", 10)).body("items.status", equalTo(List.of(201, 201)));
        send(visit, older, newer).body("items.status", equalTo(List.of(201, 200)));
        send(visit, with(answer(first, "a", 4, "phone-1"), "device", "phone-1")).body("items[0].status", equalTo(409));
        lin.phone()
                .get("/visits/" + visit + "/answers?item=a&history=true")
                .then()
                .body("answers[0].current.id", equalTo(second.toString()))
                .body("answers[0].replaced.id", equalTo(List.of(first.toString())))
                .body("answers[0].inConflict", equalTo(false));
    }

    @Test
    void twoDevicesAreShownFieldByFieldAndNobodyWinsSilently() {
        Somebody wei = inspector();
        String visit = planned(body("JOINT", unit, lin, wei));
        lin.phone()
                .body(arrival())
                .post("/visits/" + visit + ":check-in")
                .then()
                .statusCode(200);
        wei.phone()
                .body(arrival())
                .post("/visits/" + visit + ":check-in")
                .then()
                .statusCode(200);
        UUID mine = UUID.randomUUID();
        UUID yours = UUID.randomUUID();
        send(visit, answer(mine, "a", 10, "phone-1"), answer("b", 10), answer("c", 10));
        wei.phone()
                .body(Map.of(
                        "items",
                        List.of(answer(yours, "a", 4, "phone-2"), answer(UUID.randomUUID(), "b", 10, "phone-2"))))
                .put("/visits/" + visit + "/answers")
                .then()
                .statusCode(207)
                .body("items.status", equalTo(List.of(201, 201)));
        lin.phone()
                .get("/visits/" + visit + "/conflicts")
                .then()
                .body("conflicts.item", equalTo(List.of("a")))
                .body("conflicts[0].fields.field", equalTo(List.of("points")))
                .body("conflicts[0].sides.inspector", org.hamcrest.Matchers.containsInAnyOrder(lin.code(), wei.code()))
                .body("conflicts[0].sides.device", org.hamcrest.Matchers.containsInAnyOrder("phone-1", "phone-2"));
        submit(visit, submission())
                .statusCode(409)
                .body("type", equalTo("/problems/answers-are-in-conflict"))
                .body("violations[0].field", equalTo("answers[item=a]"));
        send(
                visit,
                with(
                        answer(UUID.randomUUID(), "a", 4, "phone-1"),
                        "resolves",
                        List.of(mine.toString(), yours.toString())));
        lin.phone().get("/visits/" + visit + "/conflicts").then().body("conflicts", hasSize(0));
        submit(visit, submission()).statusCode(201).body("findings.itemCode", equalTo(List.of("a")));
    }

    @Test
    void badAnswersAreRefusedOneByOne() {
        String visit = started(unit, lin);
        UUID elsewhere = UUID.randomUUID();
        send(started(unit, lin), answer(elsewhere, "a", 1, "phone-1")).body("items[0].status", equalTo(201));
        ValidatableResponse answers = lin.phone()
                .body("""
                {"items": [{"id": "%s", "device": "p", "answer": {"item": "zzz", "points": 1, "recordedAt": "%s"}},
                           {"id": "%s", "device": "p", "answer": {"item": "a", "points": 11, "recordedAt": "%2$s"}},
                           {"id": "%s", "device": "p", "answer": {"item": "a", "points": "NaN", "recordedAt": "%2$s"}},
                           {"id": "%s", "device": "p", "answer": {"item": "a", "points": 1}},
                           {"id": "%s", "device": "p", "answer": {"item": "a", "points": 1, "recordedAt": "2999-01-01T00:00:00Z"}},
                           {"id": "%s", "device": "p", "checklistVersion": 2,
                            "answer": {"item": "a", "points": 1, "recordedAt": "%2$s"}},
                           {"id": "%s", "device": "p", "answer": {"item": "a", "points": 1, "recordedAt": "+999999999-01-01T00:00:00Z"}}]}
                """.formatted(
                                UUID.randomUUID(),
                                Instant.now(),
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                UUID.randomUUID()))
                .put("/visits/" + visit + "/answers")
                .then()
                .statusCode(207);
        answers.body(
                "items.problem.type.collect { it.substring(10) }",
                equalTo(List.of(
                        "unknown-item",
                        "points-must-lie-within-the-item",
                        "malformed",
                        "answer-needs-its-time",
                        "time-is-out-of-range",
                        "answer-is-to-another-version",
                        "time-is-out-of-range")));
        send(visit, answer(elsewhere, "a", 1, "phone-1")).body("items[0].status", equalTo(409));
        assertThat(RealBackends.database()
                        .number("select count(*) from visit_answer where visit_id = cast(? as uuid)", visit))
                .isZero();
        lin.phone()
                .body(Map.of("items", Collections.nCopies(501, answer("a", 1))))
                .put("/visits/" + visit + "/answers")
                .then()
                .statusCode(422);
        inspector()
                .phone()
                .body(Map.of("items", List.of(answer("a", 1))))
                .put("/visits/" + visit + "/answers")
                .then()
                .statusCode(404);
        lin.phone()
                .body(Map.of("items", List.of(answer("a", 1))))
                .put("/visits/" + planned(unit, lin) + "/answers")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/check-in-comes-first"));
    }

    @Test
    void aPhoneWhoseClockIsAheadIsUnderstood() {
        String visit = planned(unit, lin);
        Instant phone = Instant.now().plus(Duration.ofMinutes(40));
        lin.phone()
                .body(Map.of("at", phone.toString(), "sentAt", phone.toString(), "reason", "NO_SIGNAL"))
                .post("/visits/" + visit + ":check-in")
                .then()
                .statusCode(200);
        var ahead = answer("a", 5);
        ahead.put("answer", Map.of("item", "a", "points", 5, "recordedAt", phone.toString()));
        send(visit, ahead).body("items[0].status", equalTo(201));
        var tooFar = answer("b", 5);
        tooFar.put(
                "answer",
                Map.of(
                        "item",
                        "b",
                        "points",
                        5,
                        "recordedAt",
                        phone.plus(Duration.ofMinutes(10)).toString()));
        send(visit, tooFar).body("items[0].problem.type", equalTo("/problems/in-the-future"));
        assertThat(RealBackends.database()
                        .number(
                                "select clock_offset_millis / 60000 from visit_presence where visit_id = cast(? as uuid)",
                                visit))
                .isBetween(39L, 40L);
        var done = submission(answer("b", 5), answer("c", 5));
        String later = Instant.now().plus(Duration.ofMinutes(40)).toString();
        done.put("completedAt", later);
        done.put("sentAt", later);
        submit(visit, done).statusCode(201);
    }

    @Test
    void theVersionPinnedAtCheckInStays() {
        String checklist = Given.checklist();
        String visit = planned(with(body(unit, lin), "checklist", checklist));
        lin.phone()
                .body(arrival())
                .post("/visits/" + visit + ":check-in")
                .then()
                .body("checklistVersion", equalTo(1));
        Given.post("/checklists", Given.checklistBody(checklist)).statusCode(201);
        lin.phone().get("/visits/" + visit + "/bundle").then().body("checklist.version", equalTo(1));
        submit(visit, submission(answer("a", 10), answer("b", 10), answer("c", 10)))
                .statusCode(201)
                .body("checklistVersion", equalTo(1));
    }

    private ValidatableResponse submit(String visit, Object content) {
        return lin.phone().body(content).post("/visits/" + visit + ":submit").then();
    }

    @SafeVarargs
    private ValidatableResponse send(String visit, Map<String, Object>... answers) {
        return lin.phone()
                .body(Map.of("items", List.of(answers)))
                .put("/visits/" + visit + "/answers")
                .then()
                .statusCode(207);
    }

    private static Map<String, Object> with(Map<String, Object> map, String field, Object value) {
        var changed = new HashMap<>(map);
        changed.put(field, value);
        return changed;
    }
}
