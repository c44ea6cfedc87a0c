package io.dudao.feedback.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.dudao.feedback.Stored;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.TestUnits;
import io.dudao.kit.time.Ids;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases of another system. */
@QuarkusTest
class CaseImportTest {
    private static final String UNIT = "nyc-01-bronx";

    private final String externalId = "nyc-" + Ids.next();

    @BeforeEach
    void unit() {
        TestUnits.given(UNIT, "/us/new-york/bronx", "America/New_York");
    }

    @Test
    void aResolvedCaseIsBornResolvedInTheUnitsTime() {
        String id = send(item("2025-01-01T07:52", "2025-01-03T12:08"))
                .body("items.status", contains(201))
                .extract()
                .path("items[0].id");

        Api.asAdmin()
                .get("/cases/" + id)
                .then()
                .body("openedAt", is("2025-01-01T12:52:00Z"))
                .body("resolvedAt", is("2025-01-03T17:08:00Z"))
                .body("status", is("RESOLVED"))
                .body("dueAt", nullValue())
                .body("externalId", is(externalId))
                .body("revision", is(1));
        assertThat(Stored.events(id)).containsExactly("case-resolved");
    }

    @Test
    void anOpenCaseThatHasEndedSinceIsResolved() {
        String id = send(item("2025-01-01T07:52", null))
                .body("items.status", contains(201))
                .extract()
                .path("items[0].id");
        assertThat(Stored.events(id)).containsExactly("case-opened");

        send(item("2025-01-01T07:52", null)).body("items.status", contains(200));
        send(item("2025-01-01T07:52", "2025-01-03T12:08")).body("items.status", contains(200));
        send(item("2025-01-01T07:52", "2025-01-03T12:08")).body("items.status", contains(200));
        send(item("2025-01-01T07:52", "2025-01-03T12:09")).body("items.status", contains(409));
        send(item("2025-01-01T07:52", null)).body("items.status", contains(409));

        assertThat(Stored.events(id)).containsExactly("case-opened", "case-resolved");
        assertThat(Stored.lastEvent(id)).contains("\"revision\":2").contains("\"resolvedAt\":\"2025-01-03T17:08:00Z\"");
    }

    @Test
    void otherContentIsAConflict() {
        send(item("2025-01-01T07:52", null)).body("items.status", contains(201));
        var other = item("2025-01-01T07:52", null);
        other.put("department", "DPR");
        send(other)
                .body("items.status", contains(409))
                .body("items[0].problem.type", is("/problems/already-exists-differently"));
        send(item("2025-01-01T07:53", null)).body("items.status", contains(409));
    }

    @Test
    void whatHappenedHereSinceDoesNotMakeARepeatDiffer() {
        String id = send(item("2025-01-01T07:52", null)).extract().path("items[0].id");
        Api.asAdmin()
                .body(Map.of("department", "DPR", "reason", "in a park"))
                .post("/cases/" + id + ":hand-off")
                .then()
                .statusCode(200);
        send(item("2025-01-01T07:52", null)).body("items.status", contains(200));
        send(item("2025-01-01T07:52", "2025-01-03T12:08")).body("items.status", contains(200));
        assertThat(Stored.lastEvent(id))
                .contains("\"handOffs\":1")
                .contains("\"revision\":3")
                .contains("\"department\":\"DPR\"");
    }

    @Test
    void aTimeThatTheClockSkippedCountsAnHourLaterAndOneShownTwiceAsTheFirst() {
        String skipped = send(item("2025-03-09T02:30", null)).extract().path("items[0].id");
        Api.asAdmin().get("/cases/" + skipped).then().body("openedAt", is("2025-03-09T07:30:00Z"));
        var twice = item("2025-11-02T01:30", null);
        twice.put("externalId", externalId + "-b");
        String first = send(twice).extract().path("items[0].id");
        Api.asAdmin().get("/cases/" + first).then().body("openedAt", is("2025-11-02T05:30:00Z"));
    }

