package io.dudao.inspection.inspector;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.post;

import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Call;
import io.dudao.kit.testing.OperationSamples;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.RolesMatrix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A call for every operation on inspectors and their conflicts. */
public final class InspectorSamples {
    /** The subject of the suites' token for the role inspector. */
    private static final String SUBJECT = "inspector";

    /** From when on the suites' inspector is biased: late enough to visit the suites' unit before. */
    private static final String FAR = "2199-01-01";

    private InspectorSamples() {}

    public static void addTo(OperationSamples samples) {
        samples.list("listInspectors", unit -> {
                    post("/inspectors", thirdParty(unit)).statusCode(201);
                    return Call.of().query("limit", 200);
                })
                .unit("getInspector", unit -> Call.of().path("id", registered(unit)))
                .everybody("getMyself", () -> {
                    linked();
                    return Call.of();
                })
                .unit("registerInspector", unit -> Call.of().body(body(code("i"), region(unit))))
                .unit(
                        "registerInspectors",
                        unit -> Call.of().body(Map.of("items", List.of(body(code("i"), region(unit))))))
                .unit("changeInspector", unit -> {
                    var content = new HashMap<>(body("ignored", region(unit)));
                    content.remove("code");
                    return Call.of()
                            .path("id", registered(unit))
                            .header("If-Match", "*")
                            .body(content);
                })
                .unit("listConflicts", unit -> Call.of().path("id", own(unit)))
                .unit(
                        "declareConflict",
                        unit -> Call.of()
                                .path("id", own(unit))
                                .body(Map.of("unit", unit, "reason", "FAMILY", "from", FAR)))
                .unit("endConflict", unit -> {
                    String inspector = own(unit);
                    return Call.of()
                            .path("id", inspector)
                            .path("conflict", declared(inspector, unit))
                            .body(Map.of("to", "2199-01-31"));
                });
    }

    /** The body of a new internal inspector. */
    public static Map<String, Object> body(String code, String region) {
        return Map.of("code", code, "name", "Inspector " + code, "kind", "INTERNAL", "regions", List.of(region));
    }

    private static Map<String, Object> thirdParty(String unit) {
        return Map.of(
                "code",
                code("i"),
                "name",
                "Somebody else",
                "kind",
                "THIRD_PARTY",
                "organisation",
                unit,
                "regions",
                List.of(region(unit)));
    }

    /** The inspector who the suites' inspector is; for the other unit somebody whom only admin reaches. */
    private static String own(String unit) {
        return unit.equals(RolesMatrix.HOME) ? linked() : registered(unit);
    }

    /** The id of the inspector with the log-in of the suites' token, whose one region is that of their unit. */
    public static String linked() {
        var content = new HashMap<>(body(SUBJECT, RolesMatrix.HOME_REGION));
        content.put("subject", SUBJECT);
        content.put("dailyCapacity", 50);
        var known = RealBackends.database().query("select id from inspector where subject = ?", SUBJECT);
        if (known.isEmpty()) {
            return post("/inspectors", content).statusCode(201).extract().path("id");
        }
        String id = String.valueOf(known.getFirst().get("id"));
        content.remove("code");
        Api.asAdmin().header("If-Match", "*").body(content).put("/inspectors/" + id);
        return id;
    }

    private static String registered(String unit) {
        return post("/inspectors", body(code("i"), region(unit)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String declared(String inspector, String unit) {
        return post("/inspectors/" + inspector + "/conflicts", Map.of("unit", unit, "reason", "FINANCIAL", "from", FAR))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String region(String unit) {
        return unit.equals(RolesMatrix.HOME) ? RolesMatrix.HOME_REGION : RolesMatrix.AWAY_REGION;
    }
}
