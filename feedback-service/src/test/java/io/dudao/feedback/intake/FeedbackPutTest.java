package io.dudao.feedback.intake;

import static io.dudao.feedback.Phone.put;
import static io.dudao.feedback.Phone.rating;
import static io.dudao.feedback.Phone.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.dudao.feedback.LogTail;
import io.dudao.feedback.Phone;
import io.dudao.feedback.Stored;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.TestUnits;
import io.dudao.kit.testing.Tokens;
import io.dudao.kit.time.Ids;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One feedback, handed in by PUT. */
@QuarkusTest
class FeedbackPutTest {
    private static final String UNIT = "put-1";

    private final UUID id = Ids.next();

    @BeforeEach
    void unit() {
        TestUnits.given(UNIT, "/north/harbour");
    }

    @Test
    void theFirstIsCreatedARepeatIsFineAndOtherContentIsAConflict() {
        var body = rating(UNIT);

        put(id, body).then().statusCode(201).header("Location", endsWith("/api/v1/feedback/" + id));
        put(id, body).then().statusCode(200).body("id", equalTo(id.toString()));
        put(id, with(body, "csat", 5))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/already-exists-differently"));

        assertThat(Stored.feedback(id)).isEqualTo(1);
        assertThat(Stored.events(id)).containsExactly("feedback-received");
    }

    @Test
    void aRepeatAfterALostAnswerGetsTheFirstReceipt() {
        var body = with(with(rating(UNIT), "complaint", true), "comment", "line one\nline two");
        String first = put(id, body).then().statusCode(201).extract().path("receivedAt");

        // The same content, written another way: other order, another offset, an explicit default.
        var again = new HashMap<>(body);
        again.put(
                "capturedAt",
                Instant.parse(String.valueOf(body.get("capturedAt")))
                        .atOffset(java.time.ZoneOffset.ofHours(8))
                        .toString());
        again.put("ces", null);
        String second = put(id, again).then().statusCode(200).extract().path("receivedAt");

        assertThat(second).isEqualTo(first);
        assertThat(Stored.events(Stored.caseOf(id))).containsExactly("case-opened");
    }

    @Test
    void aRepeatIsRecognisedWhenItWouldComeTooLateToday() {
        var body = with(rating(UNIT), "capturedAt", "2020-02-03T04:05:06Z");
        put(id, body).then().statusCode(422).body("type", equalTo("/problems/too-late"));

        // As if it had come in time then.
        var timely = with(rating(UNIT), "csat", 3);
        put(id, timely).then().statusCode(201);
        String hash = new Submission(
                        id, UNIT, Instant.parse("2020-02-03T04:05:06Z"), "qr", 4, null, null, null, null, null)
                .contentHash();
        RealBackends.database()
                .execute(
                        "update feedback set captured_at = '2020-02-03T04:05:06Z', csat = 4, content_hash = decode(?, 'hex') where id = ?",
                        hash,
                        id);

        put(id, body).then().statusCode(200);
    }

    @Test
    void fiftyAtOnceMakeOneRowAndOneEvent() throws Exception {
        var body = with(rating(UNIT), "complaint", true);
        Callable<Integer> post = () -> put(id, body).statusCode();

        Map<Integer, Long> statuses;
        try (var phones = Executors.newFixedThreadPool(16)) {
            statuses = phones
                    .invokeAll(IntStream.range(0, 50).mapToObj(i -> post).toList())
                    .stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        }

        assertThat(statuses).containsOnly(Map.entry(201, 1L), Map.entry(200, 49L));
        assertThat(Stored.feedback(id)).isEqualTo(1);
        assertThat(Stored.events(id)).containsExactly("feedback-received");
        assertThat(Stored.events(Stored.caseOf(id))).containsExactly("case-opened");
    }

    @Test
    void aComplaintOpensACaseThatIsDueTwoDaysAfterTheCustomerAsked() {
        var body = with(rating(UNIT), "complaint", true);
        put(id, body).then().statusCode(201);

        Instant captured = Instant.parse(String.valueOf(body.get("capturedAt")));
        Api.asAdmin()
                .get("/cases/" + Stored.caseOf(id))
                .then()
                .statusCode(200)
                .body("category", equalTo("complaint"))
                .body("department", equalTo("customer-service"))
                .body("channel", equalTo("qr"))
                .body("status", equalTo("OPEN"))
                .body("unit", equalTo(UNIT))
                .body("feedbackId", equalTo(id.toString()))
                .body("openedAt", equalTo(captured.toString()))
                .body("dueAt", equalTo(captured.plus(Duration.ofHours(48)).toString()));
    }

