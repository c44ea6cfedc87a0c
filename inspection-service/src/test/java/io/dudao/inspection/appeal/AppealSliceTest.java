package io.dudao.inspection.appeal;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.eventsAbout;
import static io.dudao.inspection.Given.unit;
import static io.dudao.inspection.appeal.AppealSamples.appeal;
import static io.dudao.inspection.appeal.AppealSamples.ballot;
import static io.dudao.inspection.appeal.AppealSamples.inspected;
import static io.dudao.inspection.appeal.AppealSamples.inspection;
import static io.dudao.inspection.appeal.AppealSamples.item;
import static io.dudao.inspection.appeal.AppealSamples.lodge;
import static io.dudao.inspection.appeal.AppealSamples.lodged;
import static io.dudao.inspection.appeal.AppealSamples.voted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.dudao.inspection.Given;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Problems;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.Tokens;
import io.dudao.kit.testing.Trails;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AppealSliceTest {

    @Test
    void whatThePanelGrantsChangesScoreFindingsAndEvents() {
        String unit = unitCode();
        String inspection = inspected(unit);
        String id = lodge(appeal(inspection, item("a", 10), item("c", 10)))
                .statusCode(201)
                .body("status", equalTo("LODGED"))
                .body("appealedItems.recorded.points", equalTo(List.of(5, 5)))
                .body("appealedItems.requested.points", equalTo(List.of(10, 10)))
                .extract()
                .path("id");
        voted("one", id, ballot(true, "a", "c"))
                .statusCode(200)
                .body("votesCast", equalTo(1))
                .body("appealedItems[0].reasons", empty());
        voted("two", id, ballot(true, "c", "a"))
                .body("status", equalTo("DECIDED"))
                .body("outcome", equalTo("GRANTED"))
                .body("appealedItems.granted", equalTo(List.of(true, true)))
                .body("appealedItems[1].reasons", hasSize(2));
        Api.as("analyst")
                .get("/inspections/" + inspection)
                .then()
                .body("score", equalTo(83.33f))
                .body("verdict", equalTo("PASS"))
                .body("criticalFailed", equalTo(false))
                .body("findingCount", equalTo(1))
                .body("revision", equalTo(2));
        Api.as("analyst")
                .get("/inspections/" + inspection + "/revisions")
                .then()
                .body("revisions", hasSize(1))
                .body("revisions[0].revision", equalTo(1))
                .body("revisions[0].score", equalTo(50.0f))
                .body("revisions[0].verdict", equalTo("FAIL"))
                .body("revisions[0].appealId", equalTo(id));
        assertThat(eventsAbout(id)).isEqualTo(2);
        assertThat(RealBackends.database()
                        .query(
                                "select type, aggregate_version from outbox where aggregateid = ? order by seq",
                                inspection))
                .extracting(row -> row.get("type") + " " + row.get("aggregate_version"))
                .containsExactly(
                        "io.dudao.inspection.inspection-completed.v1 1",
                        "io.dudao.inspection.inspection-rescored.v1 2");
        assertThat(Trails.actions(UUID.fromString(inspection)))
                .contains("appeal lodged", "appeal voted", "appeal decided", "inspection rescored");
        assertThat(Trails.of(UUID.fromString(inspection))
                        .getLast()
                        .change("score")
                        .after())
                .isEqualTo("83.33");
    }

    @Test
    void aWithdrawnFindingIsNoRepetitionOfTheNextInspection() {
        String unit = unitCode();
        String checklist = Given.checklist();
        Instant first = Instant.now().minus(Duration.ofHours(3));
        String earlier = inspectedOn(unit, checklist, first);
        String later = inspectedOn(unit, checklist, first.plus(Duration.ofHours(1)));
        repeats(later, 3);
        String id = lodge(appeal(earlier, item("b", 10))).extract().path("id");
        voted("one", id, ballot(true, "b"));
        voted("two", id, ballot(true, "b"));
        repeats(later, 2);
        repeats(earlier, 0);
    }

    @Test
    void theActionOnAWithdrawnFindingIsWithdrawnAndTheOthersStay() {
        String unit = unitCode();
        String inspection = inspected(unit);
        String id = lodge(appeal(inspection, item("b", 10))).extract().path("id");
        voted("one", id, ballot(true, "b"));
        voted("two", id, ballot(true, "b"));
        Api.as("analyst")
                .get("/corrective-actions?item=b&unit=" + unit)
                .then()
                .body("items.stage", equalTo(List.of("WITHDRAWN")))
                .body("items.status", equalTo(List.of("CLOSED")))
                .body("items[0].dueOn", nullValue())
                .body("items[0].revision", equalTo(2));
        Api.as("analyst")
                .get("/corrective-actions?stage=OPEN&unit=" + unit)
                .then()
                .body("items", hasSize(2));
        assertThat(Trails.actions(UUID.fromString(inspection))).contains("corrective-action withdrawn");
    }

    @Test
    void aTieLeavesTheInspectorsAnswer() {
        String unit = unitCode();
        String inspection = inspected(unit);
        String id = lodge(appeal(inspection, item("a", 10))).extract().path("id");
        voted("one", id, ballot(true, "a"));
        voted("two", id, ballot(false, "a")).body("outcome", equalTo("REJECTED"));
        Api.as("analyst").get("/inspections/" + inspection).then().body("revision", equalTo(1));
        Problems.check(vote("three", id), 409);
    }

    @Test
    void thePanelIsImpartialAndVotesOnce() {
        String unit = unitCode();
        String id = lodged(unit);
        refused(vote("inspected-it", id), 422, "own-work-cannot-be-judged");
        refused(vote("appellant", id), 422, "own-work-cannot-be-judged");
        voted("one", id, ballot(true, "a")).statusCode(200);
        refused(vote("one", id), 409, "already-voted");
        var wrong =
                Api.as(Tokens.of("admin").name("two")).body(ballot(true, "b")).post("/appeals/" + id + ":vote");
        refused(wrong, 422, "vote-on-every-item-once");
        Problems.check(
                Api.as(Tokens.of("supervisor").regions("/elsewhere"))
                        .body(ballot(true, "a"))
                        .post("/appeals/" + id + ":vote"),
                404);
    }

    @Test
    void anInspectionIsAppealedAgainstOnceUnlessTheUnitWithdraws() {
        String unit = unitCode();
        String inspection = inspected(unit);
        String id = lodge(appeal(inspection, item("a", 10))).extract().path("id");
        lodge(appeal(inspection, item("b", 10))).statusCode(409).body("type", equalTo("/problems/already-exists"));
        Api.as(Tokens.of("unit-manager").units(unit))
                .post("/appeals/" + id + ":withdraw")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("outcome", nullValue());
        refused(vote("one", id), 409, "appeal-is-closed");
        lodge(appeal(inspection, item("b", 10))).statusCode(201);
    }

    @Test
    void whatCannotBeAskedForIsRefusedWithItsField() {
        String unit = unitCode();
        String inspection = inspected(unit);
        refusedItem(inspection, "appeal-must-ask-for-a-better-result", item("a", 5));
        refusedItem(inspection, "appeal-must-ask-for-a-better-result", item("a", 3));
        refusedItem(inspection, "points-must-lie-within-the-item", item("a", 11));
        refusedItem(inspection, "unknown-item", item("no-such", 10));
        lodge(appeal(inspection, item("b", 10), item("b", 10)))
                .statusCode(422)
                .body("violations[0].field", equalTo("appealedItems[1]"));
        Problems.check(
                Api.asAdmin()
                        .body(appeal(UUID.randomUUID().toString(), item("a", 10)))
                        .post("/appeals"),
                404);
    }

    @Test
    void afterTheDeadlineAndOnOfficialScoresNobodyAppeals() {
        String unit = unitCode();
        String inspection = inspected(unit);
        RealBackends.database()
                .execute(
                        "update inspection set recorded_at = recorded_at - interval '8 days' where id = ?",
                        UUID.fromString(inspection));
        lodge(appeal(inspection, item("a", 10)))
                .statusCode(422)
                .body("type", equalTo("/problems/appeal-deadline-has-passed"));
        String plain = Given.plainChecklist();
        String imported = Given.batch(
                        "/inspections:batch", List.of(Given.imported(code("i"), unit, plain, "2026-01-05", 60)))
                .extract()
                .path("items[0].id");
        lodge(appeal(imported, item("a", 10)))
                .statusCode(422)
                .body("type", equalTo("/problems/official-score-cannot-be-appealed-against"));
    }

    private static String unitCode() {
        String unit = code("u");
        unit(unit, "/appealing");
        return unit;
    }

    private static String inspectedOn(String unit, String checklist, Instant at) {
        return Given.post("/inspections", inspection(unit, checklist, at, 5))
                .extract()
                .path("id");
    }

    private static void repeats(String inspection, int expected) {
        Api.as("analyst").get("/inspections/" + inspection).then().body("repeatFindingCount", equalTo(expected));
    }

    private static Response vote(String member, String appeal) {
        return Api.as(Tokens.of("admin").name(member)).body(ballot(true, "a")).post("/appeals/" + appeal + ":vote");
    }

    private static void refused(Response answer, int status, String slug) {
        Problems.check(answer, status);
        answer.then().body("type", equalTo("/problems/" + slug));
    }

    private static void refusedItem(String inspection, String slug, Map<String, Object> item) {
        lodge(appeal(inspection, item))
                .statusCode(422)
                .body("type", equalTo("/problems/" + slug))
                .body("violations[0].field", equalTo("appealedItems[0]"));
    }
}
