package io.dudao.inspection.inspection;

import static io.dudao.inspection.Given.batch;
import static io.dudao.inspection.Given.checklist;
import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.imported;
import static io.dudao.inspection.Given.post;
import static io.dudao.inspection.Given.unit;
import static io.dudao.inspection.inspection.InspectionSliceTest.inspection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.config.JsonPathConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The suggestion to look again where a score is far from what the unit had before. */
@QuarkusTest
class RecheckSliceTest {
    private static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");

    @Test
    void aScoreBeyondThreeStandardDeviationsIsSuggested() {
        String unit = newUnit();
        String checklist = checklist();
        history(unit, checklist, 80, 82, 78, 80, 81, 79, 80, 80); // mean 80, sample standard deviation 1.195…
        post("/inspections", inspection(unit, checklist, NOON, 10, 10, 5)) // 83.33: 2.8 deviations
                .statusCode(201)
                .body("recheckSuggested", equalTo(false))
                .body("earlierScores.count", equalTo(8));
        String odd = post("/inspections", inspection(unit, checklist, NOON.plusSeconds(1), 10, 10, 10))
                .body("recheckSuggested", equalTo(true))
                .body("earlierScores.count", equalTo(9))
                .extract()
                .path("id");
        Api.asAdmin()
                .get("/inspections?recheckSuggested=true&unit=" + unit)
                .then()
                .body("items.id", equalTo(List.of(odd)))
                .body("items[0].earlierScores.count", equalTo(9));
        Api.asAdmin()
                .get("/inspections?recheckSuggested=false&unit=" + unit)
                .then()
                .body("items", hasSize(9));
    }

    @Test
    void meanAndDeviationAreThoseOfTheSample() {
        String unit = newUnit();
        String checklist = checklist();
        history(unit, checklist, 80, 82, 78, 80, 81, 79, 80, 80);
        String id = post("/inspections", inspection(unit, checklist, NOON, 0, 0, 0))
                .extract()
                .path("id");
        var path = Api.asAdmin()
                .get("/inspections/" + id)
                .then()
                .extract()
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE));
        org.hamcrest.MatcherAssert.assertThat(path.getDouble("earlierScores.mean"), closeTo(80, 1e-9));
        org.hamcrest.MatcherAssert.assertThat(
                path.getDouble("earlierScores.standardDeviation"), closeTo(Math.sqrt(10 / 7.0), 1e-6));
    }

    @Test
    void sevenEarlierScoresAreTooFewAndOtherHistoriesDoNotCount() {
        String unit = newUnit();
        String checklist = checklist();
        history(unit, checklist, 80, 80, 80, 80, 80, 80, 80);
        history(unit, checklist(), 80, 80);
        history(newUnit(), checklist, 80, 80);
        post("/inspections", inspection(unit, checklist, NOON, 0, 0, 0))
                .body("recheckSuggested", equalTo(false))
                .body("earlierScores", nullValue());
    }

    @Test
    void whereAllScoresWereTheSameOnlyAnotherOneIsSuggested() {
        String unit = newUnit();
        String checklist = checklist();
        history(unit, checklist, 100, 100, 100, 100, 100, 100, 100, 100);
        post("/inspections", inspection(unit, checklist, NOON, 10, 10, 10)).body("recheckSuggested", equalTo(false));
        post("/inspections", inspection(unit, checklist, NOON.plusSeconds(1), 10, 9, 10))
                .body("recheckSuggested", equalTo(true));
    }

    @Test
    void onlyEarlierOnesCountAndImportedOnesAreNotJudged() {
        String unit = newUnit();
        String checklist = checklist();
        history(unit, checklist, 80, 80, 80, 80, 80, 80, 80, 80, 10);
        Api.asAdmin()
                .get("/inspections?recheckSuggested=true&unit=" + unit)
                .then()
                .body("items", hasSize(0));
        post("/inspections", inspection(unit, checklist, NOON.minus(Duration.ofDays(9000)), 0, 0, 0))
                .body("recheckSuggested", equalTo(false))
                .body("earlierScores", nullValue());
    }

    @Test
    void theHistoryIsReadFromTheIndexAlone() {
        String unit = newUnit();
        String checklist = checklist();
        post("/inspections", inspection(unit, checklist, NOON, 1, 1, 1)).statusCode(201);
        RealBackends.database().execute("""
                insert into inspection select (json_populate_record(i, json_build_object('id', gen_random_uuid(),
                    'completed_at', i.completed_at - n * interval '1 hour'))).*
                from inspection i join unit u on u.id = i.unit_id and u.code = ? cross join generate_series(1, 5000) n
                """, unit);
        RealBackends.database().execute("vacuum analyze inspection");
        String plan = RealBackends.database()
                .query("explain " + InspectionRepository.ADD.replace(":rows", "?"), "[]")
                .toString();
        assertThat(plan).contains("Index Only Scan using inspection_sequence");
    }

    private static String newUnit() {
        String unit = code("u");
        unit(unit, "/rechecked");
        return unit;
    }

    private static void history(String unit, String checklist, int... scores) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int score : scores) {
            items.add(imported(code("h"), unit, checklist, "2016-01-%02d".formatted(items.size() + 1), score));
        }
        batch("/inspections:batch", items);
    }
}
