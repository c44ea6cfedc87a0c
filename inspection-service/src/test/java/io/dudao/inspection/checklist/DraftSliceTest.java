package io.dudao.inspection.checklist;

import static io.dudao.inspection.Given.checklistBody;
import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.events;
import static io.dudao.inspection.Given.eventsAbout;
import static io.dudao.inspection.Given.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.dudao.inspection.Given;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DraftSliceTest {

    @Test
    void aDraftIsChangedByWhoReadItAndPublishedAsTheNextVersion() {
        String code = code("draft");
        post("/checklists", checklistBody(code)).statusCode(201);
        String id = drafted(code);
        var strict = new HashMap<>(checklistBody(code));
        strict.put("passMark", 95);
        put(id, null, strict).statusCode(428);
        put(id, "\"9\"", strict).statusCode(412);
        put(id, "\"1\"", strict)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("passMark", equalTo(95))
                .body("version", nullValue());
        publish(id, "\"1\"").statusCode(412);
        publish(id, "\"2\"")
                .statusCode(200)
                .body("version", equalTo(2))
                .body("status", equalTo("PUBLISHED"))
                .body("sections[0].items", hasSize(3));
        put(id, "\"3\"", strict).statusCode(422).body("type", equalTo("/problems/only-a-draft-can-change"));
        publish(id, "\"3\"").statusCode(422).body("type", equalTo("/problems/only-a-draft-can-be-published"));
        assertThat(eventsAbout(id)).isEqualTo(1);
    }

    @Test
    void aCodeHasOneOpenDraft() {
        String code = code("draft");
        String id = drafted(code);
        long before = events();
        post("/checklists:draft", checklistBody(code))
                .statusCode(409)
                .body("type", equalTo("/problems/draft-already-open"));
        publish(id, "*").body("version", equalTo(1));
        drafted(code);
        assertThat(events()).isEqualTo(before + 1);
    }

    @Test
    void onlyThoseWhoWriteSeeDrafts() {
        String code = code("draft");
        String id = drafted(code);
        Api.as("analyst").get("/checklists/" + id).then().statusCode(200).body("status", equalTo("DRAFT"));
        Api.as("inspector").get("/checklists/" + id).then().statusCode(404);
        Api.as("inspector").get("/checklists?code=" + code).then().body("items", hasSize(0));
        Api.asAdmin().get("/checklists?status=DRAFT&code=" + code).then().body("items.id", equalTo(List.of(id)));
        Api.asAdmin().get("/checklists?status=GONE").then().statusCode(400);
    }

    @Test
    void nobodyInspectsWithADraftOrAWithdrawnVersion() {
        String unit = code("u");
        Given.unit(unit, "/drafts");
        String code = code("draft");
        String id = drafted(code);
        inspect(unit, code, null).statusCode(422).body("type", equalTo("/problems/unknown-checklist"));
        publish(id, "*").statusCode(200);
        inspect(unit, code, 2)
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-checklist-version"))
                .body("violations[0].field", equalTo("checklistVersion"));
        inspect(unit, code, 1).statusCode(201).body("checklistVersion", equalTo(1));
        post("/checklists/" + id + ":withdraw", Map.of()).statusCode(200).body("status", equalTo("WITHDRAWN"));
        inspect(unit, code, null).statusCode(422).body("type", equalTo("/problems/withdrawn-checklist-cannot-be-used"));
        post("/checklists/" + id + ":withdraw", Map.of())
                .statusCode(422)
                .body("type", equalTo("/problems/only-a-published-checklist-can-be-withdrawn"));
        assertThat(eventsAbout(id)).isEqualTo(2);
        post("/checklists", checklistBody(code)).body("version", equalTo(2));
        inspect(unit, code, null).statusCode(201).body("checklistVersion", equalTo(2));
    }

    @Test
    void aVersionIsReadOnceAProcess() {
        String unit = code("u");
        Given.unit(unit, "/drafts");
        String code = code("cached");
        String id = post("/checklists", checklistBody(code)).extract().path("id");
        inspect(unit, code, 1).statusCode(201).body("score", equalTo(100.0f));
        // Nothing of the service can do this; were the version read again, it would have no items.
        RealBackends.database().execute("update checklist set sections = '[]' where id = ?::uuid", id);
        inspect(unit, code, 1).statusCode(201);
        inspect(unit, code, null).statusCode(201);
    }

    @Test
    void versionsAreComparedFieldByField() {
        String code = code("compared");
        String one = post("/checklists", checklistBody(code)).extract().path("id");
        var body = new HashMap<>(checklistBody(code));
        body.put("passMark", 85);
        body.put(
                "sections",
                List.of(Map.of(
                        "code",
                        "hall",
                        "title",
                        "Lobby",
                        "items",
                        List.of(
                                Map.of("code", "a", "text", "Greets customers", "maxPoints", 5),
                                Map.of("code", "c", "text", "Fire exit is free", "maxPoints", 10, "kind", "CRITICAL"),
                                Map.of("code", "d", "text", "Toilet", "maxPoints", 10)))));
        String two = post("/checklists", body).extract().path("id");
        Api.as("analyst")
                .get("/checklists/" + one + "/differences?to=" + two)
                .then()
                .statusCode(200)
                .body("fields.field", equalTo(List.of("passMark")))
                .body("fields[0].before", equalTo("80"))
                .body("fields[0].after", equalTo("85"))
                .body("sectionChanges.changed[0].fields.field", equalTo(List.of("titles.zh-CN", "titles.en")))
                .body("itemChanges.added", equalTo(List.of("d")))
                .body("itemChanges.removed", equalTo(List.of("b")))
                .body("itemChanges.changed.code", equalTo(List.of("a")))
                .body("itemChanges.changed[0].fields.field", equalTo(List.of("maxPoints")));
        Api.asAdmin().get("/checklists/" + one + "/differences").then().statusCode(400);
    }

    @Test
    void exportAndImportAreARoundTrip() {
        String code = code("file");
        String id = post("/checklists", FullChecklist.body(code))
                .statusCode(201)
                .extract()
                .path("id");
        String file = export(id);
        String copy = Api.asAdmin()
                .body(file)
                .post("/checklists:import")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(export(copy)).isEqualTo(file);
        publish(copy, "*").statusCode(200).body("version", equalTo(2));
        assertThat(export(copy)).isEqualTo(file);
        Api.asAdmin()
                .get("/checklists/" + id + "/differences?to=" + copy)
                .then()
                .body("fields", hasSize(0))
                .body("itemChanges.changed", hasSize(0));
    }

    @Test
    void aFileOfAnotherKindIsRefusedWithItsField() {
        Map<String, Object> file = new HashMap<>(
                Map.of("format", "dudao-checklist", "formatVersion", 2, "checklist", checklistBody(code("file"))));
        post("/checklists:import", file).statusCode(422).body("violations.field", hasItems("formatVersion"));
        file.put("formatVersion", 1);
        var wrong = new HashMap<>(checklistBody(code("file")));
        wrong.put(
                "sections",
                List.of(Map.of(
                        "code",
                        "s",
                        "title",
                        "S",
                        "items",
                        List.of(Map.of("code", "a", "text", "A", "maxPoints", 1, "colour", "red")))));
        file.put("checklist", wrong);
        post("/checklists:import", file)
                .statusCode(400)
                .body("detail", equalTo("checklist.sections.[0].items.[0].colour is not a field of this operation."));
    }

    @Test
    void everyStepIsOnTheTrailAndPublishedStatesAreTold() {
        String code = code("trail");
        String id = drafted(code);
        var body = new HashMap<>(checklistBody(code));
        body.put("passMark", 70);
        put(id, "*", body).statusCode(200);
        publish(id, "*").statusCode(200);
        post("/checklists/" + id + ":withdraw", Map.of()).statusCode(200);
        List<String> actions = new ArrayList<>();
        RealBackends.database()
                .query("select action, changes from trail_entry where aggregate_id = ?::uuid order by place", id)
                .forEach(row -> actions.add(row.get("action") + " " + row.get("changes")));
        assertThat(actions).hasSize(4);
        assertThat(actions.get(0)).startsWith("drafted").contains("DRAFT");
        assertThat(actions.get(1)).startsWith("changed").contains("passMark", "80", "70");
        assertThat(actions.get(2)).startsWith("published").contains("PUBLISHED");
        assertThat(actions.get(3)).startsWith("withdrawn").contains("WITHDRAWN");
        assertThat(RealBackends.database().number("select count(*) from outbox where unit_id = ?::uuid", id))
                .isEqualTo(2);
    }

    static String drafted(String code) {
        return post("/checklists:draft", checklistBody(code))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .path("id");
    }

    static ValidatableResponse publish(String id, String ifMatch) {
        return Api.asAdmin()
                .header("If-Match", ifMatch)
                .post("/checklists/" + id + ":publish")
                .then();
    }

    private static ValidatableResponse put(String id, @Nullable String ifMatch, Object body) {
        var request = Api.asAdmin().body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/checklists/" + id)
                .then();
    }

    private static String export(String id) {
        return Api.asAdmin()
                .get("/checklists/" + id + ":export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse inspect(String unit, String code, @Nullable Integer version) {
        Map<String, Object> body = new HashMap<>(
                Map.of("unit", unit, "checklist", code, "kind", "SCHEDULED", "completedAt", "2026-03-02T17:00:00Z"));
        body.put(
                "answers",
                List.of("a", "b", "c").stream()
                        .map(item -> Map.of("item", item, "points", 10))
                        .toList());
        if (version != null) {
            body.put("checklistVersion", version);
        }
        return post("/inspections", body);
    }
}
