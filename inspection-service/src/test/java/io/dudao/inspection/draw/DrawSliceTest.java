package io.dudao.inspection.draw;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.eventsAbout;
import static io.dudao.inspection.Given.post;
import static io.dudao.inspection.Given.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.dudao.inspection.Given;
import io.dudao.inspection.inspector.InspectorSamples;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.Tokens;
import io.dudao.kit.testing.Trails;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class DrawSliceTest {
    private static final Path PROGRAM = Path.of("replay/ReplayDraw.java");

    @Test
    void aDrawMakesUnannouncedVisitsOfTwoAndIsTold() {
        String region = ground(6, 3);
        var draw = drawn(request(region, 3)).body("status", equalTo("DRAWN")).body("visits", hasSize(3));
        String id = draw.extract().path("id");
        draw.body("notStaffed", equalTo(0)).body("candidates", equalTo(6));
        var visits = RealBackends.database()
                .query(
                        "select id, announced, kind, origin, scheduled_at from visit where origin_id = ?",
                        UUID.fromString(id));
        assertThat(visits)
                .hasSize(3)
                .allSatisfy(visit -> assertThat(visit)
                        .containsEntry("announced", false)
                        .containsEntry("kind", "SPOT_CHECK")
                        .containsEntry("origin", "DRAW"));
        assertThat(visits)
                .allSatisfy(visit -> assertThat(RealBackends.database()
                                .number("select count(*) from visit_inspector where visit_id = ?", visit.get("id")))
                        .isEqualTo(2));
        assertThat(Trails.actions(UUID.fromString(id))).containsExactly("draw made");
        assertThat(RealBackends.database()
                        .query("select type, payload from outbox where aggregateid = ?", id)
                        .getFirst())
                .containsEntry("type", "io.dudao.inspection.draw-made.v1")
                .extractingByKey("payload")
                .asString()
                .contains("\"units\":3", "\"listHash\"")
                .doesNotContain("\"seed\"");
    }

    @Test
    void theSameSeedDrawsTheSameAndTheReplayProvesIt() {
        String region = ground(8, 4);
        var request = request(region, 4);
        request.put("seed", "-9223372036854775808");
        String id = drawn(request)
                .body("seed", equalTo("-9223372036854775808"))
                .extract()
                .path("id");
        replayed(id).body("same", equalTo(true)).body("candidates", equalTo(8)).body("drawn", equalTo(4));
        List<String> units = Api.asAdmin().get("/draws/" + id).path("visits.unit");
        drawn(request).body("visits.unit", equalTo(units));
    }

    @Test
    void tamperingShows() {
        String region = ground(8, 4);
        String id = drawn(request(region, 4)).extract().path("id");
        change("update draw_candidate set weight = weight + 5 where draw_id = ? and position = 3", id);
        replayed(id).body("listHashMatches", equalTo(false)).body("same", equalTo(false));
        change("update draw_candidate set weight = weight - 5 where draw_id = ? and position = 3", id);
        replayed(id).body("same", equalTo(true));
        change(
                "update draw_visit set scheduled_at = scheduled_at + interval '1 hour' where draw_id = ? and position = 0",
                id);
        replayed(id).body("sameTimes", equalTo(false)).body("sameUnits", equalTo(true));
        change(
                "update draw_visit set inspectors = array[inspectors[2], inspectors[1]] where draw_id = ? and position = 1",
                id);
        replayed(id).body("sameInspectors", equalTo(false));
        change("update draw set seed = seed + 1 where id = ?", id);
        replayed(id).body("seedHashMatches", equalTo(false));
        change("delete from draw_candidate where draw_id = ? and position > 2", id);
        replayed(id).body("sameUnits", equalTo(false)).body("drawn", equalTo(0));
    }

    @Test
    void anOutsiderDrawsTheSameWithTheProgramOfTheDocumentation(@TempDir Path folder) throws Exception {
        String region = ground(7, 3);
        unit(code("u"), region + "/a");
        unit(code("u"), region + "/b");
        unit(code("u"), region + "/b");
        var draw = drawn(request(region, 5)).extract();
        String id = draw.path("id");
        List<Map<String, Object>> items =
                Api.asAdmin().get("/draws/" + id + "/candidates?limit=200").path("items");
        String lines = items.stream()
                .map(one -> one.get("unitId") + "," + one.get("weight") + "," + one.get("stratum") + "\n")
                .collect(Collectors.joining());
        Path list = Files.writeString(folder.resolve("list.csv"), lines);
        List<String> expected = new ArrayList<>(List.of(draw.<String>path("listHash")));
        expected.addAll(draw.<List<String>>path("visits.unitId"));
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        PROGRAM.toString(),
                        list.toString(),
                        draw.path("seed"),
                        "5")
                .redirectErrorStream(true)
                .start();
        assertThat(new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(expected);
    }

    @Test
    void theHashesArePublishedBeforeTheDrawIsRevealed() {
        String region = ground(5, 2);
        var request = request(region, 2);
        request.put("commit", true);
        var prepared = drawn(request)
                .body("status", equalTo("PREPARED"))
                .body("seed", nullValue())
                .body("visits", empty());
        String id = prepared.extract().path("id");
        String seedHash = prepared.extract().path("seedHash");
        Api.asAdmin().get("/draws/" + id + "/replay").then().statusCode(409);
        String seed = reveal(id)
                .statusCode(200)
                .body("visits", hasSize(2))
                .body("revision", equalTo(2))
                .extract()
                .path("seed");
        assertThat(CandidateList.sha256(id + ":" + seed)).isEqualTo(seedHash);
        replayed(id).body("same", equalTo(true));
        reveal(id).statusCode(409).body("type", endsWith("draw-is-made-already"));
        assertThat(eventsAbout(id)).isEqualTo(2);
        assertThat(Trails.actions(UUID.fromString(id))).containsExactly("draw prepared", "draw made");
    }

    @Test
    void aListThatWasChangedIsNotRevealed() {
        String region = ground(4, 2);
        var request = request(region, 1);
        request.put("commit", true);
        String id = drawn(request).extract().path("id");
        change("update draw_candidate set weight = 0 where draw_id = ? and position = 0", id);
        reveal(id).statusCode(409).body("type", endsWith("candidates-were-changed"));
        assertThat(eventsAbout(id)).isEqualTo(1);
    }

    @Test
    void whoDeclaredAConflictIsNotDrawn() {
        String region = ground(1, 2);
        String unit = Api.asAdmin().get("/units?region=" + region).path("items[0].code");
        String conflicted = inspector(region);
        post("/inspectors/" + conflicted + "/conflicts", Map.of("unit", unit, "reason", "FAMILY"))
                .statusCode(201);
        for (int round = 0; round < 5; round++) {
            List<List<String>> inspectors = drawn(request(region, 1)).extract().path("visits.inspectors");
            assertThat(inspectors.getFirst()).hasSize(2).doesNotContain(conflicted);
        }
    }

    @Test
    void whatWasVisitedLatelyCoolsDown() {
        String region = ground(3, 2);
        String unit = Api.asAdmin().get("/units?region=" + region).path("items[0].code");
        post(
                        "/inspections",
                        Map.of(
                                "unit",
                                unit,
                                "checklist",
                                Given.checklist(),
                                "kind",
                                "SPOT_CHECK",
                                "completedAt",
                                Instant.now().minus(20, ChronoUnit.DAYS).toString(),
                                "answers",
                                List.of("a", "b", "c").stream()
                                        .map(item -> Map.of("item", item, "points", 5))
                                        .toList()))
                .statusCode(201);
        var request = request(region, 1);
        request.put("coolDownDays", 30);
        drawn(request).body("candidates", equalTo(2));
        request.put("coolDownDays", 10);
        drawn(request).body("candidates", equalTo(3));
    }

    @Test
    void tagsNarrowAndOpeningHoursBoundTheTime() {
        String region = ground(2, 2);
        String code = code("tagged");
        var tagged = Given.unitBody(code, region);
        tagged.put("tags", List.of("late", "city"));
        tagged.put(
                "openingHours",
                Map.of(
                        "weekly",
                        List.of(Map.of(
                                "day", "TUESDAY", "intervals", List.of(Map.of("opens", "20:00", "closes", "22:00"))))));
        post("/units", tagged).statusCode(201);
        var request = with(region, "tags", List.of("late"));
        var draw = drawn(request).body("candidates", equalTo(1)).body("visits[0].unit", equalTo(code));
        var at = Instant.parse(draw.extract().path("visits[0].scheduledAt")).atZone(ZoneId.of("America/New_York"));
        assertThat(at.getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
        assertThat(at.getHour()).isEqualTo(20);
        replayed(draw.extract().path("id")).body("same", equalTo(true));
        refused(with(region, "tags", List.of("late", "no-such")), 422, "no-candidates", "regions");
    }

    @Test
    void withoutEnoughInspectorsADrawIsRefusedOrPartial() {
        String region = ground(2, 1);
        var request = request(region, 2);
        refused(request, 422, "not-enough-inspectors", "inspectorsPerVisit");
        request.put("partial", true);
        drawn(request)
                .body("notStaffed", equalTo(2))
                .body("visits.notStaffed", equalTo(List.of(true, true)))
                .body("visits[0].visitId", nullValue());
    }

    @Test
    void aRuleFindsTheNumberOfUnits() {
        String region = ground(5, 6);
        var request = request(region, 1);
        request.remove("units");
        request.put("sampleSize", Map.of("attributes", Map.of("aql", 6.5, "level", "II")));
        drawn(request).body("units", equalTo(2));
        request.put("sampleSize", Map.of("cochran", Map.of("margin", 0.05)));
        drawn(request).body("units", equalTo(5));
    }

    @Test
    void badRequestsNameTheFieldAndWriteNothing() {
        String region = ground(2, 2);
        String past = Instant.now().minus(2, ChronoUnit.DAYS).toString();
        String later = Instant.now().plus(2, ChronoUnit.DAYS).toString();
        refused(with(region, "units", 0), 422, "invalid", "units");
        refused(with(region, "units", 3), 422, "more-units-than-candidates", "units");
        refused(with(region, "inspectorsPerVisit", 1), 422, "invalid", "inspectorsPerVisit");
        refused(with(region, "checklist", "no-such"), 422, "unknown-checklist", "checklist");
        refused(with(region, "regions", List.of(region, region + "/no")), 422, "unknown-region", "regions[1]");
        refused(with(region, "window", Map.of("start", past, "end", later)), 422, "window-has-passed", "window.start");
        refused(
                with(region, "window", Map.of("start", later, "end", later)),
                422,
                "window-must-end-after-it-starts",
                "window.end");
        refused(with(region, "weights", Map.of("risk", 3.5)), 422, "invalid", "weights.risk");
        refused(with(region, "seed", "9223372036854775808"), 422, "seed-is-no-64-bit-number", "seed");
        refused(with(region, "kind", "SELF"), 422, "self-checks-are-not-drawn", "kind");
        refused(with(region, "category", "no such"), 422, "no-candidates", "regions");
        refused(with(region, "sampleSize", Map.of()), 422, "units-or-a-rule-are-needed", "units");
        post("/draws", with(region, "weights", Map.of("risk", "NaN"))).statusCode(400);
        assertThat(RealBackends.database().number("select count(*) from draw where ? = any(regions)", region))
                .isZero();
    }

    @Test
    void drawsAreReachedByWhomTheirRegionsBelongTo() {
        String region = ground(2, 2);
        String id = drawn(request(region, 1)).extract().path("id");
        Api.as(Tokens.of("supervisor").regions("/somewhere"))
                .get("/draws/" + id)
                .then()
                .statusCode(404);
        Api.as(Tokens.of("supervisor").regions(region))
                .get("/draws/" + id)
                .then()
                .statusCode(200);
        Api.as(Tokens.of("unit-manager").regions(region))
                .get("/draws/" + id)
                .then()
                .statusCode(403);
        Api.as(Tokens.of("supervisor").regions("/somewhere"))
                .body(request(region, 1))
                .post("/draws")
                .then()
                .statusCode(404);
    }

    private static void refused(Map<String, Object> request, int status, String slug, String field) {
        post("/draws", request)
                .statusCode(status)
                .body("type", endsWith("/" + slug))
                .body("violations[0].field", endsWith(field));
    }

    private static Map<String, Object> with(String region, String field, Object value) {
        var request = request(region, 1);
        request.put(field, value);
        return request;
    }

    private static Map<String, Object> request(String region, int units) {
        return new HashMap<>(DrawSamples.request(List.of(region), units, Given.checklist()));
    }

    private static ValidatableResponse drawn(Map<String, Object> request) {
        return post("/draws", request).statusCode(201);
    }

    private static ValidatableResponse reveal(String id) {
        return Api.asAdmin().post("/draws/" + id + ":reveal").then();
    }

    private static ValidatableResponse replayed(String id) {
        return Api.asAdmin().get("/draws/" + id + "/replay").then().statusCode(200);
    }

    private static void change(String sql, String id) {
        assertThat(RealBackends.database().execute(sql, UUID.fromString(id))).isPositive();
    }

    /** A fresh region with units and inspectors, its path. */
    private static String ground(int units, int inspectors) {
        String region = "/" + code("draw");
        for (int i = 0; i < units; i++) {
            unit(code("u"), region);
        }
        for (int i = 0; i < inspectors; i++) {
            inspector(region);
        }
        return region;
    }

    private static String inspector(String region) {
        return post("/inspectors", InspectorSamples.body(code("i"), region))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
