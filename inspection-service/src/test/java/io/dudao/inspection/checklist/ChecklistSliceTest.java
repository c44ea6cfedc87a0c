package io.dudao.inspection.checklist;

import static io.dudao.inspection.Given.checklistBody;
import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.dudao.kit.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChecklistSliceTest {

    @Test
    void aKnownCodeMakesTheNextVersion() {
        String code = code("versions");
        String first = post("/checklists", checklistBody(code))
                .statusCode(201)
                .body("version", equalTo(1))
                .extract()
                .path("id");
        post("/checklists", checklistBody(code)).statusCode(201).body("version", equalTo(2));
        Api.as("trainer")
                .get("/checklists/" + first)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("sections[0].items.code", equalTo(List.of("a", "b", "c")))
                .body("sections[0].items[2].kind", equalTo("CRITICAL"));
        Api.as("staff")
                .get("/checklists?code=" + code)
                .then()
                .statusCode(200)
                .body("items.version", equalTo(List.of(2, 1)))
                .body("items[0].sections", nullValue());
    }

    @Test
    void titlesFollowAcceptLanguageAndBothAreThere() {
        String id = post("/checklists", checklistBody(code("titles"))).extract().path("id");
        for (var expected : Map.of("en-GB,en;q=0.8", "Service check", "zh-Hans-CN", "服务检查", "fr", "服务检查")
                .entrySet()) {
            Api.as("staff")
                    .header("Accept-Language", expected.getKey())
                    .get("/checklists/" + id)
                    .then()
                    .statusCode(200)
                    .header("Vary", equalTo("Accept-Language"))
                    .body("title", equalTo(expected.getValue()))
                    .body("titles.values()", hasSize(2));
        }
        Api.as("staff").get("/checklists/" + id).then().body("title", equalTo("服务检查"));
    }

    @Test
    void aCodeStandsOnceInAChecklist() {
        var body = new HashMap<>(checklistBody(code("twice")));
        var item = Map.of("code", "a", "text", "A", "maxPoints", 1);
        body.put(
                "sections",
                List.of(
                        Map.of("code", "one", "title", "One", "items", List.of(item)),
                        Map.of("code", "two", "title", "Two", "items", List.of(item))));
        post("/checklists", body).statusCode(422).body("type", equalTo("/problems/code-stands-twice-in-a-checklist"));
    }

    @Test
    void pointsWeightsAndMarksHaveLimits() {
        for (var wrong : List.of(
                Map.of("code", "a", "text", "A", "maxPoints", 0),
                Map.of("code", "a", "text", "A", "maxPoints", 1, "weight", -1),
                Map.of("code", "a", "text", "A", "maxPoints", 1, "passPoints", 2),
                Map.of("code", "a", "text", "", "maxPoints", 1))) {
            var body = new HashMap<>(checklistBody(code("limits")));
            body.put("sections", List.of(Map.of("code", "s", "title", "S", "items", List.of(wrong))));
            post("/checklists", body).statusCode(422);
        }
        var body = new HashMap<>(checklistBody(code("limits")));
        body.put("passMark", 100.5);
        post("/checklists", body).statusCode(422);
    }
}
