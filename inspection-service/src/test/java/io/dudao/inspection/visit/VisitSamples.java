package io.dudao.inspection.visit;

import io.dudao.kit.testing.Call;
import io.dudao.kit.testing.OperationSamples;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.RolesMatrix;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A call for every operation on visits. */
public final class VisitSamples {
    private VisitSamples() {}

    public static void addTo(OperationSamples samples) {
        samples.list("listVisits", unit -> {
                    planned(unit);
                    return Call.of().query("limit", 200);
                })
                .unit("getVisit", unit -> Call.of().path("id", planned(unit)))
                .unit("planVisit", unit -> Call.of().body(VisitGiven.body(unit)))
                .unit("assignVisit", unit -> Call.of().path("id", planned(unit)).body(Map.of("inspectors", List.of())))
                .unit("moveVisit", unit -> Call.of().path("id", planned(unit)).body(moving()))
                .unit("cancelVisit", unit -> Call.of().path("id", planned(unit)).body(Map.of("reason", "WEATHER")))
                .unit("checkIn", unit -> Call.of().path("id", planned(unit)).body(VisitGiven.arrival()))
                .unit("checkOut", unit -> Call.of().path("id", started(unit)).body(VisitGiven.arrival()))
                .unit(
                        "reportVisitNotMade",
                        unit -> Call.of().path("id", planned(unit)).body(Map.of("reason", "UNIT_CLOSED")))
                .unit("getVisitBundle", unit -> Call.of().path("id", planned(unit)))
                .unit("getVisitAnswers", unit -> Call.of().path("id", planned(unit)))
                .unit("getVisitConflicts", unit -> Call.of().path("id", planned(unit)))
                .unit(
                        "answerVisit",
                        unit -> Call.of()
                                .path("id", started(unit))
                                .body(Map.of("items", List.of(VisitGiven.answer("a", 5)))))
                .unit("submitVisit", unit -> Call.of().path("id", started(unit)).body(submission()))
                .everybody(
                        "getInspectorDay",
                        () -> Call.of()
                                .path(
                                        "id",
                                        VisitGiven.inspector("inspector", "INTERNAL", 50)
                                                .id())
                                .query("date", "2026-03-02"));
    }

    private static Map<String, Object> submission() {
        return VisitGiven.submission(VisitGiven.answer("a", 5), VisitGiven.answer("b", 5), VisitGiven.answer("c", 5));
    }

    private static Map<String, Object> moving() {
        Instant start = Instant.now().plus(2, ChronoUnit.DAYS);
        return Map.of(
                "windowStart",
                start.toString(),
                "windowEnd",
                start.plusSeconds(3600).toString(),
                "reason",
                "Roadworks");
    }

    /** Makers of a self-inspection are the unit and those assigned: whoever has the role may, of the unit within reach. */
    private static String planned(String unit) {
        String visit = VisitGiven.planned(VisitGiven.body("SELF", unit));
        if (unit.equals(RolesMatrix.HOME)) {
            assign(visit, somebody("inspector"));
            assign(visit, somebody("supervisor"));
        }
        return visit;
    }

    /** By SQL: other samples declare conflicts of interest of the same inspector with the same unit. */
    private static void assign(String visit, VisitGiven.Somebody inspector) {
        RealBackends.database()
                .execute(
                        "insert into visit_inspector values (?, ?, false) on conflict do nothing",
                        UUID.fromString(visit),
                        inspector.id());
    }

    private static String started(String unit) {
        String visit = planned(unit);
        if (unit.equals(RolesMatrix.HOME)) {
            String path = "/visits/" + visit + ":check-in";
            somebody("inspector")
                    .phone()
                    .body(VisitGiven.arrival())
                    .post(path)
                    .then()
                    .statusCode(200);
        }
        return visit;
    }

    private static VisitGiven.Somebody somebody(String subject) {
        return VisitGiven.inspector(subject, "INTERNAL", 50);
    }
}
