package io.dudao.inspection.calendar;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.eventsAbout;
import static io.dudao.inspection.Given.post;
import static io.dudao.inspection.Given.region;
import static io.dudao.inspection.Given.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.dudao.inspection.unit.UnitRepository;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Tokens;
import io.dudao.kit.transaction.Work;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class HolidayCalendarSliceTest {
    @Inject
    Work work;

    @Inject
    UnitRepository units;

    @Inject
    Holidays holidays;

    @Test
    void aCalendarIsKeptInTheOrderOfItsDays() {
        String id = CalendarSamples.given(code("cal"));
        Api.as("supervisor")
                .header("Accept-Language", "en")
                .get("/holiday-calendars/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("title", equalTo("National"))
                .body("restDays", equalTo(List.of("SATURDAY", "SUNDAY")))
                .body("days.date", equalTo(List.of("2026-10-01", "2026-10-02", "2026-10-10")));
        Api.as("analyst")
                .get("/holiday-calendars?sort=-changedAt")
                .then()
                .body("items.id", hasItem(id))
                .body("items[0].title", equalTo("全国"))
                .body("items[0].days", nullValue());
    }

    @Test
    void aUnitFollowsTheNearestRegionAbove() {
        String top = "/" + code("cal");
        region(top + "/a/b");
        UUID below = unit(code("u"), top + "/a/b");
        UUID beside = unit(code("u"), top + "/c");
        String national = code("cal");
        String local = code("cal");
        post("/holiday-calendars", CalendarSamples.body(national, List.of(top))).statusCode(201);
        daysOff(below, "2026-09-30", "2026-10-11")
                .then()
                .body("calendar", equalTo(national))
                .body(
                        "days.date",
                        equalTo(List.of("2026-10-01", "2026-10-02", "2026-10-03", "2026-10-04", "2026-10-11")))
                .body("days[0].name", equalTo("国庆节"))
                .body("days[2].name", nullValue());
        var plain = new HashMap<>(CalendarSamples.body(local, List.of(top + "/a")));
        plain.remove("days");
        plain.remove("restDays");
        post("/holiday-calendars", plain).statusCode(201);
        daysOff(below, "2026-09-30", "2026-10-11")
                .then()
                .body("calendar", equalTo(local))
                .body("days", empty());
        daysOff(beside, "2026-10-01", "2026-10-01").then().body("calendar", equalTo(national));
    }

    @Test
    void theDaysOffOfManyUnitsComeTogether() throws Throwable {
        String top = "/" + code("cal");
        UUID one = unit(code("u"), top + "/a");
        UUID other = unit(code("u"), top + "/b");
        post("/holiday-calendars", CalendarSamples.body(code("cal"), List.of(top + "/a")))
                .statusCode(201);
        Map<UUID, Set<LocalDate>> off = VertxContextSupport.subscribeAndAwait(() -> work.read(session -> units.byIds(
                        session, List.of(one, other))
                .chain(found -> holidays.holidaysOf(
                        session, found.values(), LocalDate.parse("2026-10-02"), LocalDate.parse("2026-10-03")))));
        assertThat(off)
                .containsOnlyKeys(one, other)
                .containsEntry(one, Set.of(LocalDate.parse("2026-10-02"), LocalDate.parse("2026-10-03")))
                .containsEntry(other, Set.of());
    }

    @Test
    void aRegionFollowsOneCalendarOnly() {
        String place = "/" + code("cal");
        region(place);
        String first = code("cal");
        String id = post("/holiday-calendars", CalendarSamples.body(first, List.of(place)))
                .statusCode(201)
                .extract()
                .path("id");
        var second = CalendarSamples.body(code("cal"), List.of(place));
        post("/holiday-calendars", second)
                .statusCode(422)
                .body("type", equalTo("/problems/region-follows-another-calendar"));
        change(id, "\"1\"", CalendarSamples.body(first, List.of())).then().statusCode(200);
        post("/holiday-calendars", second).statusCode(201);
        post("/holiday-calendars", CalendarSamples.body(code("cal"), List.of("/no-such")))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-region"));
    }

    @Test
    void aChangeNeedsTheTagOfWhatWasRead() {
        String code = code("cal");
        String id = CalendarSamples.given(code);
        var body = new HashMap<>(CalendarSamples.body(code, List.of()));
        change(id, "\"1\"", body).then().statusCode(200).header("ETag", "\"1\"");
        body.put("restDays", List.of());
        change(id, null, body).then().statusCode(428);
        change(id, "\"2\"", body).then().statusCode(412);
        change(id, "\"1\"", body).then().statusCode(200).header("ETag", "\"2\"").body("restDays", empty());
        assertThat(eventsAbout(id)).isEqualTo(2);
        post("/holiday-calendars", body).statusCode(409);
    }

    @Test
    void whatIsNoCalendarIsRefused() {
        var body = new HashMap<>(CalendarSamples.body(code("cal"), List.of()));
        body.put("restDays", List.of("SOMEDAY"));
        post("/holiday-calendars", body).statusCode(400);
        body.put("restDays", List.of());
        body.put("days", List.of(Map.of("date", "2026-02-30", "kind", "HOLIDAY", "name", "?")));
        post("/holiday-calendars", body).statusCode(400);
        body.put("days", List.of(Map.of("date", "9999-01-01", "kind", "HOLIDAY", "name", "Far")));
        post("/holiday-calendars", body)
                .statusCode(422)
                .body("violations.field", hasItem(org.hamcrest.Matchers.endsWith("days[0].date")));
    }

    @Test
    void aRangeIsAtMostAYearAndTheUnitWithinReach() {
        UUID unit = unit(code("u"), "/any");
        daysOff(unit, "2026-10-02", "2026-10-01")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/range-is-empty"));
        daysOff(unit, "2026-01-01", "2027-01-01").then().statusCode(200);
        daysOff(unit, "2026-01-01", "2027-01-02")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/range-too-long"));
        daysOff(unit, "yesterday", "2027-01-02").then().statusCode(400);
        Api.as(Tokens.of("supervisor").regions("/elsewhere"))
                .get("/units/" + unit + "/holidays")
                .then()
                .statusCode(404);
    }

    private static Response daysOff(UUID unit, String from, String to) {
        return Api.asAdmin().get("/units/" + unit + "/holidays?from=" + from + "&to=" + to);
    }

    private static Response change(String id, @Nullable String tag, Map<String, Object> body) {
        var request = Api.asAdmin().body(body);
        return (tag == null ? request : request.header("If-Match", tag)).put("/holiday-calendars/" + id);
    }
}
