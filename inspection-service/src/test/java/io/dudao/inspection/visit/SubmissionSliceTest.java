package io.dudao.inspection.visit;

import static io.dudao.inspection.visit.VisitGiven.answer;
import static io.dudao.inspection.visit.VisitGiven.arrival;
import static io.dudao.inspection.visit.VisitGiven.body;
import static io.dudao.inspection.visit.VisitGiven.inspector;
import static io.dudao.inspection.visit.VisitGiven.manager;
import static io.dudao.inspection.visit.VisitGiven.planned;
import static io.dudao.inspection.visit.VisitGiven.started;
import static io.dudao.inspection.visit.VisitGiven.submission;
import static io.dudao.inspection.visit.VisitGiven.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.dudao.contracts.Topic;
import io.dudao.inspection.Given;
import io.dudao.inspection.visit.VisitGiven.Somebody;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.TestTopics;
import io.dudao.kit.testing.Trails;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubmissionSliceTest {
    private Somebody lin = new Somebody(new UUID(0, 0), "", "");
    private String unit = "";

    @BeforeEach
    void someUnitAndSomebodyToInspectIt() {
        lin = inspector();
        unit = unit();
    }

    @Test
    void submittingLocksTheVisitAndMakesItsInspection() {
        String visit = started(unit, lin);
        var content = submission(answer("a", 10), answer("b", 4), answer("c", 10));
        String inspection = submit(visit, content)
                .statusCode(201)
                .body("score", equalTo(80.0f))
                .body("findings.itemCode", equalTo(List.of("b")))
                .extract()
                .path("id");
        assertThat(inspection).isEqualTo(VisitGiven.chain(visit).toString());
        submit(visit, content).statusCode(200).body("id", equalTo(inspection));
        content.put("completedAt", Instant.now().toString());
        submit(visit, content).statusCode(409).body("type", equalTo("/problems/visit-is-submitted"));
        Api.asAdmin().get("/inspections/" + inspection).then().statusCode(200).body("answers", hasSize(3));
        Api.asAdmin()
                .get("/visits/" + visit)
                .then()
                .body("status", equalTo("COMPLETED"))
                .body("inspectionId", equalTo(inspection));
        assertThat(Given.eventsAbout(inspection)).isEqualTo(1);
        assertThat(Given.eventsAbout(visit)).isEqualTo(3);
        assertThat(Trails.actions(VisitGiven.chain(visit)))
                .contains("visit planned", "visit started", "visit submitted", "inspection completed");
        lin.phone()
                .body(arrival())
                .post("/visits/" + visit + ":check-out")
                .then()
                .statusCode(200);
    }

    @Test
    void anAnswerThatWasLostOnTheWayIsNoticed() {
        String visit = started(unit, lin);
        UUID lost = UUID.randomUUID();
        var content = submission(answer("a", 10), answer("b", 10), answer("c", 10));
        content.put("expected", List.of(lost.toString()));
        submit(visit, content)
                .statusCode(422)
                .body("type", equalTo("/problems/answers-incomplete"))
                .body("violations[0].message", equalTo("answer " + lost + " has not arrived"));
        submit(visit, submission(answer("a", 10)))
                .statusCode(422)
                .body("type", equalTo("/problems/every-item-needs-an-answer"))
                .body("violations", hasSize(2));
        assertThat(RealBackends.database()
                        .number("select count(*) from visit_answer where visit_id = cast(? as uuid)", visit))
                .isZero();
        Api.asAdmin().get("/visits/" + visit).then().body("status", equalTo("IN_PROGRESS"));
    }

    @Test
    void whatIsBadInASubmissionIsNamedByItsPath() {
        String visit = started(unit, lin);
        submit(visit, submission(answer("a", 10), answer("b", 11)))
                .statusCode(422)
                .body("type", equalTo("/problems/points-must-lie-within-the-item"))
                .body("violations[0].field", equalTo("answers[1]"));
        var early = submission(answer("a", 10), answer("b", 10), answer("c", 10));
        early.put("completedAt", "2026-01-01T00:00:00Z");
        submit(visit, early)
                .statusCode(422)
                .body("type", equalTo("/problems/visit-cannot-be-completed-before-it-was-started"));
        submit(planned(unit, lin), submission())
                .statusCode(422)
                .body("type", equalTo("/problems/check-in-comes-first"));
        inspector()
                .phone()
                .body(submission())
                .post("/visits/" + visit + ":submit")
                .then()
                .statusCode(404);
    }

    @Test
    void whatComesTooLateIsKeptAsideAndToldWithWhatDiffers() {
        String visit = started(unit, lin);
        submit(visit, submission(answer("a", 10), answer("b", 10), answer("c", 10)))
                .statusCode(201);
        var late = answer(UUID.randomUUID(), "a", 2, "phone-2");
        for (int times = 0; times < 2; times++) {
            lin.phone()
                    .body(Map.of("items", List.of(late, answer(UUID.randomUUID(), "b", 10, "phone-2"))))
                    .put("/visits/" + visit + "/answers")
                    .then()
                    .statusCode(207)
                    .body("items[0].status", equalTo(409))
                    .body("items[0].problem.violations[0].field", equalTo("answer.points"))
                    .body("items[0].problem.violations[0].message", equalTo("was submitted as 10, not 2"))
                    .body("items[1].status", equalTo(200));
        }
        lin.phone()
                .get("/visits/" + visit + "/answers")
                .then()
                .body("late", hasSize(1))
                .body("answers.find { it.item == 'a' }.current.answer.points", equalTo(10));
    }

    @Test
    void theUnitLearnsOfAMysteryVisitWhenItIsDoneAndNotByWhom() {
        String visit = planned(body("MYSTERY", unit, lin));
        lin.phone()
                .body(arrival())
                .post("/visits/" + visit + ":check-in")
                .then()
                .statusCode(200);
        submit(visit, submission(answer("a", 10), answer("b", 10), answer("c", 10)))
                .statusCode(201);
        String seen = manager(unit)
                .get("/visits/" + visit)
                .then()
                .statusCode(200)
                .body("inspectors", hasSize(0))
                .extract()
                .asString();
        assertThat(seen).doesNotContain(lin.code(), lin.id().toString());
        manager(unit).get("/visits/" + visit + "/answers").then().statusCode(404);
    }

    @Test
    void submittingWorksWithoutTheBrokerAndTheEventFollows() {
        String visit = started(unit, lin);
        try (var topic = TestTopics.readNew(Topic.INSPECTION)) {
            RealBackends.broker().stop();
            try {
                submit(visit, submission(answer("a", 10), answer("b", 10), answer("c", 10)))
                        .statusCode(201);
            } finally {
                RealBackends.broker().start();
            }
            UUID unitId = UUID.fromString(Api.asAdmin().get("/visits/" + visit).path("unitId"));
            assertThat(topic.awaitKey(unitId, 2)).isNotEmpty();
        }
    }

    private ValidatableResponse submit(String visit, Object content) {
        return lin.phone().body(content).post("/visits/" + visit + ":submit").then();
    }
}
