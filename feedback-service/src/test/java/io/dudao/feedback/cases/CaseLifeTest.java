package io.dudao.feedback.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.dudao.contracts.Topic;
import io.dudao.contracts.feedback.CaseState;
import io.dudao.contracts.feedback.FeedbackTypes;
import io.dudao.feedback.Phone;
import io.dudao.feedback.Stored;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.Schemas;
import io.dudao.kit.testing.TestTopics;
import io.dudao.kit.testing.TestUnits;
import io.dudao.kit.testing.Tokens;
import io.dudao.kit.time.Ids;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case from its opening to its end, over REST and on the topic. */
@QuarkusTest
class CaseLifeTest {
    private static final String UNIT = "life-1";

    private UUID unitId = new UUID(0, 0);

    @BeforeEach
    void unit() {
        unitId = TestUnits.given(UNIT, "/north/harbour");
    }

    @Test
    void aCaseIsOpenedHandedOffResolvedAndReopened() {
        try (var topic = TestTopics.readNew(Topic.FEEDBACK)) {
            String id = open().statusCode(201).header("ETag", "\"1\"").extract().path("id");
            step(id, "hand-off", Map.of("department", "billing", "reason", "it is about the bill"))
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("department", is("billing"))
                    .body("handOffs", is(1));
            step(id, "resolve", Map.of("cause", "wrong bill")).statusCode(200).body("status", is("RESOLVED"));
            step(id, "resolve", Map.of("cause", "wrong bill"))
                    .statusCode(422)
                    .body("type", is("/problems/resolved-case-cannot-be-resolved-again"));
            step(id, "reopen", Map.of("reason", "still wrong"))
                    .statusCode(200)
                    .body("status", is("OPEN"))
                    .body("resolvedAt", nullValue())
                    .body("revision", is(4));

            var records = topic.await(all -> all.stream()
                            .filter(one -> id.equals(one.headers().get("ce_subject")))
                            .count()
                    == 4);
            List<CaseState> states = new ArrayList<>();
            records.stream()
                    .filter(one -> id.equals(one.headers().get("ce_subject")))
                    .forEach(one -> {
                        Schemas.requireValid(one);
                        assertThat(one.key()).isEqualTo(unitId.toString());
                        states.add(one.data(FeedbackTypes.CASE_OPENED));
                    });
            assertThat(states).extracting(CaseState::revision).containsExactly(1L, 2L, 3L, 4L);
            assertThat(states)
                    .extracting(CaseState::status)
                    .containsExactly(
                            CaseState.Status.OPEN,
                            CaseState.Status.OPEN,
                            CaseState.Status.RESOLVED,
                            CaseState.Status.OPEN);
            assertThat(Stored.events(id))
                    .containsExactly("case-opened", "case-handed-off", "case-resolved", "case-reopened");
        }
    }

    @Test
    void everyStepIsKeptWithWhoTookIt() {
        String id = open().extract().path("id");
        Api.as(Tokens.of("supervisor").name("lin").regions("/north"))
                .body(Map.of("department", "billing", "reason", "it is about the bill"))
                .post("/cases/" + id + ":hand-off")
                .then()
                .statusCode(200);

        Api.as("analyst")
                .get("/cases/" + id + "/steps")
                .then()
                .statusCode(200)
                .body("items.kind", contains("OPENED", "HANDED_OFF"))
                .body("items.who", contains("admin", "lin"))
                .body("items.to", contains("front-desk", "billing"))
                .body("items[1].from", is("front-desk"))
                .body("items[1].note", is("it is about the bill"));
    }

