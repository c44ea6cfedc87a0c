package io.dudao.inspection.deviation;

import static io.dudao.inspection.Given.post;

import io.dudao.inspection.Given;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Call;
import io.dudao.kit.testing.OperationSamples;
import io.dudao.kit.testing.Tokens;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** A call for every operation on known deviations. */
public final class DeviationSamples {
    private DeviationSamples() {}

    /** Adds them to {@code samples}. */
    public static void addTo(OperationSamples samples) {
        samples.list(
                        "listDeviations",
                        unit -> Call.of().query("limit", registered(unit).isEmpty() ? 100 : 200))
                .unit("getDeviation", unit -> Call.of().path("id", registered(unit)))
                .unit("registerDeviation", unit -> Call.of().body(deviation(unit)))
                .unit(
                        "acceptDeviation",
                        unit -> Call.of().path("id", registered(unit)).body(Map.of("note", "Mind the sign")))
                .unit(
                        "refuseDeviation",
                        unit -> Call.of().path("id", registered(unit)).body(Map.of("reason", "It can be mended")))
                .unit("endDeviation", unit -> Call.of().path("id", accepted(unit)));
    }

    /** A deviation of item c at {@code unit} from today in New York on, for a week. */
    static Map<String, Object> deviation(String unit) {
        return Map.of(
                "unit",
                unit,
                "checklist",
                Given.checklist(),
                "item",
                "c",
                "explanation",
                "The exit is being rebuilt",
                "validTo",
                LocalDate.now(ZoneId.of("America/New_York")).plusDays(7));
    }

    /** Registered by a manager of the unit, so that admin and supervisors may decide. */
    private static String registered(String unit) {
        return Api.as(Tokens.of("unit-manager").units(unit).name("registrant"))
                .body(deviation(unit))
                .post("/deviations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String accepted(String unit) {
        String id = registered(unit);
        post("/deviations/" + id + ":accept", Map.of()).statusCode(200);
        return id;
    }
}
