package io.dudao.inspection.calendar;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.post;

import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Call;
import io.dudao.kit.testing.OperationSamples;
import java.util.List;
import java.util.Map;

/** A call for every operation on holiday calendars. */
public final class CalendarSamples {
    private CalendarSamples() {}

    public static void addTo(OperationSamples samples) {
        samples.everybody("listHolidayCalendars", Call::of)
                .everybody("getHolidayCalendar", () -> Call.of().path("id", given(code("cal"))))
                .everybody("writeHolidayCalendar", () -> Call.of().body(body(code("cal"), List.of())))
                .everybody("changeHolidayCalendar", CalendarSamples::change)
                .unit(
                        "getUnitHolidays",
                        unit -> Call.of()
                                .path(
                                        "id",
                                        Api.asAdmin().get("/units?code=" + unit).path("items[0].id")));
    }

    private static Call change() {
        String code = code("cal");
        return Call.of().path("id", given(code)).header("If-Match", "*").body(body(code, List.of()));
    }

    /** The id of a calendar that nobody follows. */
    static String given(String code) {
        return post("/holiday-calendars", body(code, List.of()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Weekends off, 1 and 2 October 2026 too; Saturday the 10th is worked. */
    static Map<String, Object> body(String code, List<String> regions) {
        return Map.of(
                "code",
                code,
                "titles",
                Map.of("zh-CN", "全国", "en", "National"),
                "restDays",
                List.of("SUNDAY", "SATURDAY"),
                "days",
                List.of(
                        Map.of("date", "2026-10-10", "kind", "WORKING_DAY", "name", "调休"),
                        Map.of("date", "2026-10-01", "kind", "HOLIDAY", "name", "国庆节"),
                        Map.of("date", "2026-10-02", "kind", "HOLIDAY", "name", "国庆节")),
                "regions",
                regions);
    }
}
