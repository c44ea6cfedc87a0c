package io.dudao.inspection.plan;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.post;

import io.dudao.inspection.Given;
import io.dudao.kit.testing.Call;
import io.dudao.kit.testing.OperationSamples;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A call for every operation on plans. */
public final class PlanSamples {
    private PlanSamples() {}

    public static void addTo(OperationSamples samples) {
        samples.list("listPlans", unit -> after(plan(unit)))
                .unit("getPlan", unit -> at(plan(unit)))
                .unit("createPlan", unit -> Call.of().body(body(unit)))
                .unit("changePlan", PlanSamples::change)
                .unit("pausePlan", unit -> at(plan(unit)))
                .unit("resumePlan", unit -> at(paused(unit)))
                .unit("endPlan", unit -> at(plan(unit)))
                .unit("skipPlanOccurrence", unit -> at(plan(unit)).body(skip(unit)))
                .unit("movePlanOccurrence", unit -> at(plan(unit)).body(move(unit)))
                .unit("restorePlanOccurrence", unit -> at(skipped(unit)).body(occurrence(unit)))
                .unit("listPlanOccurrences", unit -> at(plan(unit)))
                .unit("previewPlan", unit -> Call.of().body(body(unit)))
                .unit("listPlanIntervals", unit -> at(plan(unit)))
                .list("listVisitObligations", unit -> after(plan(unit)));
    }

    /** A plan for one unit, weekly on Monday at nine from 2026-01-05 on, window a day; change what matters. */
    static Map<String, Object> body(String unit) {
        return new TreeMap<>(Map.of(
                "code",
                code("plan"),
                "titles",
                Map.of("zh-CN", "周检", "en", "Weekly check"),
                "checklist",
                Given.checklist(),
                "kind",
                "SCHEDULED",
                "recurrence",
                "FREQ=WEEKLY;BYDAY=MO",
                "startsAt",
                "2026-01-05T09:00:00",
                "target",
                Map.of("units", List.of(unit)),
                "window",
                "P1D"));
    }

    /** Creates a plan as admin; its id. */
    static String created(Map<String, Object> body) {
        return post("/plans", body).statusCode(201).extract().path("id");
    }

    private static String plan(String unit) {
        return created(body(unit));
    }

    private static Map<String, Object> occurrence(String unit) {
        return new TreeMap<>(Map.of("unit", unit, "original", "2098-01-06T09:00:00"));
    }

    private static Map<String, Object> skip(String unit) {
        Map<String, Object> body = occurrence(unit);
        body.put("reason", "Market day");
        return body;
    }

    private static Map<String, Object> move(String unit) {
        Map<String, Object> body = skip(unit);
        body.put("to", "2098-01-07T09:00:00");
        return body;
    }

    private static String skipped(String unit) {
        String plan = plan(unit);
        post("/plans/" + plan + ":skip", skip(unit)).statusCode(200);
        return plan;
    }

    private static Call at(String plan) {
        return Call.of().path("id", plan);
    }

    private static Call after(String made) {
        return Call.of().query("limit", made.isEmpty() ? 100 : 200);
    }

    private static String paused(String unit) {
        String plan = plan(unit);
        post("/plans/" + plan + ":pause", Map.of()).statusCode(200);
        return plan;
    }

    private static Call change(String unit) {
        Map<String, Object> body = body(unit);
        String plan = created(body);
        body.put("window", "P2D");
        return at(plan).header("If-Match", "*").body(body);
    }
}
