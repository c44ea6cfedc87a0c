package io.dudao.inspection.deviation;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.eventsAbout;
import static io.dudao.inspection.Given.unit;
import static io.dudao.inspection.deviation.DeviationSamples.deviation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Problems;
import io.dudao.kit.testing.Tokens;
import io.dudao.kit.testing.Trails;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeviationSliceTest {

    @Test
    void aUnitTellsBeforehandAndItsSupervisorAccepts() {
        String unit = code("u");
        unit(unit, "/deviating");
        String id = manager(unit)
                .body(deviation(unit))
                .post("/deviations")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("status", equalTo("REGISTERED"))
                .body("decidedAt", nullValue())
                .extract()
                .path("id");
        supervisor()
                .body(Map.of("note", "Mind the sign"))
                .post("/deviations/" + id + ":accept")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("revision", equalTo(2));
        manager(unit)
                .get("/deviations?unit=" + unit + "&status=ACCEPTED")
                .then()
                .body("items.id", hasItem(id));
        manager(unit).post("/deviations/" + id + ":end").then().body("status", equalTo("ENDED"));
        assertThat(eventsAbout(id)).isEqualTo(3);
        assertThat(Trails.actions(UUID.fromString(id)))
                .containsExactly("deviation registered", "deviation accepted", "deviation ended");
    }

    @Test
    void whatIsNotKnownIsRefusedWithItsField() {
        String unit = code("u");
        unit(unit, "/deviating");
        refused(unit, "item", "no-such", "unknown-item");
        refused(unit, "checklist", "no-such", "unknown-checklist");
        refused(unit, "validTo", "2020-01-01", "deviation-must-end-within-a-year");
        refused(unit, "validFrom", "2020-01-01", "deviation-is-registered-beforehand");
        refused(unit, "explanation", " ", "invalid");
    }

    @Test
    void anotherUnitsDeviationIsNotThere() {
        String unit = code("u");
        unit(unit, "/deviating");
        String id = manager(unit)
                .body(deviation(unit))
                .post("/deviations")
                .then()
                .extract()
                .path("id");
        Problems.check(manager("elsewhere").get("/deviations/" + id), 404);
        Problems.check(manager("elsewhere").post("/deviations/" + id + ":end"), 404);
        Problems.check(manager(unit).body(Map.of()).post("/deviations/" + id + ":accept"), 403);
    }

    private static void refused(String unit, String field, String value, String slug) {
        var body = new HashMap<>(deviation(unit));
        body.put(field, value);
        var answer = manager(unit).body(body).post("/deviations");
        Problems.check(answer, 422);
        answer.then().body("type", equalTo("/problems/" + slug)).body("violations[0].field", endsWith(field));
    }

    private static RequestSpecification manager(String unit) {
        return Api.as(Tokens.of("unit-manager").units(unit).name("manager"));
    }

    private static RequestSpecification supervisor() {
        return Api.as(Tokens.of("supervisor").regions("/deviating"));
    }
}
