package io.dudao.risk;

import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Call;
import io.dudao.kit.testing.OperationSamples;
import java.util.Map;

/** A right call for every operation. */
final class RiskSamples {
    private RiskSamples() {}

    static OperationSamples all() {
        return new OperationSamples()
                .unit("registerRisk", unit -> Call.of().body(risk(unit)))
                .list("listRisks", unit -> {
                    riskAt(unit);
                    return Call.of().query("limit", 200);
                })
                .unit("getRisk", RiskSamples::onRisk)
                .unit("assessRisk", unit -> onRisk(unit).body(Map.of("likelihood", 3, "impact", 4)))
                .unit("listAssessments", RiskSamples::onRisk)
                .unit("materialiseRisk", unit -> onRisk(unit).body(Map.of("note", "it happened")))
                .unit("listIncidents", RiskSamples::onRisk)
                .unit("closeRisk", unit -> onRisk(unit).body(Map.of()))
                .unit("treatRisk", unit -> onRisk(unit).body(treatment()))
                .unit("listTreatments", RiskSamples::onRisk)
                .unit("getTreatment", RiskSamples::onTreatment)
                .unit("completeTreatment", unit -> onTreatment(unit).body(Map.of()))
                .unit(
                        "rescheduleTreatment",
                        unit -> onTreatment(unit).body(Map.of("dueOn", "2199-12-31", "reason", "no hurry")));
    }

    private static Call onRisk(String unit) {
        return Call.of().path("id", riskAt(unit));
    }

    private static Call onTreatment(String unit) {
        return Call.of().path("id", created("/risks/" + riskAt(unit) + "/treatments", treatment()));
    }

    private static String riskAt(String unit) {
        return created("/risks", risk(unit));
    }

    private static String created(String path, Map<String, ?> body) {
        return Api.asAdmin()
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, ?> risk(String unit) {
        return Map.of("unit", unit, "title", "A risk", "category", "MARKET");
    }

    private static Map<String, ?> treatment() {
        return Map.of("strategy", "TRANSFER", "description", "Insure it", "dueOn", "2199-01-01");
    }
}
