package io.dudao.inspection.draw;

import static io.dudao.inspection.Given.post;

import io.dudao.inspection.Given;
import io.dudao.kit.testing.Call;
import io.dudao.kit.testing.OperationSamples;
import io.dudao.kit.testing.RolesMatrix;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A call for every operation on draws. */
public final class DrawSamples {
    private DrawSamples() {}

    public static void addTo(OperationSamples samples) {
        samples.list("listDraws", unit -> {
                    // The answer names the checklist, and so the unit.
                    post("/checklists", Given.checklistBody(unit));
                    drawn(unit, unit);
                    return Call.of().query("limit", 200);
                })
                .unit("makeDraw", unit -> Call.of().body(body(unit, Given.checklist())))
                .unit("getDraw", unit -> Call.of().path("id", drawn(unit, Given.checklist())))
                .unit("listCandidates", unit -> Call.of().path("id", drawn(unit, Given.checklist())))
                .unit("replayDraw", unit -> Call.of().path("id", drawn(unit, Given.checklist())))
                .unit("revealDraw", unit -> {
                    var prepared = new HashMap<>(body(unit, Given.checklist()));
                    prepared.put("commit", true);
                    return Call.of().path("id", made(prepared));
                });
    }

    private static String drawn(String unit, String checklist) {
        return made(body(unit, checklist));
    }

    private static String made(Map<String, Object> body) {
        return post("/draws", body).statusCode(201).extract().path("id");
    }

    /** One unit of the unit's region, whether or not somebody can be sent. */
    private static Map<String, Object> body(String unit, String checklist) {
        String region = unit.equals(RolesMatrix.HOME) ? RolesMatrix.HOME_REGION : RolesMatrix.AWAY_REGION;
        Map<String, Object> body = new HashMap<>(request(List.of(region), 1, checklist));
        body.put("partial", true);
        return body;
    }

    /** A draw of spot checks in the month that begins in a week, without a cool-down. */
    static Map<String, Object> request(List<String> regions, int units, String checklist) {
        Instant start = Instant.now().plus(7, ChronoUnit.DAYS);
        return new HashMap<>(Map.of(
                "regions",
                regions,
                "units",
                units,
                "kind",
                "SPOT_CHECK",
                "checklist",
                checklist,
                "coolDownDays",
                0,
                "window",
                Map.of(
                        "start",
                        start.toString(),
                        "end",
                        start.plus(30, ChronoUnit.DAYS).toString())));
    }
}
