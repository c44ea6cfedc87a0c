package io.dudao.inspection.comparison;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.unit;
import static io.dudao.inspection.comparison.ComparisonSamples.inspected;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.dudao.inspection.Given;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Problems;
import io.dudao.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ComparisonSliceTest {
    private static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");
    private static final String PERIOD = "&from=2026-01-01&to=2026-12-31";

    @Test
    void bothSidesStandBesideEachOtherUnitByUnitAndItemByItem() {
        String checklist = Given.checklist();
        String milder = given("a");
        String alone = given("b");
        inspected(milder, checklist, "SCHEDULED", NOON, 10, 10, 10);
        inspected(milder, checklist, "SPOT_CHECK", NOON.plusSeconds(60), 10, 10, 10);
        inspected(milder, checklist, "SELF", NOON.plusSeconds(70), 0, 0, 0);
        inspected(milder, checklist, "MYSTERY", NOON.plusSeconds(80), 0, 0, 0);
        inspected(milder, checklist, "THIRD_PARTY", NOON.plusSeconds(90), 10, 5, 0);
        inspected(milder, checklist, "THIRD_PARTY", NOON.plusSeconds(99), 10, 5, 0);
        inspected(alone, checklist, "SCHEDULED", NOON, 10, 10, 10);
        Api.as("analyst")
                .get("/unit-comparisons?checklist=" + checklist + PERIOD)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].unit", equalTo(milder))
                .body("items[0].inside.n", equalTo(2))
                .body("items[0].inside.mean", equalTo(100.0f))
                .body("items[0].outside.mean", equalTo(50.0f))
                .body("items[0].difference", equalTo(50.0f))
                .body("items[0].significant", equalTo(true));
        Api.as("analyst")
                .get("/item-comparisons?checklist=" + checklist + PERIOD)
                .then()
                .body("items.item", equalTo(List.of("a", "b", "c")))
                .body("items.inside.n", equalTo(List.of(3, 3, 3)))
                .body("items.outside.failed", equalTo(List.of(0, 2, 2)))
                .body("items[2].difference", equalTo(-100.0f))
                .body("items[2].significant", equalTo(true));
    }

    @Test
    void pagesGoByCodeAndOtherRegionsAreNotSeen() {
        String checklist = Given.checklist();
        String one = given("a");
        String two = given("b");
        String elsewhere = code("c");
        unit(elsewhere, "/uncompared");
        for (String unit : List.of(one, two, elsewhere)) {
            inspected(unit, checklist, "THIRD_PARTY", NOON, 10, 10, 10);
        }
        var supervisor = Tokens.of("supervisor").regions("/compared");
        String next = Api.as(supervisor)
                .get("/unit-comparisons?limit=1&checklist=" + checklist + PERIOD)
                .then()
                .body("items.unit", equalTo(List.of(one)))
                .body("items[0].inside.n", equalTo(0))
                .body("items[0].difference", nullValue())
                .extract()
                .path("next");
        Api.as(supervisor)
                .get("/unit-comparisons?limit=1&checklist=" + checklist + PERIOD + "&cursor=" + next)
                .then()
                .body("items.unit", equalTo(List.of(two)))
                .body("next", nullValue());
        Api.as(supervisor)
                .get("/item-comparisons?checklist=" + checklist + PERIOD)
                .then()
                .body("items.outside.n", equalTo(List.of(2, 2, 2)));
        Problems.check(Api.as(supervisor).get("/unit-comparisons?checklist=" + checklist + "&sort=unit"), 400);
        Problems.check(
                Api.as(supervisor).get("/unit-comparisons?checklist=" + checklist + "&from=2020-01-01&to=2026-01-01"),
                422);
    }

    private static String given(String prefix) {
        String unit = code(prefix);
        unit(unit, "/compared");
        return unit;
    }
}
