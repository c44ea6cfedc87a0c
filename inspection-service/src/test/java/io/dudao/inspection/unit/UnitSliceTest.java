package io.dudao.inspection.unit;

import static io.dudao.inspection.Given.batch;
import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.eventsAbout;
import static io.dudao.inspection.Given.post;
import static io.dudao.inspection.Given.region;
import static io.dudao.inspection.Given.unit;
import static io.dudao.inspection.Given.unitBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnitSliceTest {

    @Test
    void aUnitKeepsWhatItIsCalledInAnyScript() {
        region("/any");
        var body = unitBody(code("u"), "/any");
        body.put("name", "TROPISUEÑO \"外滩\" O'Brien, 🍜");
        body.remove("timeZone");
        String id = post("/units", body)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .body("timeZone", equalTo("Asia/Shanghai"))
                .extract()
                .path("id");
        Api.as("analyst")
                .get("/units/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("TROPISUEÑO \"外滩\" O'Brien, 🍜"))
                .body("status", equalTo("OPEN"))
                .body("address", nullValue());
        post("/units", body).statusCode(409);
    }

    @Test
    void whatIsUnknownIsRefused() {
        region("/any");
        var elsewhere = unitBody(code("u"), "/no-such-region");
        post("/units", elsewhere).statusCode(422).body("type", equalTo("/problems/unknown-region"));
        var timeless = unitBody(code("u"), "/any");
        timeless.put("timeZone", "Asia/Shanghigh");
        post("/units", timeless).statusCode(422).body("type", equalTo("/problems/unknown-time-zone"));
        var unreadable = unitBody(code("u"), "/any");
        unreadable.put("name", "a\u0000b");
        post("/units", unreadable).statusCode(422);
        unreadable.put("name", " ");
        post("/units", unreadable).statusCode(422);
    }

    @Test
    void aChangeNeedsTheTagOfWhatWasRead() {
        var id = unit(code("u"), "/any");
        var change = unitBody("ignored", "/any");
        change.remove("code");
        change.put("name", "New name");
        put(id, null, change).then().statusCode(428);
        put(id, "\"2\"", change).then().statusCode(412);
        put(id, "\"1\"", change).then().statusCode(200).header("ETag", "\"2\"").body("name", equalTo("New name"));
        put(id, "\"2\"", change).then().statusCode(200).header("ETag", "\"2\"");
        assertThat(eventsAbout(id)).as("the same content is no change").isEqualTo(2);
    }

    @Test
    void ofTwoThatChangeAtOnceOneWins() {
        var id = unit(code("u"), "/any");
        for (int revision = 1; revision <= 5; revision++) {
            String tag = "\"" + revision + "\"";
            var racing = IntStream.range(0, 4)
                    .mapToObj(i -> {
                        var change = unitBody("ignored", "/any");
                        change.remove("code");
                        change.put("name", "Racer " + i + " of " + tag);
                        return CompletableFuture.supplyAsync(() -> put(id, tag, change));
                    })
                    .toList();
            assertThat(racing).extracting(answer -> answer.join().statusCode()).containsOnlyOnce(200);
            assertThat(racing)
                    .extracting(answer -> answer.join().statusCode())
                    .allMatch(status -> status == 200 || status == 412);
        }
        Api.asAdmin().get("/units/" + id).then().header("ETag", "\"6\"");
        assertThat(eventsAbout(id)).isEqualTo(6);
    }

    @Test
    void aClosedUnitStaysAsItIs() {
        var id = unit(code("u"), "/any");
        post("/units/" + id + ":close", Map.of("closedOn", "2999-01-01"))
                .statusCode(422)
                .body("type", equalTo("/problems/in-the-future"));
        post("/units/" + id + ":close", Map.of("closedOn", "2026-01-31"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("CLOSED"))
                .body("closedOn", equalTo("2026-01-31"));
        post("/units/" + id + ":close", Map.of())
                .statusCode(422)
                .body("type", equalTo("/problems/closed-unit-cannot-be-closed-again"));
        var change = unitBody("ignored", "/any");
        change.remove("code");
        change.put("name", "Reopened");
        put(id, "\"2\"", change)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/closed-unit-cannot-be-changed"));
    }

    @Test
    void aSupervisorWritesWithinTheirRegionsOnly() {
        region("/scope-north/harbour");
        var south = unit(code("u"), "/scope-south");
        var supervisor = Tokens.of("supervisor").regions("/scope-north");
        String mine = code("u");
        String id = Api.as(supervisor)
                .body(unitBody(mine, "/scope-north/harbour"))
                .post("/units")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.as(supervisor)
                .body(unitBody(code("u"), "/scope-south"))
                .post("/units")
                .then()
                .statusCode(404);
        Api.as(supervisor).get("/units/" + south).then().statusCode(404);
        Api.as(supervisor)
                .body(Map.of())
                .post("/units/" + south + ":close")
                .then()
                .statusCode(404);
        var away = unitBody(mine, "/scope-south");
        away.remove("code");
        Api.as(supervisor)
                .header("If-Match", "*")
                .body(away)
                .put("/units/" + id)
                .then()
                .statusCode(404);
        Api.as(supervisor).get("/units").then().body("items.code", equalTo(List.of(mine)));
        Api.as(Tokens.of("unit-manager").units(mine)).get("/units").then().body("items.code", equalTo(List.of(mine)));
        Api.as("inspector").get("/units").then().body("items", hasSize(0));
    }

    @Test
    void oneBadItemOfFiveHundredLeavesTheOthers() {
        region("/bulk");
        String prefix = code("bulk");
        var items = new ArrayList<Object>();
        IntStream.range(0, 500).forEach(i -> items.add(unitBody(prefix + "-" + i, "/bulk")));
        var poison = unitBody(prefix + "-250", "/bulk");
        poison.put("latitude", "north");
        items.set(250, poison);
        List<Integer> statuses = batch("/units:batch", items)
                .body("items[250].status", equalTo(400))
                .body("items[250].problem.type", equalTo("/problems/malformed"))
                .extract()
                .path("items.status");
        assertThat(statuses).hasSize(500).filteredOn(status -> status == 201).hasSize(499);
        items.add("one too many");
        post("/units:batch", Map.of("items", items)).statusCode(422);
    }

    @Test
    void aBatchSentAgainChangesNothing() {
        region("/again");
        String one = code("again");
        String two = code("again");
        var items = List.of(unitBody(one, "/again"), unitBody(two, "/again"));
        List<String> ids = batch("/units:batch", items)
                .body("items.status", equalTo(List.of(201, 201)))
                .extract()
                .path("items.id");
        batch("/units:batch", items)
                .body("items.status", equalTo(List.of(200, 200)))
                .body("items.id", equalTo(ids));
        var other = unitBody(two, "/again");
        other.put("latitude", 31.24);
        batch("/units:batch", List.of(unitBody(one, "/again"), other))
                .body("items.status", equalTo(List.of(200, 409)))
                .body("items[1].problem.type", equalTo("/problems/already-exists-differently"));
        ids.forEach(id -> assertThat(eventsAbout(id)).isEqualTo(1));
    }

    @Test
    void identicalBatchesAtOnceMakeEveryUnitOnce() {
        region("/parallel");
        String prefix = code("parallel");
        var items = IntStream.range(0, 200)
                .mapToObj(i -> unitBody(prefix + "-" + i, "/parallel"))
                .toList();
        var answers = IntStream.range(0, 4)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> batch("/units:batch", i % 2 == 0 ? items : items.reversed())
                                .extract()
                                .<List<Integer>>path("items.status")))
                .toList()
                .stream()
                .flatMap(answer -> answer.join().stream())
                .toList();
        assertThat(answers).hasSize(800).containsOnly(200, 201);
        assertThat(answers).filteredOn(status -> status == 201).hasSize(200);
    }

    @Test
    void aRepeatWithTheSameKeyIsAnsweredFromMemory() {
        region("/any");
        var body = unitBody(code("u"), "/any");
        String key = UUID.randomUUID().toString();
        String id = keyed(key, body).then().statusCode(201).extract().path("id");
        keyed(key, body)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(id));
        body.put("name", "Something else");
        keyed(key, body).then().statusCode(422);
        assertThat(eventsAbout(id)).isEqualTo(1);
    }

    private static Response keyed(String key, Map<String, Object> body) {
        return Api.asAdmin().header("Idempotency-Key", key).body(body).post("/units");
    }

    private static Response put(UUID id, @Nullable String tag, Map<String, Object> body) {
        var request = Api.asAdmin().body(body);
        return (tag == null ? request : request.header("If-Match", tag)).put("/units/" + id);
    }
}
