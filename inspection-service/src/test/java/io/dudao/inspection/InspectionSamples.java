package io.dudao.inspection;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.post;

import io.dudao.inspection.appeal.AppealSamples;
import io.dudao.inspection.attachment.AttachmentSamples;
import io.dudao.inspection.calendar.CalendarSamples;
import io.dudao.inspection.calibration.CalibrationSamples;
import io.dudao.inspection.checklist.ChecklistSamples;
import io.dudao.inspection.comparison.ComparisonSamples;
import io.dudao.inspection.correction.CorrectiveActionSamples;
import io.dudao.inspection.deviation.DeviationSamples;
import io.dudao.inspection.draw.DrawSamples;
import io.dudao.inspection.inspector.InspectorSamples;
import io.dudao.inspection.plan.PlanSamples;
import io.dudao.inspection.sampling.SampleSizeSamples;
import io.dudao.inspection.unit.UnitSamples;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Call;
import io.dudao.kit.testing.OperationSamples;
import io.dudao.kit.testing.RolesMatrix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A call for every operation of this service. */
final class InspectionSamples {
    private InspectionSamples() {}

    static OperationSamples all() {
        OperationSamples samples = new OperationSamples();
        referenceData(samples);
        units(samples);
        inspections(samples);
        CalendarSamples.addTo(samples);
        CorrectiveActionSamples.addTo(samples);
        ChecklistSamples.addTo(samples);
        DeviationSamples.addTo(samples);
        AppealSamples.addTo(samples);
        AttachmentSamples.addTo(samples);
        io.dudao.inspection.visit.VisitSamples.addTo(samples);
        ComparisonSamples.addTo(samples);
        CalibrationSamples.addTo(samples);
        InspectorSamples.addTo(samples);
        DrawSamples.addTo(samples);
        SampleSizeSamples.addTo(samples);
        UnitSamples.addTo(samples);
        PlanSamples.addTo(samples);
        return samples;
    }

    /** The unit of the suites: they know its code, this service owns it. */
    static UUID givenUnit(String code, String region) {
        String known = Api.asAdmin().get("/units?code=" + code).path("items[0].id");
        return known == null ? Given.unit(code, region) : UUID.fromString(known);
    }

    private static void referenceData(OperationSamples samples) {
        samples.everybody("listRegions", Call::of)
                .everybody("getRegion", () -> Call.of().path("id", newRegion()))
                .everybody("registerRegion", () -> Call.of().body(Map.of("path", "/" + code("r"), "name", "New")))
                .everybody("registerRegions", () -> items(Map.of("path", "/" + code("r"), "name", "New")));
    }

    private static void units(OperationSamples samples) {
        samples.list("listUnits", unit -> Call.of().query("limit", 200).query("sort", "-code"))
                .unit("getUnit", unit -> Call.of().path("id", idOf(unit)))
                .unit("registerUnit", unit -> Call.of().body(Given.unitBody(code("m"), region(unit))))
                .unit("registerUnits", unit -> items(Given.unitBody(code("m"), region(unit))))
                .unit("changeUnit", InspectionSamples::change)
                .unit(
                        "closeUnit",
                        unit -> Call.of()
                                .path("id", Given.unit(code("m"), region(unit)))
                                .body(Map.of("closedOn", "2026-01-31")));
    }

    private static void inspections(OperationSamples samples) {
        samples.unit("completeInspection", unit -> Call.of().body(inspection(unit)))
                .unit("getInspection", unit -> Call.of().path("id", completed(unit, "id")))
                .list("listInspections", unit -> after(completed(unit, "id")))
                .everybody(
                        "importInspections",
                        () -> items(
                                Given.imported(code("i"), RolesMatrix.HOME, Given.plainChecklist(), "2016-01-01", 90)))
                .list("listFindings", unit -> after(completed(unit, "id")))
                .everybody("importFindings", () -> items(Given.finding(code("f"), "no-such", "Item")));
    }

    private static Call change(String unit) {
        var body = new HashMap<>(Given.unitBody("ignored", region(unit)));
        body.remove("code");
        return Call.of().path("id", idOf(unit)).header("If-Match", "*").body(body);
    }

    private static Call after(String made) {
        return Call.of().query("limit", made.isEmpty() ? 100 : 200);
    }

    private static Call items(Object item) {
        return Call.of().body(Map.of("items", List.of(item)));
    }

    private static String region(String unit) {
        return unit.equals(RolesMatrix.HOME) ? RolesMatrix.HOME_REGION : RolesMatrix.AWAY_REGION;
    }

    private static String idOf(String unit) {
        return Api.asAdmin().get("/units?code=" + unit).path("items[0].id");
    }

    private static String newRegion() {
        return post("/regions", Map.of("path", "/" + code("r"), "name", "New"))
                .extract()
                .path("id");
    }

    private static String completed(String unit, String field) {
        return post("/inspections", inspection(unit)).statusCode(201).extract().path(field);
    }

    private static Map<String, Object> inspection(String unit) {
        return Map.of(
                "unit",
                unit,
                "checklist",
                Given.checklist(),
                "kind",
                "SPOT_CHECK",
                "completedAt",
                "2026-03-02T17:00:00Z",
                "answers",
                List.of("a", "b", "c").stream()
                        .map(item -> Map.of("item", item, "points", 5))
                        .toList());
    }
}
