package io.dudao.reporting.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.dudao.contracts.feedback.FeedbackTypes;
import io.dudao.contracts.inspection.InspectionTypes;
import io.dudao.contracts.risk.RiskTypes;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Samples;
import io.dudao.kit.testing.TestUnits;
import io.dudao.kit.testing.Tokens;
import io.dudao.reporting.messaging.Delivery;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScorecardResourceTest {
    @Inject
    Delivery delivery;

    @Test
    void insufficientDataStillShowsDimensions() {
        var unit = unit("SC-THIN", "/thin");
        inspections(unit, 90);
        Api.as("analyst")
                .get("/scorecards?unit=SC-THIN&period=2026-03")
                .then()
                .statusCode(200)
                .body("unitId", equalTo(unit.toString()))
                .body("region", equalTo("/thin"))
                .body("from", equalTo("2026-03-01"))
                .body("to", equalTo("2026-03-31"))
                .body("scheme", equalTo("default"))
                .body("schemeVersion", equalTo(1))
                .body("status", equalTo("INSUFFICIENT_DATA"))
                .body("score", nullValue())
                .body("grade", nullValue())
                .body("dimensions.find { it.id == 'QUALITY' }.coverage", equalTo(0.6f))
                .body("indicators.find { it.id == 'inspection.score' }.score", equalTo(80))
                .body("indicators.find { it.id == 'inspection.score' }.direction", equalTo("UP"))
                .body("indicators.find { it.id == 'inspection.score' }.form", equalTo("MEAN"))
                .body("indicators.find { it.id == 'feedback.csat' }.status", equalTo("NO_DATA"));
    }

    @Test
    void fullScorecardHasGradeAndCap() {
        var unit = unit("SC-FULL", "/full");
        full(unit, 95, 5, true);
        Api.as("analyst")
                .get("/scorecards?unit=SC-FULL&period=2026-Q1")
                .then()
                .statusCode(200)
                .body("status", equalTo("OK"))
                .body("cap.id", equalTo("critical-failures"))
                .body("score", equalTo(60))
                .body("grade", equalTo("D"));
    }

    @Test
    void regionMergesFactsAndNotScores() {
        inspections(unit("SC-BIG", "/merge/a"), 80, 80, 80);
        inspections(unit("SC-SMALL", "/merge/b"), 100);
        unit("SC-OTHER", "/merge-not");
        Api.as("analyst")
                .get("/scorecards?region=/merge&period=2026")
                .then()
                .statusCode(200)
                .body("unit", nullValue())
                .body("indicators.find { it.id == 'inspection.score' }.value", equalTo(85))
                .body("indicators.find { it.id == 'inspection.score' }.n", equalTo(4));
    }

    @Test
    void exposureOfARegionIsPerOpenUnit() {
        var unit = unit("SC-RISKY", "/risky/a");
        unit("SC-CALM", "/risky/b");
        delivery.deliver(List.of(Samples.of(RiskTypes.RISK_ASSESSED, Map.of("unitId", unit, "points", 8))));
        assertThat(exposure("unit=SC-RISKY")).isEqualTo(8);
        assertThat(exposure("region=/risky")).isEqualTo(4);
        assertThat(exposure("region=/risky/a")).isEqualTo(8);
    }

    @Test
    void fewAnswersAreSeenByAnalystsOnlyAndScoreForNobody() {
        var unit = unit("SC-FEW", "/few");
        feedback(unit, 4, 5);
        for (var role : List.of("analyst", "admin")) {
            var answer = Api.as(role)
                    .get("/scorecards?unit=SC-FEW&period=2026-03")
                    .then()
                    .statusCode(200);
            answer.body("indicators.find { it.id == 'feedback.csat' }.status", equalTo("TOO_FEW_ANSWERS"))
                    .body("indicators.find { it.id == 'feedback.csat' }.score", nullValue())
                    .body("indicators.find { it.id == 'feedback.csat' }.n", equalTo(4))
                    .body(
                            "indicators.find { it.id == 'feedback.csat' }.value",
                            role.equals("analyst") ? equalTo(100) : nullValue());
        }
        var facts = "/scorecards/facts?unit=SC-FEW&period=2026-03&indicator=feedback.csat";
        Api.as("admin")
                .get(facts)
                .then()
                .statusCode(200)
                .body("items", hasSize(4))
                .body("items.numerator", everyItem(nullValue()));
        Api.as("analyst").get(facts).then().statusCode(200).body("items.numerator", everyItem(equalTo(1)));
        feedback(unit, 1, 5);
        Api.as("admin")
                .get("/scorecards?unit=SC-FEW&period=2026-03")
                .then()
                .body("indicators.find { it.id == 'feedback.csat' }.status", equalTo("SCORED"))
                .body("indicators.find { it.id == 'feedback.csat' }.value", equalTo(100));
        Api.as("admin").get(facts).then().statusCode(200).body("items.value", everyItem(equalTo(1)));
    }

    @Test
    void rankingSharesRanksAndListsTheUnknownApart() {
        full(unit("SC-R1", "/ranked/a"), 95, 5, false);
        full(unit("SC-R2", "/ranked/a"), 80, 5, false);
        full(unit("SC-R3", "/ranked/b"), 80, 5, false);
        full(unit("SC-R4", "/ranked/b"), 75, 5, false);
        inspections(unit("SC-R5", "/ranked/b"), 100);
        Api.as("analyst")
                .get("/scorecards/ranking?region=/ranked&period=2026-Q1")
                .then()
                .statusCode(200)
                .body("ranked.rank", contains(1, 2, 2, 4))
                .body("ranked.unit", contains("SC-R1", "SC-R2", "SC-R3", "SC-R4"))
                .body("insufficientData.unit", contains("SC-R5"));
        Api.as(Tokens.of("supervisor").regions("/ranked/b"))
                .get("/scorecards/ranking?period=2026-Q1")
                .then()
                .statusCode(200)
                .body("ranked.unit", contains("SC-R3", "SC-R4"));
        Api.as("analyst")
                .get("/scorecards/ranking?region=/ranked&period=2026-Q1&category=NONE")
                .then()
                .statusCode(200)
                .body("ranked", hasSize(0));
    }

    @Test
    void factsArePagedByPosition() {
        var unit = unit("SC-PAGED", "/paged");
        inspections(unit, 80, 81, 82, 83, 84);
        var seen = new ArrayList<Object>();
        var cursor = "";
        do {
            var page = Api.as("analyst")
                    .get("/scorecards/facts?unit=SC-PAGED&period=2026&indicator=inspection.score&limit=2" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.numerator"));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactlyInAnyOrder(80, 81, 82, 83, 84);
    }

    @Test
    void whatIsOutOfScopeIsNotFound() {
        unit("SC-NORTH", "/sc-north/x");
        unit("SC-SOUTH", "/sc-south/x");
        var north = Tokens.of("supervisor").regions("/sc-north");
        Api.as(north).get("/scorecards?unit=SC-NORTH&period=2026").then().statusCode(200);
        Api.as(north).get("/scorecards?region=/sc-north/x&period=2026").then().statusCode(200);
        Api.as(Tokens.of("unit-manager").units("SC-NORTH"))
                .get("/scorecards?unit=SC-NORTH&period=2026")
                .then()
                .statusCode(200);
        for (var what :
                List.of("unit=SC-SOUTH", "region=/sc-south", "region=/", "unit=NONE", "region=/sc-north/none")) {
            Api.as(north).get("/scorecards?period=2026&" + what).then().statusCode(404);
            Api.as(north)
                    .get("/scorecards/facts?period=2026&indicator=inspection.score&" + what)
                    .then()
                    .statusCode(404);
        }
        Api.as(north)
                .get("/scorecards/ranking?region=/sc-south&period=2026")
                .then()
                .statusCode(404);
        Api.as("admin").get("/scorecards?region=/&period=2026").then().statusCode(200);
    }

    @Test
    void whatCannotBeReadIsAProblem() {
        for (var query : Map.of(
                        "unit=SC-NORTH&period=2017-13", 400,
                        "unit=SC-NORTH", 400,
                        "period=2026", 422,
                        "unit=a&region=/a&period=2026", 422,
                        "unit=a%00b&period=2026", 422,
                        "region=north&period=2026", 422)
                .entrySet()) {
            Api.as("admin").get("/scorecards?" + query.getKey()).then().statusCode(query.getValue());
        }
    }

    @Test
    void titlesComeInTheLanguageAskedFor() {
        unit("SC-TITLE", "/title");
        Api.as("admin")
                .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5")
                .get("/scorecards?unit=SC-TITLE&period=2026")
                .then()
                .body("dimensions.find { it.id == 'QUALITY' }.title", equalTo("服务质量"));
        Api.as("admin")
                .get("/schemes/current")
                .then()
                .statusCode(200)
                .body("dimensions[0].indicators[0].direction", equalTo("UP"));
    }

    private static int exposure(String subject) {
        return Api.as("analyst")
                .get("/scorecards?period=2026&" + subject)
                .then()
                .statusCode(200)
                .extract()
                .path("indicators.find { it.id == 'risk.exposure' }.value");
    }

    /** The codes are fixed, so facts stay from run to run of a test; each test has units of its own. */
    private static UUID unit(String code, String region) {
        return TestUnits.given(code, region, "Asia/Shanghai");
    }

    private void inspections(UUID unit, int... scores) {
        var events = new ArrayList<io.dudao.contracts.Event<?>>();
        for (int score : scores) {
            events.add(Samples.of(
                    InspectionTypes.INSPECTION_COMPLETED,
                    Map.of("unitId", unit, "score", score, "criticalFailed", false)));
        }
        delivery.deliver(events);
    }

    private void feedback(UUID unit, int count, int csat) {
        var events = new ArrayList<io.dudao.contracts.Event<?>>();
        for (int i = 0; i < count; i++) {
            events.add(Samples.of(
                    FeedbackTypes.FEEDBACK_RECEIVED,
                    Map.of("unitId", unit, "csat", csat, "nps", 10, "ces", 6, "complaint", false)));
        }
        delivery.deliver(events);
    }

    private void full(UUID unit, int score, int answers, boolean critical) {
        var inspection =
                new HashMap<String, Object>(Map.of("unitId", unit, "score", score, "criticalFailed", critical));
        delivery.deliver(List.of(
                Samples.of(InspectionTypes.INSPECTION_COMPLETED, inspection),
                Samples.of(InspectionTypes.CORRECTIVE_ACTION_CLOSED, Map.of("unitId", unit)),
                Samples.of(FeedbackTypes.CASE_RESOLVED, Map.of("unitId", unit))));
        feedback(unit, answers, 5);
    }
}
