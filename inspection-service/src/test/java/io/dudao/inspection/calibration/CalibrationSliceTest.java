package io.dudao.inspection.calibration;

import static io.dudao.inspection.Given.eventsAbout;
import static io.dudao.inspection.Given.post;
import static io.dudao.inspection.calibration.CalibrationSamples.calibration;
import static io.dudao.inspection.calibration.CalibrationSamples.opened;
import static io.dudao.inspection.calibration.CalibrationSamples.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.dudao.inspection.Given;
import io.dudao.inspection.visit.VisitGiven;
import io.dudao.inspection.visit.VisitGiven.Somebody;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Problems;
import io.dudao.kit.testing.Tokens;
import io.dudao.kit.testing.Trails;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CalibrationSliceTest {
    private final Somebody lin = VisitGiven.inspector();
    private final Somebody wu = VisitGiven.inspector();
    private final Somebody zhao = VisitGiven.inspector();

    @Test
    void threeSheetsComeToConsensusAndAgreement() {
        String id = opened(calibration(VisitGiven.unit(), lin, wu, zhao));
        answer(lin, id, 10, 10, 0).body("sheets", hasSize(1)).body("sheets[0].answers", hasSize(3));
        answer(wu, id, 10, 5, 0);
        answer(zhao, id, 10, 5, 10);
        post("/calibrations/" + id + ":close", Map.of())
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("consensus.answer.points", equalTo(List.of(10, 5, 0)))
                .body("consensus.share", equalTo(List.of(100.0f, 66.67f, 66.67f)))
                .body("sheets.find { it.inspector == '" + wu.code() + "' }.alignment", equalTo(100.0f))
                .body("sheets.find { it.inspector == '" + lin.code() + "' }.alignment", equalTo(66.67f))
                .body("alignment", equalTo(77.78f))
                // Passed or failed by three: PPP, PFF, FFP. P̄ = (1 + 1/3 + 1/3) / 3, Pe = (5/9)² + (4/9)², kappa =
                // 0.1.
                .body("fleissKappa", equalTo(0.1f))
                .body("pairs", hasSize(3));
        lin.phone()
                .get("/calibrations/" + id)
                .then()
                .body("sheets", hasSize(1))
                .body("sheets[0].inspector", equalTo(lin.code()))
                .body("pairs", nullValue())
                .body("consensus", hasSize(3));
        assertThat(eventsAbout(id)).isEqualTo(5);
        assertThat(Trails.actions(UUID.fromString(id)))
                .containsExactly(
                        "calibration opened",
                        "calibration answered",
                        "calibration answered",
                        "calibration answered",
                        "calibration closed");
    }

    @Test
    void nobodySeesAnothersAnswersBeforeTheEnd() {
        String id = opened(calibration(VisitGiven.unit(), lin, wu));
        answer(lin, id, 10, 10, 0).body("sheets[0].score", nullValue()).body("consensus", empty());
        wu.phone()
                .get("/calibrations/" + id)
                .then()
                .body("sheets", hasSize(1))
                .body("sheets[0].inspector", equalTo(wu.code()));
        VisitGiven.supervisor()
                .get("/calibrations/" + id)
                .then()
                .body("sheets", hasSize(2))
                .body("sheets.answers", equalTo(Arrays.asList(null, null)));
        Problems.check(zhao.phone().get("/calibrations/" + id), 404);
        zhao.phone().get("/calibrations").then().body("items", empty());
        wu.phone().get("/calibrations").then().body("items.id", equalTo(List.of(id)));
    }

    @Test
    void undecidedItemsAreDecidedByWhoeverCloses() {
        String id = opened(calibration(VisitGiven.unit(), lin, wu));
        answer(lin, id, 10, 10, 0);
        answer(wu, id, 10, 5, 10);
        post("/calibrations/" + id + ":close", Map.of())
                .statusCode(422)
                .body("type", equalTo("/problems/undecided-item-needs-a-decision"))
                .body("violations.field", equalTo(List.of("decisions[item=b]", "decisions[item=c]")));
        var all = List.of(
                Map.of("item", "a", "points", 10), Map.of("item", "b", "points", 7), Map.of("item", "c", "points", 0));
        post("/calibrations/" + id + ":close", Map.of("decisions", all))
                .statusCode(422)
                .body("type", equalTo("/problems/item-is-decided-already"));
        post("/calibrations/" + id + ":close", Map.of("decisions", all.subList(1, 3)))
                .body("consensus.decided", equalTo(List.of(false, true, true)))
                .body("consensus.share", equalTo(List.of(100.0f, 0.0f, 50.0f)))
                .body("alignment", equalTo(50.0f));
        Problems.check(lin.phone().body(sheet(1, 1, 1)).post("/calibrations/" + id + ":answer"), 409);
    }

    @Test
    void aSheetIsCompleteFinalAndOnesOwn() {
        String id = opened(calibration(VisitGiven.unit(), lin, wu));
        var incomplete = Map.of("answers", List.of(Map.of("item", "a", "points", 5)));
        Problems.check(lin.phone().body(incomplete).post("/calibrations/" + id + ":answer"), 422);
        answer(lin, id, 10, 10, 10);
        Problems.check(lin.phone().body(sheet(0, 0, 0)).post("/calibrations/" + id + ":answer"), 409);
        Problems.check(zhao.phone().body(sheet(0, 0, 0)).post("/calibrations/" + id + ":answer"), 404);
        post("/calibrations/" + id + ":close", Map.of())
                .statusCode(422)
                .body("type", equalTo("/problems/calibration-needs-two-sheets"));
    }

    @Test
    void whatDoesNotFitIsRefusedWithItsField() {
        String unit = VisitGiven.unit();
        refused(unit, "inspectors", List.of(lin.code(), "nobody"), "unknown-inspector", "inspectors[1]");
        refused(unit, "inspectors", List.of(lin.code(), lin.code()), "calibration-needs-two-inspectors", "inspectors");
        refused(unit, "checklist", "no-such", "unknown-checklist", "checklist");
        String elsewhere = VisitGiven.unit();
        String checklist = Given.checklist();
        String foreign = post("/inspections", inspection(elsewhere, checklist, 10, null))
                .extract()
                .path("id");
        var body = new HashMap<>(calibration(unit, lin, wu));
        body.put("checklist", checklist);
        body.put("inspection", foreign);
        post("/calibrations", body).statusCode(422).body("type", equalTo("/problems/inspection-is-of-another-unit"));
    }

    @Test
    void theQualityIndexTellsCompletenessEvidenceDriftAndAlignment() {
        String unit = VisitGiven.unit();
        String checklist = Given.checklist();
        record(lin, unit, checklist, 10, "seen");
        record(wu, unit, checklist, 4, null);
        var body = new HashMap<>(calibration(unit, lin, wu, zhao));
        body.put("checklist", checklist);
        String id = opened(body);
        answer(lin, id, 10, 10, 10);
        answer(wu, id, 10, 10, 0);
        answer(zhao, id, 10, 10, 10);
        post("/calibrations/" + id + ":close", Map.of()).statusCode(200);
        String of = "items.find { it.inspector == '%s' }.";
        Api.as("analyst")
                .get("/inspector-qualities?limit=200&checklist=" + checklist)
                .then()
                .body("items", hasSize(2))
                .body(of.formatted(lin.code()) + "completeness", equalTo(100.0f))
                .body(of.formatted(lin.code()) + "evidenceRate", nullValue())
                .body(of.formatted(lin.code()) + "drift", equalTo(60.0f))
                .body(of.formatted(lin.code()) + "alignment", equalTo(100.0f))
                .body(of.formatted(wu.code()) + "evidenceRate", equalTo(0.0f))
                .body(of.formatted(wu.code()) + "drift", equalTo(-60.0f))
                .body(of.formatted(wu.code()) + "alignment", equalTo(66.67f));
    }

    private static ValidatableResponse answer(Somebody inspector, String id, int a, int b, int c) {
        return inspector
                .phone()
                .body(sheet(a, b, c))
                .post("/calibrations/" + id + ":answer")
                .then()
                .statusCode(200);
    }

    private static void refused(String unit, String field, Object value, String slug, String path) {
        var body = new HashMap<>(calibration(unit, VisitGiven.inspector(), VisitGiven.inspector()));
        body.put(field, value);
        post("/calibrations", body)
                .statusCode(422)
                .body("type", equalTo("/problems/" + slug))
                .body("violations[0].field", equalTo(path));
    }

    private static void record(Somebody inspector, String unit, String checklist, int points, @Nullable String note) {
        Api.as(Tokens.of("inspector").name(inspector.subject()).units(unit))
                .body(inspection(unit, checklist, points, note))
                .post("/inspections")
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> inspection(String unit, String checklist, int points, @Nullable String note) {
        return Map.of(
                "unit",
                unit,
                "checklist",
                checklist,
                "kind",
                "SPOT_CHECK",
                "completedAt",
                Instant.now().toString(),
                "answers",
                List.of("a", "b", "c").stream()
                        .map(item -> {
                            var answer = new HashMap<String, Object>(Map.of("item", item, "points", points));
                            if (note != null) {
                                answer.put("note", note);
                            }
                            return answer;
                        })
                        .toList());
    }
}
