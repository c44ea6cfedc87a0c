package io.dudao.feedback.intake;

import static io.dudao.feedback.Phone.batch;
import static io.dudao.feedback.Phone.item;
import static io.dudao.feedback.Phone.rating;
import static io.dudao.feedback.Phone.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import io.dudao.feedback.Phone;
import io.dudao.feedback.Stored;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.TestUnits;
import io.dudao.kit.time.Ids;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feedback handed in by batches, in any order and any number of times. */
@QuarkusTest
class FeedbackBatchTest {
    private static final String UNIT = "batch-1";

    @BeforeEach
    void unit() {
        TestUnits.given(UNIT, "/north");
    }

    @Test
    void onePoisonItemFailsAlone() {
        UUID good = Ids.next();
        List<@Nullable Object> items = Arrays.asList(
                item(good, rating(UNIT)),
                item(Ids.next(), with(rating(UNIT), "csat", "five")),
                item(Ids.next(), with(rating(UNIT), "nps", 11)),
                item(Ids.next(), with(rating(UNIT), "capturedAt", "yesterday")),
                item(Ids.next(), with(rating(UNIT), "comment", "a\u0000b")),
                item(Ids.next(), rating("no-such-unit")),
                rating(UNIT),
                "not an object",
                null,
                item(Ids.next(), with(rating(UNIT), "surprise", 1)),
                item(Ids.next(), rating(UNIT)));

        batch(items)
                .then()
                .statusCode(207)
                .body("items.index", contains(IntStream.range(0, 11).boxed().toArray()))
                .body("items.status", contains(201, 400, 422, 400, 422, 422, 422, 400, 400, 400, 201))
                .body("items[5].problem.type", is("/problems/unknown-unit"))
                .body("items[2].problem.violations[0].field", is("nps"));
        assertThat(Stored.events(good)).containsExactly("feedback-received");
    }

    @Test
    void aBatchMayBeRepeatedAndShuffled() {
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        List<UUID> ids = Stream.generate(Ids::next).limit(100).toList();
        ids.forEach(id -> items.add(item(id, with(rating(UNIT), "complaint", id.hashCode() % 2 == 0))));

        batch(items).then().statusCode(207).body("items.status", everyItem(is(201)));
        Collections.shuffle(items, new Random(7));
        batch(items).then().statusCode(207).body("items.status", everyItem(is(200)));

        ids.forEach(id -> assertThat(Stored.events(id)).containsExactly("feedback-received"));
    }

    @Test
    void duplicatesInsideABatchCountOnce() {
        UUID id = Ids.next();
        var body = rating(UNIT);
        batch(List.of(
                        item(id, with(body, "capturedAt", "2001-01-01T00:00:00Z")),
                        item(id, body),
                        item(id, body),
                        item(id, with(body, "csat", 1))))
                .then()
                .body("items.status", contains(422, 201, 200, 409));
        batch(List.of(item(id, with(body, "csat", 1)), item(id, body))).then().body("items.status", contains(409, 200));
        assertThat(Stored.events(id)).containsExactly("feedback-received");
    }

    @Test
    void batchesThatOverlapNeitherDeadlockNorDouble() throws Exception {
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        var body = with(rating(UNIT), "complaint", true);
        List<UUID> ids = Stream.generate(Ids::next).limit(60).toList();
        ids.forEach(id -> items.add(item(id, body)));
        List<Callable<List<Integer>>> posts = IntStream.range(0, 8)
                .<Callable<List<Integer>>>mapToObj(seed -> () -> {
                    List<Map<String, @Nullable Object>> mine = new ArrayList<>(items);
                    Collections.shuffle(mine, new Random(seed));
                    return batch(mine).then().statusCode(207).extract().path("items.status");
                })
                .toList();

        List<Integer> statuses;
        try (var phones = Executors.newFixedThreadPool(8)) {
            statuses = phones.invokeAll(posts).stream()
                    .map(Future::resultNow)
                    .flatMap(List::stream)
                    .toList();
        }

        assertThat(statuses).containsOnly(200, 201);
        assertThat(Collections.frequency(statuses, 201)).isEqualTo(60);
        ids.forEach(id -> assertThat(Stored.events(Stored.caseOf(id))).containsExactly("case-opened"));
    }

    @Test
    void aBatchIsNotMadeOfAnything() {
        batch(List.of()).then().statusCode(422);
        batch(Collections.nCopies(101, rating(UNIT))).then().statusCode(422);
        Phone.request().body("{}").post("/feedback:batch").then().statusCode(422);
        Phone.request().body("{\"items\":3}").post("/feedback:batch").then().statusCode(400);
        Phone.request().body("{\"items\":[").post("/feedback:batch").then().statusCode(400);
    }

    @Test
    void gzipIsWelcome() throws IOException {
        UUID id = Ids.next();
        String body = "{\"items\":[{\"id\":\"%s\",\"unit\":\"%s\",\"capturedAt\":\"%s\",\"nps\":9}]}"
                .formatted(id, UNIT, Phone.justNow());
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(body.getBytes(StandardCharsets.UTF_8));
        }

        Phone.request()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Content-Encoding", "gzip")
                .body(zipped.toByteArray())
                .post("/feedback:batch")
                .then()
                .statusCode(207)
                .body("items.status", contains(201));
        assertThat(Stored.feedback(id)).isEqualTo(1);
    }

    @Test
    void aBodyBeyondTheLimitIsTooLarge() {
        String body = "{\"items\":[{\"comment\":\"" + "x".repeat(1_100_000) + "\"}]}";
        Phone.request().body(body).post("/feedback:batch").then().statusCode(413);
    }

    @Test
    void noEventHoldsWhatCustomersWrote() {
        batch(List.of(item(Ids.next(), with(rating(UNIT), "comment", "Zwetschgendatschi"))))
                .then()
                .body("items.status", contains(201));
        assertThat(RealBackends.database().number("select count(*) from outbox where payload like '%Zwetschgen%'"))
                .isZero();
    }
}
