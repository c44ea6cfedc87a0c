package io.dudao.inspection.region;

import static io.dudao.inspection.Given.batch;
import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.eventsAbout;
import static io.dudao.inspection.Given.post;
import static io.dudao.inspection.Given.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegionSliceTest {

    @Test
    void aRegionNeedsTheOneAbove() {
        String top = "/" + code("top");
        post("/regions", region(top + "/below", "Below"))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-region"));
        String id =
                post("/regions", region(top, "Top")).statusCode(201).extract().path("id");
        post("/regions", region(top + "/below", "Below")).statusCode(201);
        post("/regions", region(top, "Top")).statusCode(409);
        Api.as("staff").get("/regions/" + id).then().statusCode(200).body("path", equalTo(top));
        Api.as("staff")
                .get("/regions?region=" + top)
                .then()
                .statusCode(200)
                .body("items.path", containsInAnyOrder(top, top + "/below"));
    }

    @Test
    void aPathIsMadeOfSmallLettersDigitsAndHyphens() {
        for (String path : List.of("north", "/North", "/a//b", "/a/", "/", "/a/b/c/d/e/f/g/h/i/j/k", "/a%")) {
            post("/regions", region(path, "Bad")).statusCode(422);
        }
    }

    @Test
    void aBatchMayBringParentsInAnyOrderAndOnlyTheBadItemFails() {
        String top = "/" + code("batch");
        var items = List.of(
                region(top + "/a/b", "B"),
                region(top + "/x/y", "orphan"),
                region(top, "Top"),
                region(top + "/a", "A"),
                region(top + "/a", "A"),
                region(top + "/a", "Another"),
                Map.of("path", top + "/z"));
        var answer = batch("/regions:batch", items)
                .body("items.status", equalTo(List.of(201, 422, 201, 201, 200, 409, 422)))
                .body("items.index", equalTo(List.of(0, 1, 2, 3, 4, 5, 6)))
                .body("items[1].problem.type", equalTo("/problems/unknown-region"))
                .body("items[6].problem.violations.field", hasItem("name"));
        String id = answer.extract().path("items[0].id");
        batch("/regions:batch", items).body("items.status", equalTo(List.of(200, 422, 200, 200, 200, 409, 422)));
        assertThat(eventsAbout(id)).isEqualTo(1);
    }

    @Test
    void aRegionIsRenamedAndItsPathStays() {
        String path = "/" + code("named");
        String id = post("/regions", region(path, "Old"))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .path("id");
        rename(id, null, "New").statusCode(428);
        rename(id, "\"2\"", "New").statusCode(412);
        rename(id, "\"1\"", " ").statusCode(422);
        rename(id, "\"1\"", "New")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("New"))
                .body("path", equalTo(path));
        rename(id, "\"2\"", "New").statusCode(200).header("ETag", "\"2\"");
        assertThat(eventsAbout(id)).as("the same name is no change").isEqualTo(2);
        Api.asAdmin()
                .header("If-Match", "*")
                .body(Map.of("path", "/x"))
                .put("/regions/" + id)
                .then()
                .statusCode(400);
        Api.as("supervisor")
                .body(Map.of("name", "New"))
                .put("/regions/" + id)
                .then()
                .statusCode(403);
    }

    @Test
    void aTreeCountsTheOpenUnitsWithinReach() {
        String top = "/" + code("tree");
        unit(code("u"), top + "/a");
        String mine = code("u");
        unit(mine, top + "/a");
        UUID closed = unit(code("u"), top + "/a");
        post("/units/" + closed + ":close", Map.of()).statusCode(200);
        unit(code("u"), top + "/b");
        counts(Tokens.of("analyst"), top, 0, 2, 1);
        counts(Tokens.of("supervisor").regions(top + "/b"), top, 0, 0, 1);
        counts(Tokens.of("unit-manager").units(mine), top, 0, 1, 0);
        counts(Tokens.of("staff"), top, 0, 0, 0);
    }

    private static void counts(Tokens token, String top, int... units) {
        Api.as(token)
                .get("/regions?sort=path&region=" + top)
                .then()
                .body("items.path", equalTo(List.of(top, top + "/a", top + "/b")))
                .body("items.parentPath", equalTo(Arrays.asList(null, top, top)))
                .body("items.openUnits", equalTo(Arrays.stream(units).boxed().toList()));
    }

    private static ValidatableResponse rename(String id, @Nullable String tag, String name) {
        var request = Api.asAdmin().body(Map.of("name", name));
        return (tag == null ? request : request.header("If-Match", tag))
                .put("/regions/" + id)
                .then();
    }

    private static Map<String, Object> region(String path, String name) {
        return Map.of("path", path, "name", name);
    }
}