    @Test
    void whatTheCustomerWroteIsInNoEvent() {
        String words = "Frau Maier aus der Lindengasse war unfreundlich";
        put(id, with(with(rating(UNIT), "comment", words), "complaint", true))
                .then()
                .statusCode(201);

        assertThat(RealBackends.database().number("select count(*) from outbox where payload like '%Lindengasse%'"))
                .isZero();
        Api.asAdmin().get("/feedback/" + id).then().statusCode(200).body("comment", equalTo(words));
    }

    @Test
    void whatTheCustomerWroteIsInNoLogWhateverIsWrongWithIt() {
        try (var log = new LogTail()) {
            put(id, with(rating(UNIT), "comment", "Lindengasse"));
            put(id, with(rating(UNIT), "comment", "Lindengasse\u0000"));
            put(id, with(rating("no-such-unit"), "comment", "Lindengasse"));
            put(id, with(rating(UNIT), "csat", "Lindengasse"));
            put(id, with(rating(UNIT), "capturedAt", "Lindengasse"));
            put(id, with(rating(UNIT), "Lindengasse is no field", "Lindengasse"));
            Phone.request().body("{\"comment\": \"Lindengasse").put("/feedback/" + id);
            Phone.request().body("{\"comment\": Lindengasse}").put("/feedback/" + id);
            assertThat(log.text()).contains("unknown-unit").doesNotContain("Lindengasse");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "csat, 0", "csat, 6", "nps, -1", "nps, 11", "ces, 0", "ces, 8",
    })
    void aRatingOutOfRangeIsRefused(String field, int value) {
        put(id, with(rating(UNIT), field, value)).then().statusCode(422);
        assertThat(Stored.feedback(id)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"four", "4.5", "\"4\"", "{}"})
    void aRatingThatIsNoWholeNumberIsMalformed(String csat) {
        String body = "{\"unit\":\"%s\",\"capturedAt\":\"%s\",\"csat\":%s}".formatted(UNIT, Phone.justNow(), csat);
        Phone.request()
                .body(body)
                .put("/feedback/" + id)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "bell \u0007", "half \ud83d"})
    void aCommentWithControlCharactersIsRefused(String comment) {
        String escaped = comment.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
        String body =
                "{\"unit\":\"%s\",\"capturedAt\":\"%s\",\"comment\":\"%s\"}".formatted(UNIT, Phone.justNow(), escaped);
        Phone.request()
                .body(body)
                .put("/feedback/" + id)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid"));
    }

    @Test
    void aCommentMayHoldAnyScriptUpToFourThousandCharacters() {
        String words = "服务很好 👍 ".repeat(600).substring(0, 3_999);
        put(id, with(rating(UNIT), "comment", words)).then().statusCode(201);
        put(Ids.next(), with(rating(UNIT), "comment", "x".repeat(4_001))).then().statusCode(422);
        Api.asAdmin().get("/feedback/" + id).then().body("comment", equalTo(words));
    }

    @Test
    void feedbackMustSaySomething() {
        var body = with(with(rating(UNIT), "csat", null), "comment", "   ");
        put(id, body).then().statusCode(422).body("type", equalTo("/problems/feedback-must-say-something"));
    }

    @Test
    void feedbackMayComeThirtyDaysLateButNotFromTheFuture() {
        Instant now = Instant.now();
        put(
                        id,
                        with(
                                rating(UNIT),
                                "capturedAt",
                                now.minus(Duration.ofDays(30).minusMinutes(1)).toString()))
                .then()
                .statusCode(201);
        put(
                        Ids.next(),
                        with(
                                rating(UNIT),
                                "capturedAt",
                                now.minus(Duration.ofDays(30).plusMinutes(1)).toString()))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/too-late"));
        put(
                        Ids.next(),
                        with(
                                rating(UNIT),
                                "capturedAt",
                                now.plus(Duration.ofMinutes(4)).toString()))
                .then()
                .statusCode(201);
        put(
                        Ids.next(),
                        with(
                                rating(UNIT),
                                "capturedAt",
                                now.plus(Duration.ofMinutes(6)).toString()))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/in-the-future"));
    }

    @Test
    void aUnitThatIsUnknownOrOutOfScopeTakesNoFeedback() {
        put(id, rating("no-such-unit")).then().statusCode(422).body("type", equalTo("/problems/unknown-unit"));
        Api.as(Tokens.of("device").regions("/south"))
                .body(rating(UNIT))
                .put("/feedback/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        Api.as(Tokens.of("device").units(UNIT))
                .body(rating(UNIT))
                .put("/feedback/" + id)
                .then()
                .statusCode(201);
    }

    @Test
    void onlyDevicesHandIn() {
        Api.as("analyst").body(rating(UNIT)).put("/feedback/" + id).then().statusCode(403);
        Api.anonymous().body(rating(UNIT)).put("/feedback/" + id).then().statusCode(401);
        Map<String, @Nullable Object> other =
                with(rating(UNIT), "id", Ids.next().toString());
        put(id, other).then().statusCode(400);
    }
}
