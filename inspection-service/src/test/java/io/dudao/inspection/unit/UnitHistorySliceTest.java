package io.dudao.inspection.unit;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.eventsAbout;
import static io.dudao.inspection.Given.post;
import static io.dudao.inspection.Given.region;
import static io.dudao.inspection.Given.unit;
import static io.dudao.inspection.Given.unitBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnitHistorySliceTest {

    @Test
    void aMoveIsKeptWithWhoAndWhy() {
        region("/move-a");
        region("/move-b");
        UUID id = unit(code("u"), "/move-a");
        post("/units/" + id + ":move", Map.of("regionPath", "/move-b", "reason", "Districts were redrawn"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("regionPath", equalTo("/move-b"));
        post("/units/" + id + ":close", Map.of("closedOn", "2026-01-31", "reason", "Lease ended"))
                .statusCode(200);
        history(id, "")
                .body("items.revision", equalTo(List.of(3, 2, 1)))
                .body("items.regionPath", equalTo(List.of("/move-b", "/move-b", "/move-a")))
                .body("items.status", equalTo(List.of("CLOSED", "OPEN", "OPEN")))
                .body("items.reason", equalTo(Arrays.asList("Lease ended", "Districts were redrawn", null)))
                .body("items[0].to", nullValue())
                .body("items[0].closedOn", equalTo("2026-01-31"))
                .body("items[1].changedBy", notNullValue());
        List<String> from = history(id, "").extract().path("items.from");
        List<String> to = history(id, "").extract().path("items.to");
        assertThat(to.subList(1, 3)).as("one period ends where the next begins").isEqualTo(from.subList(0, 2));
        assertThat(eventsAbout(id)).isEqualTo(3);
        assertThat(RealBackends.database().query("select action from trail_entry where chain = ? order by place", id))
                .extracting(entry -> entry.get("action"))
                .containsExactly("registered", "moved", "closed");
    }

    @Test
    void aDayIsTheLocalDayOfTheUnitEvenWhenTheClocksChange() {
        region("/day-a");
        region("/day-b");
        region("/day-c");
        UUID id = unit(code("u"), "/day-a");
        post("/units/" + id + ":move", Map.of("regionPath", "/day-b", "reason", "First"))
                .statusCode(200);
        post("/units/" + id + ":move", Map.of("regionPath", "/day-c", "reason", "Second"))
                .statusCode(200);
        // New York: 8 March 2026 has 23 hours, from 05:00Z to 04:00Z of the next day.
        between(id, 1, "2026-01-01T00:00:00Z", "2026-03-08T05:00:00Z");
        between(id, 2, "2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z");
        between(id, 3, "2026-03-09T04:00:00Z", null);
        history(id, "?on=2026-03-07").body("items.regionPath", equalTo(List.of("/day-a")));
        history(id, "?on=2026-03-08").body("items.regionPath", equalTo(List.of("/day-b")));
        history(id, "?on=2026-03-09").body("items.regionPath", equalTo(List.of("/day-c")));
        history(id, "?on=2025-12-31").body("items.regionPath", equalTo(List.of("/day-a")));
        history(id, "?on=2025-12-30").body("items", empty());
        Api.asAdmin().get("/units/" + id + "/history?on=today").then().statusCode(400);
    }

    @Test
    void everyChangeIsAPeriodAndPagesFollowOneAnother() {
        UUID id = unit(code("u"), "/any");
        var change = unitBody("ignored", "/any");
        change.remove("code");
        change.put("category", "kiosk");
        change.put("tags", List.of("b", "a"));
        change.put("openingHours", Map.of("weekly", List.of(monday("09:00", "18:00"))));
        Api.asAdmin()
                .header("If-Match", "\"1\"")
                .body(change)
                .put("/units/" + id)
                .then()
                .statusCode(200);
        String next = history(id, "?limit=1")
                .body("items", hasSize(1))
                .body("items[0].category", equalTo("kiosk"))
                .body("items[0].tags", equalTo(List.of("a", "b")))
                .body("items[0].openingHours.weekly[0].intervals[0].opens", equalTo("09:00"))
                .extract()
                .path("next");
        history(id, "?limit=1&cursor=" + next)
                .body("items[0].category", equalTo("store"))
                .body("next", nullValue());
    }

    @Test
    void bothEndsOfAMoveMustBeWithinReach() {
        region("/reach/a");
        region("/reach/b");
        region("/beyond");
        UUID near = unit(code("u"), "/reach/a");
        UUID far = unit(code("u"), "/beyond");
        var supervisor = Tokens.of("supervisor").regions("/reach");
        move(supervisor, near, "/beyond").statusCode(404);
        move(supervisor, far, "/reach/a").statusCode(404);
        move(supervisor, near, "/reach/none").statusCode(422).body("type", equalTo("/problems/unknown-region"));
        move(supervisor, near, "/reach/b").statusCode(200);
        move(supervisor, near, "/reach/b").statusCode(422).body("type", equalTo("/problems/unit-is-in-that-region"));
        Api.as(supervisor).get("/units/" + far + "/history").then().statusCode(404);
        assertThat(eventsAbout(far)).isEqualTo(1);
        post("/units/" + near + ":move", Map.of("regionPath", "/reach/a", "reason", " "))
                .statusCode(422)
                .body("violations.field", hasItem(containsString("reason")));
    }

    @Test
    void unitsAreFoundByTagAndStartOfName() {
        region("/find");
        String name = "Émile 100% " + code("find");
        for (List<String> tags : List.of(List.of("drive-through", "河景"), List.of("drive"))) {
            var body = unitBody(code("u"), "/find");
            body.put("name", name + tags.size());
            body.put("tags", tags);
            post("/units", body).statusCode(201).body("tags", equalTo(tags));
        }
        found("tag=" + encoded("河景"), 1);
        found("tag=drive", 1);
        found("name=" + encoded(name.toUpperCase(Locale.ROOT)), 2);
        found("name=" + encoded("100%"), 0);
        found("name=" + encoded("%"), 0);
    }

    @Test
    void badTagsAndHoursAreRefusedWithTheirPlace() {
        region("/any");
        var body = unitBody(code("u"), "/any");
        body.put("tags", List.of("ok", "a|b"));
        post("/units", body).statusCode(422).body("violations.field", hasItem(containsString("tags[1]")));
        body.remove("tags");
        body.put("openingHours", Map.of("weekly", List.of(monday("09:00", "18:00"), monday("19:00", "20:00"))));
        post("/units", body).statusCode(422).body("violations.field", equalTo(List.of("openingHours.weekly[1].day")));
        body.put("openingHours", Map.of("weekly", List.of(Map.of("day", "FUNDAY", "intervals", List.of()))));
        post("/units", body).statusCode(400);
        for (String time : List.of("25:00", "24:00", "9:00", "09:00:30", "noon")) {
            body.put("openingHours", Map.of("weekly", List.of(monday(time, "18:00"))));
            post("/units", body).statusCode(400);
        }
    }

    private static void found(String query, int units) {
        Api.asAdmin().get("/units?region=/find&" + query).then().statusCode(200).body("items", hasSize(units));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, Object> monday(String opens, String closes) {
        return Map.of("day", "MONDAY", "intervals", List.of(Map.of("opens", opens, "closes", closes)));
    }

    private static ValidatableResponse history(UUID id, String query) {
        return Api.asAdmin().get("/units/" + id + "/history" + query).then().statusCode(200);
    }

    private static ValidatableResponse move(Tokens token, UUID id, String region) {
        return Api.as(token)
                .body(Map.of("regionPath", region, "reason", "Reorganisation"))
                .post("/units/" + id + ":move")
                .then();
    }

    private static void between(UUID id, int revision, String from, @Nullable String to) {
        RealBackends.database()
                .execute(
                        "update unit_period set valid_from = cast(? as timestamptz), valid_to = cast(? as timestamptz)"
                                + " where unit_id = ? and revision = ?",
                        from,
                        to,
                        id,
                        revision);
    }
}
