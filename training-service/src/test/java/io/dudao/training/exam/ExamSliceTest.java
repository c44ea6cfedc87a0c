package io.dudao.training.exam;

import static io.dudao.training.TrainingSamples.code;
import static io.dudao.training.TrainingSamples.course;
import static io.dudao.training.TrainingSamples.courseFor;
import static io.dudao.training.TrainingSamples.member;
import static io.dudao.training.TrainingSamples.memberAt;
import static io.dudao.training.TrainingSamples.passed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.dudao.contracts.Topic;
import io.dudao.contracts.staff.StaffTypes;
import io.dudao.contracts.training.TrainingTypes;
import io.dudao.contracts.units.UnitTypes;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.Samples;
import io.dudao.kit.testing.Schemas;
import io.dudao.kit.testing.TestTopics;
import io.dudao.kit.testing.TestUnits;
import io.dudao.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExamSliceTest {
    /** Already the next day in Shanghai. */
    private static final Instant EVENING = Instant.parse("2026-03-01T20:00:00Z");

    @Test
    void aUnitOfTheTopicCanHaveStaff() {
        TestTopics.send(Samples.of(UnitTypes.UNIT_REGISTERED, Map.of("code", "T-topic", "regionPath", "/north")));
        await().until(() -> post("/staff", member(code(), "T-topic")).extract().statusCode(), equalTo(201));
    }

    @Test
    void aStaffMemberIsToldUnderTheOwnId() {
        var unit = TestUnits.given("T-1", "/north");
        var code = code();
        try (var topic = TestTopics.readNew(Topic.STAFF)) {
            String id = post("/staff", member(code, "T-1"))
                    .statusCode(201)
                    .extract()
                    .path("id");
            var event = topic.awaitKey(id, 1).getFirst();
            Schemas.requireValid(event);
            var state = event.data(StaffTypes.STAFF_REGISTERED);
            assertThat(state.staffId()).hasToString(id);
            assertThat(state.unitId()).isEqualTo(unit);
            assertThat(state.code()).isEqualTo(code);
            Api.asAdmin()
                    .get("/staff/" + id)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"")
                    .body("unit", equalTo("T-1"));
        }
        post("/staff", member(code, "T-1")).statusCode(409).body("type", endsWith("/already-exists"));
    }

    @Test
    void aCourseIsTitledInTheLanguageOfTheReader() {
        var code = code();
        String id = post("/courses", course(code, 12))
                .statusCode(201)
                .body("title", equalTo("服务"))
                .body("theoryPassMark", equalTo(60))
                .body("theoryWeight", equalTo(0.5f))
                .extract()
                .path("id");
        Api.asAdmin()
                .header("Accept-Language", "en")
                .get("/courses/" + id)
                .then()
                .body("title", equalTo("Service"));
        Api.as("analyst").get("/courses?code=" + code).then().body("items.id", contains(id));
        post("/courses", course(code, 6)).statusCode(409).body("type", endsWith("/already-exists"));
    }

    @Test
    void passingIsToldAndEarnsACertificate() {
        var unit = TestUnits.given("T-2", "/north", "Asia/Shanghai");
        var member = memberAt("T-2");
        var course = courseFor(12);
        try (var topic = TestTopics.readNew(Topic.TRAINING)) {
            record(passed(member, course, EVENING))
                    .statusCode(201)
                    .body("passed", equalTo(true))
                    .body("attempt", equalTo(1))
                    .body("grade", equalTo(90.25f));
            var events = topic.awaitKey(unit, 2);
            events.forEach(Schemas::requireValid);
            var graded = events.getFirst().data(TrainingTypes.EXAM_GRADED);
            assertThat(graded.occurredAt()).isEqualTo(EVENING);
            assertThat(graded.passed()).isTrue();
            assertThat(graded.theory()).isEqualByComparingTo("88.5");
            var certificate = events.get(1).data(TrainingTypes.CERTIFICATE_ISSUED);
            assertThat(certificate.issuedOn()).isEqualTo("2026-03-02");
            assertThat(certificate.expiresOn()).isEqualTo("2027-03-02");
            assertThat(certificate.previousExpiresOn()).isNull();

            record(passed(member, course, EVENING.plusSeconds(86_400))).statusCode(201);
            var renewed = topic.awaitKey(unit, 4).get(3).data(TrainingTypes.CERTIFICATE_ISSUED);
            assertThat(renewed.certificateId()).isEqualTo(certificate.certificateId());
            assertThat(renewed.revision()).isEqualTo(2);
            assertThat(renewed.previousExpiresOn()).isEqualTo("2027-03-02");

            record(passed(member, course, EVENING.minusSeconds(86_400)))
                    .statusCode(201)
                    .body("attempt", equalTo(1));
            var late = topic.awaitKey(unit, 7).subList(4, 7);
            late.forEach(Schemas::requireValid);
            assertThat(late)
                    .extracting(event -> event.data(TrainingTypes.EXAM_GRADED).attempt())
                    .containsExactlyInAnyOrder(1, 2, 3);
        }
        Api.asAdmin().get("/certificates?staff=" + member).then().body("items.issuedOn", contains("2026-03-03"));
    }

    @Test
    void failingEarnsNothing() {
        TestUnits.given("T-3", "/north");
        var member = memberAt("T-3");
        var course = courseFor(12);
        var body = new HashMap<String, Object>(passed(member, course, EVENING));
        body.put("practical", 59.99);
        record(body).statusCode(201).body("passed", equalTo(false)).body("grade", nullValue());
        body.remove("practical");
        body.put("takenAt", EVENING.plusSeconds(1).toString());
        record(body).statusCode(201).body("passed", equalTo(false)).body("attempt", equalTo(2));
        Api.asAdmin().get("/certificates?staff=" + member).then().body("items", hasSize(0));
        Api.asAdmin()
                .get("/exam-results?staff=" + member + "&course=" + course + "&sort=takenAt")
                .then()
                .body("items.attempt", contains(1, 2));
    }

    @Test
    void aCourseWithoutValidityEarnsNoCertificate() {
        TestUnits.given("T-4", "/north");
        var member = memberAt("T-4");
        var body = new HashMap<String, Object>(course(code(), 1));
        body.remove("validityMonths");
        String course = post("/courses", body).statusCode(201).extract().path("code");
        record(passed(member, course, EVENING)).statusCode(201).body("passed", equalTo(true));
        Api.asAdmin().get("/certificates?staff=" + member).then().body("items", hasSize(0));
    }

    @Test
    void certificatesAreFilteredByWhatTheyAreWorthToday() {
        var zone = ZoneId.of("Asia/Shanghai");
        TestUnits.given("T-5", "/expiry", "Asia/Shanghai");
        var today = LocalDate.now(zone);
        var member = memberAt("T-5");
        var valid = courseFor(12);
        var expiring = courseFor(1);
        var expired = courseFor(1);
        var noon = today.atTime(12, 0).atZone(zone).toInstant().isAfter(Instant.now())
                ? Instant.now()
                : today.atTime(12, 0).atZone(zone).toInstant();
        record(passed(member, valid, noon)).statusCode(201);
        record(passed(member, expiring, noon.minusSeconds(5 * 86_400))).statusCode(201);
        record(passed(member, expired, noon.minusSeconds(40 * 86_400))).statusCode(201);
        certificates("status=VALID").body("items.course", contains(valid));
        certificates("status=EXPIRING")
                .body("items.course", contains(expiring))
                .body("items.status", contains("EXPIRING"));
        certificates("status=EXPIRED").body("items.course", contains(expired));
        certificates("expiringBefore=" + today).body("items.course", contains(expired));
        certificates("expiringBefore=" + today + "&status=VALID").body("items", hasSize(0));
        certificates("sort=expiresOn").body("items.course", contains(expired, expiring, valid));
        Api.asAdmin()
                .get("/certificates?expiringBefore=%2B999999999-01-01")
                .then()
                .statusCode(422);
    }

    @Test
    void attemptsThatComeAtOnceAreCountedOneAfterTheOther() {
        TestUnits.given("T-6", "/north");
        var member = memberAt("T-6");
        var course = courseFor(12);
        var all = IntStream.range(0, 6)
                .mapToObj(second -> passed(member, course, EVENING.plusSeconds(second)))
                .map(body -> CompletableFuture.supplyAsync(() -> record(body)))
                .toList();
        all.forEach(one -> one.join().statusCode(201));
        Api.asAdmin()
                .get("/exam-results?staff=" + member + "&sort=takenAt")
                .then()
                .body("items.attempt", contains(1, 2, 3, 4, 5, 6));
        assertThat(RealBackends.database().number("select count(*) from certificate where staff_code = ?", member))
                .isEqualTo(1);
        record(passed(member, course, EVENING)).statusCode(409).body("type", endsWith("/already-exists"));
    }

    @Test
    void aRepeatUnderTheSameKeyIsNoSecondAttempt() {
        TestUnits.given("T-7", "/north");
        var body = passed(memberAt("T-7"), courseFor(12), EVENING);
        var key = UUID.randomUUID().toString();
        var first = keyed(key, body).statusCode(201).extract().path("id");
        keyed(key, body).statusCode(201).header("Idempotent-Replayed", "true").body("id", equalTo(first));
        Api.asAdmin().get("/exam-results?staff=" + body.get("staff")).then().body("items", hasSize(1));
    }

    @Test
    void whatIsOutOfScopeDoesNotExist() {
        TestUnits.given("T-8", "/south");
        TestUnits.given("T-9", "/north");
        var north = memberAt("T-9");
        var course = courseFor(12);
        String result =
                record(passed(north, course, EVENING)).statusCode(201).extract().path("id");
        var trainer = Tokens.of("trainer").regions("/south");
        Api.as(trainer).get("/exam-results/" + result).then().statusCode(404);
        Api.as(trainer).get("/exam-results?staff=" + north).then().body("items", hasSize(0));
        Api.as(trainer).get("/certificates?staff=" + north).then().body("items", hasSize(0));
        Api.as(trainer).get("/staff?code=" + north).then().body("items", hasSize(0));
        Api.as(trainer)
                .body(passed(north, course, EVENING.plusSeconds(1)))
                .post("/exam-results")
                .then()
                .statusCode(404);
        Api.as(trainer)
                .body(passed(code(), course, EVENING))
                .post("/exam-results")
                .then()
                .statusCode(404);
        Api.as(trainer).body(member(code(), "T-9")).post("/staff").then().statusCode(404);
        Api.as("staff").get("/exam-results").then().statusCode(403);
    }

    @Test
    void badInputIsNamed() {
        TestUnits.given("T-10", "/north");
        var member = memberAt("T-10");
        var course = courseFor(12);
        record(passed(code(), course, EVENING)).statusCode(422).body("type", endsWith("/unknown-staff"));
        record(passed(member, code(), EVENING)).statusCode(422).body("type", endsWith("/unknown-course"));
        record(passed(member, course, Instant.now().plusSeconds(600)))
                .statusCode(422)
                .body("type", endsWith("/in-the-future"));
        var body = new HashMap<String, Object>(passed(member, course, EVENING));
        body.put("theory", 100.01);
        record(body).statusCode(422).body("violations", hasSize(1));
        body.put("theory", "88");
        record(body).statusCode(400);
        post("/staff", member(code(), "nowhere")).statusCode(422).body("type", endsWith("/unknown-unit"));
        post("/staff", member("a b", "T-10")).statusCode(422);
        post("/courses", Map.of("code", code(), "titles", Map.of("en", "only"))).statusCode(422);
    }

    private static ValidatableResponse certificates(String query) {
        return Api.asAdmin().get("/certificates?unit=T-5&" + query).then().statusCode(200);
    }

    private static ValidatableResponse keyed(String key, Map<String, ?> body) {
        return Api.asAdmin()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/exam-results")
                .then();
    }

    private static ValidatableResponse record(Map<String, ?> body) {
        return post("/exam-results", body);
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return Api.asAdmin().body(body).post(path).then();
    }
}
