package io.dudao.feedback;

import static org.hamcrest.Matchers.is;

import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Call;
import io.dudao.kit.testing.OperationSamples;
import io.dudao.kit.time.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A call for every operation of this service. */
final class FeedbackSamples {
    private FeedbackSamples() {}

    static OperationSamples samples() {
        return new OperationSamples()
                .unit("putFeedback", unit -> Call.of().path("id", Ids.next()).body(Phone.rating(unit)))
                .unit("batchFeedback", unit -> items(Phone.item(Ids.next(), Phone.rating(unit))))
                .unit("getFeedback", unit -> Call.of().path("id", feedback(unit)))
                .list("listFeedback", unit -> {
                    feedback(unit);
                    return Call.of();
                })
                .unit("openCase", unit -> Call.of().body(body(unit)))
                .unit("batchCases", unit -> items(imported(unit)))
                .list("listCases", unit -> {
                    openCase(unit);
                    return Call.of();
                })
                .unit("getCase", unit -> Call.of().path("id", openCase(unit)))
                .unit("listCaseSteps", unit -> Call.of().path("id", openCase(unit)))
                .unit(
                        "handOffCase",
                        unit -> Call.of()
                                .path("id", openCase(unit))
                                .body(Map.of("department", "billing", "reason", "it is about the bill")))
                .unit(
                        "resolveCase",
                        unit -> Call.of().path("id", openCase(unit)).body(Map.of("cause", "wrong bill")))
                .unit(
                        "reopenCase",
                        unit -> Call.of().path("id", resolvedCase(unit)).body(Map.of("reason", "still wrong")));
    }

    private static UUID feedback(String unit) {
        UUID id = Ids.next();
        Phone.put(id, Phone.rating(unit)).then().statusCode(201);
        return id;
    }

    private static String openCase(String unit) {
        return Api.asAdmin()
                .body(body(unit))
                .post("/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String resolvedCase(String unit) {
        String id = openCase(unit);
        Api.asAdmin()
                .body(Map.of("cause", "wrong bill"))
                .post("/cases/" + id + ":resolve")
                .then()
                .statusCode(200)
                .body("status", is("RESOLVED"));
        return id;
    }

    private static Map<String, Object> body(String unit) {
        return Map.of("unit", unit, "category", "refund", "department", "front-desk", "channel", "phone");
    }

    private static Map<String, Object> imported(String unit) {
        return Map.of(
                "externalId", Ids.next().toString(),
                "unit", unit,
                "category", "refund",
                "department", "front-desk",
                "channel", "phone",
                "openedAt", "2026-01-05T08:00:00Z");
    }

    private static Call items(Object item) {
        return Call.of().body(Map.of("items", List.of(item)));
    }
}