    @Test
    void aBadItemFailsAlone() {
        var noTime = item(null, null);
        var twoTimes = item("2025-01-01T07:52", null);
        twoTimes.put("openedAt", "2025-01-01T12:52:00Z");
        var unknown = item("2025-01-01T07:52", null);
        unknown.put("unit", "no-such-unit");
        var nul = item("2025-01-01T07:52", null);
        nul.put("category", "a\u0000");
        var future = item("2125-01-01T07:52", null);
        var mars = item("+999999999-01-01T00:00", null);
        post(List.of(
                        noTime,
                        twoTimes,
                        unknown,
                        nul,
                        future,
                        mars,
                        item("2025-01-02T07:52", "2025-01-01T07:52"),
                        item("not a time", null),
                        item("2025-01-01T07:52", "2025-01-01T07:52")))
                .statusCode(207)
                .body("items.index", contains(0, 1, 2, 3, 4, 5, 6, 7, 8))
                .body("items.status", contains(422, 422, 422, 422, 422, 422, 422, 400, 201))
                .body("items[2].problem.type", is("/problems/unknown-unit"))
                .body("items[4].problem.type", is("/problems/in-the-future"))
                .body("items[6].problem.type", is("/problems/case-cannot-be-resolved-before-it-was-opened"));
    }

    @Test
    void duplicatesInsideABatchAreTakenInTheirOrder() {
        var open = item("2025-01-01T07:52", null);
        var ended = item("2025-01-01T07:52", "2025-01-03T12:08");
        var other = item("2025-01-01T07:52", null);
        other.put("category", "other");
        String id = post(List.of(open, open, ended, ended, other))
                .body("items.status", contains(201, 200, 200, 200, 409))
                .extract()
                .path("items[0].id");
        assertThat(Stored.events(id)).containsExactly("case-opened", "case-resolved");
    }

    @Test
    void importsThatOverlapNeitherDeadlockNorDouble() throws Exception {
        List<Map<String, Object>> items = many(200);
        List<Callable<List<Integer>>> posts = IntStream.range(0, 4)
                .<Callable<List<Integer>>>mapToObj(seed -> () -> {
                    List<Map<String, Object>> mine = new ArrayList<>(items);
                    Collections.shuffle(mine, new Random(seed));
                    return post(mine).statusCode(207).extract().path("items.status");
                })
                .toList();

        List<Integer> statuses;
        try (var importers = Executors.newFixedThreadPool(4)) {
            statuses = importers.invokeAll(posts).stream()
                    .map(Future::resultNow)
                    .flatMap(List::stream)
                    .toList();
        }
        assertThat(statuses).containsOnly(200, 201);
        assertThat(Collections.frequency(statuses, 201)).isEqualTo(200);
    }

    @Test
    void fiveHundredAtOnceAndNoneMore() {
        post(many(500)).statusCode(207).body("items.status", everyItem(is(201)));
        post(many(501)).statusCode(422);
        Api.as("case-agent")
                .body(Map.of("items", many(1)))
                .post("/cases:batch")
                .then()
                .statusCode(403);
    }

    private List<Map<String, Object>> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    var item = item("2025-01-01T07:52", number % 2 == 0 ? "2025-01-02T08:00" : null);
                    item.put("externalId", externalId + "-" + number);
                    return item;
                })
                .toList();
    }

    private Map<String, Object> item(
            @org.jspecify.annotations.Nullable String opened, @org.jspecify.annotations.Nullable String resolved) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("externalId", externalId);
        item.put("unit", UNIT);
        item.put("category", "dead-animal");
        item.put("department", "DSNY");
        item.put("channel", "311");
        if (opened != null) {
            item.put("openedLocal", opened);
        }
        if (resolved != null) {
            item.put("resolvedLocal", resolved);
        }
        return item;
    }

    private static ValidatableResponse send(Map<String, Object> item) {
        return post(List.of(item)).statusCode(207);
    }

    private static ValidatableResponse post(List<Map<String, Object>> items) {
        return Api.asAdmin().body(Map.of("items", items)).post("/cases:batch").then();
    }
}
