package io.dudao.inspection.region;

import static io.dudao.inspection.Given.batch;
import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.eventsAbout;
import static io.dudao.inspection.Given.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.dudao.kit.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
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

    private static Map<String, Object> region(String path, String name) {
        return Map.of("path", path, "name", name);
    }
}