    @Test
    void aRepeatedRequestWithTheSameKeyOpensOneCase() {
        String key = Ids.next().toString();
        String first = withKey(key)
                .body(body())
                .post("/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        withKey(key)
                .body(body())
                .post("/cases")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first));
        assertThat(Stored.events(first)).containsExactly("case-opened");
    }

    @Test
    void ofManyWhoResolveAtOnceOneDoes() throws Exception {
        String id = open().extract().path("id");
        Callable<Integer> resolve = () -> Api.asAdmin()
                .body(Map.of("cause", "wrong bill"))
                .post("/cases/" + id + ":resolve")
                .statusCode();

        List<Integer> statuses;
        try (var agents = Executors.newFixedThreadPool(10)) {
            statuses = agents
                    .invokeAll(IntStream.range(0, 10).mapToObj(i -> resolve).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(statuses)
                .containsOnlyOnce(200)
                .allMatch(status -> List.of(200, 409, 422).contains(status));
        assertThat(Stored.events(id)).containsExactly("case-opened", "case-resolved");
    }

    @Test
    void aCaseMayBeAboutFeedbackOfItsUnit() {
        UUID feedback = Ids.next();
        Phone.put(feedback, Phone.rating(UNIT)).then().statusCode(201);
        TestUnits.given("life-other", "/north");

        Api.asAdmin()
                .body(with("feedbackId", feedback))
                .post("/cases")
                .then()
                .statusCode(201)
                .body("feedbackId", is("" + feedback));
        var elsewhere = with("feedbackId", feedback);
        elsewhere.put("unit", "life-other");
        Api.asAdmin()
                .body(elsewhere)
                .post("/cases")
                .then()
                .statusCode(422)
                .body("type", is("/problems/unknown-feedback"));
    }

    @Test
    void timesAreChecked() {
        Api.asAdmin()
                .body(with("openedAt", Instant.now().plusSeconds(600)))
                .post("/cases")
                .then()
                .statusCode(422)
                .body("type", is("/problems/in-the-future"));
        Api.asAdmin()
                .body(with("openedAt", "-90000000-01-01T00:00:00Z"))
                .post("/cases")
                .then()
                .statusCode(422)
                .body("type", is("/problems/too-long-ago"));
        String id = open().extract().path("id");
        step(id, "resolve", Map.of("cause", "x", "resolvedAt", "2020-01-01T00:00:00Z"))
                .statusCode(422)
                .body("type", is("/problems/case-cannot-be-resolved-before-it-was-opened"));
    }

    @Test
    void outOfScopeIsNotFound() {
        String id = open().extract().path("id");
        var south = Tokens.of("supervisor").regions("/south");
        Api.as(south).get("/cases/" + id).then().statusCode(404);
        Api.as(south).get("/cases/" + id + "/steps").then().statusCode(404);
        Api.as(south).body(body()).post("/cases").then().statusCode(404);
        Api.as(south)
                .body(Map.of("cause", "x"))
                .post("/cases/" + id + ":resolve")
                .then()
                .statusCode(404);
        Api.as(south).get("/cases?limit=200").then().body("items.id", not(hasItem(id)));
        Api.as(Tokens.of("unit-manager").units(UNIT)).get("/cases/" + id).then().statusCode(200);
        Api.as("analyst")
                .body(Map.of("cause", "x"))
                .post("/cases/" + id + ":resolve")
                .then()
                .statusCode(403);
    }

    @Test
    void theListFiltersAndPages() {
        String category = "refund-" + Ids.next();
        for (int hour = 0; hour < 5; hour++) {
            var body = with("category", category);
            body.put("openedAt", "2026-01-05T0" + hour + ":00:00Z");
            body.put("department", hour % 2 == 0 ? "billing" : "front-desk");
            Api.asAdmin().body(body).post("/cases").then().statusCode(201);
        }
        String list = "/cases?category=" + category;
        Api.asAdmin().get(list).then().body("items", hasSize(5)).body("next", nullValue());
        Api.asAdmin().get(list + "&department=billing&status=OPEN").then().body("items", hasSize(3));
        Api.asAdmin().get(list + "&status=RESOLVED").then().body("items", hasSize(0));
        Api.asAdmin()
                .get(list + "&from=2026-01-05T01:00:00Z&to=2026-01-05T03:00:00Z")
                .then()
                .body("items.openedAt", contains("2026-01-05T02:00:00Z", "2026-01-05T01:00:00Z"));
        Api.asAdmin().get(list + "&region=/north&unit=" + UNIT).then().body("items.unit", everyItem(is(UNIT)));
        Api.asAdmin().get(list + "&region=/south").then().body("items", hasSize(0));
        Api.asAdmin().get("/cases?status=MAYBE").then().statusCode(not(is(500)));
        Api.asAdmin().get("/cases?unit=%00").then().statusCode(422);

        String next = Api.asAdmin()
                .get(list + "&limit=3")
                .then()
                .body("items", hasSize(3))
                .extract()
                .path("next");
        Api.asAdmin()
                .get(list + "&limit=3&cursor=" + next)
                .then()
                .body("items", hasSize(2))
                .body("next", nullValue());
    }

    @Test
    void theNotesAreInNoEvent() {
        String id = open().extract().path("id");
        step(id, "resolve", Map.of("cause", "Frau Maier aus der Tulpenallee")).statusCode(200);
        assertThat(RealBackends.database().number("select count(*) from outbox where payload like '%Tulpenallee%'"))
                .isZero();
    }

    private static Map<String, Object> body() {
        return Map.of("unit", UNIT, "category", "refund", "department", "front-desk", "channel", "phone");
    }

    private static Map<String, Object> with(String field, Object value) {
        var body = new LinkedHashMap<>(body());
        body.put(field, value.toString());
        return body;
    }

    private static ValidatableResponse open() {
        return Api.asAdmin().body(body()).post("/cases").then();
    }

    private static io.restassured.specification.RequestSpecification withKey(String key) {
        return Api.asAdmin().header("Idempotency-Key", key);
    }

    private static ValidatableResponse step(String id, String verb, Map<String, Object> body) {
        return Api.asAdmin().body(body).post("/cases/" + id + ":" + verb).then();
    }
}
