package io.dudao.inspection.calibration;

import static io.dudao.inspection.Given.post;

import io.dudao.inspection.Given;
import io.dudao.inspection.visit.VisitGiven;
import io.dudao.inspection.visit.VisitGiven.Somebody;
import io.dudao.kit.testing.Call;
import io.dudao.kit.testing.OperationSamples;
import io.dudao.kit.testing.RolesMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A call for every operation on calibrations. */
public final class CalibrationSamples {
    private CalibrationSamples() {}

    /** Adds them to {@code samples}. */
    public static void addTo(OperationSamples samples) {
        samples.list(
                        "listCalibrations",
                        unit -> Call.of().query("limit", opened(unit).isEmpty() ? 100 : 200))
                .unit("getCalibration", unit -> Call.of().path("id", opened(unit)))
                .unit("openCalibration", unit -> Call.of().body(calibration(unit, others())))
                .unit(
                        "answerCalibration",
                        unit -> Call.of().path("id", opened(unit)).body(sheet(10, 10, 10)))
                .unit(
                        "closeCalibration",
                        unit -> Call.of().path("id", answered(unit)).body(Map.of()))
                .unit("cancelCalibration", unit -> Call.of().path("id", opened(unit)))
                .everybody("listInspectorQualities", Call::of);
    }

    /** Who has the role takes part at home and nowhere else. */
    private static String opened(String unit) {
        Somebody[] inspectors = unit.equals(RolesMatrix.HOME)
                ? new Somebody[] {
                    VisitGiven.inspector("inspector", "INTERNAL", 50),
                    VisitGiven.inspector("supervisor", "INTERNAL", 50)
                }
                : others();
        return opened(calibration(unit, inspectors));
    }

    private static String answered(String unit) {
        Somebody[] inspectors = others();
        String id = opened(calibration(unit, inspectors));
        for (Somebody inspector : inspectors) {
            inspector
                    .phone()
                    .body(sheet(10, 10, 10))
                    .post("/calibrations/" + id + ":answer")
                    .then()
                    .statusCode(200);
        }
        return id;
    }

    private static Somebody[] others() {
        return new Somebody[] {VisitGiven.inspector(), VisitGiven.inspector()};
    }

    static String opened(Map<String, Object> body) {
        return post("/calibrations", body).statusCode(201).extract().path("id");
    }

    static Map<String, Object> calibration(String unit, Somebody... inspectors) {
        return Map.of(
                "title",
                "Spring",
                "unit",
                unit,
                "checklist",
                Given.checklist(),
                "inspectors",
                Arrays.stream(inspectors).map(Somebody::code).toList());
    }

    /** The points of items a, b and c. */
    static Map<String, Object> sheet(int a, int b, int c) {
        return Map.of(
                "answers",
                List.of(
                        Map.of("item", "a", "points", a),
                        Map.of("item", "b", "points", b),
                        Map.of("item", "c", "points", c)));
    }
}
