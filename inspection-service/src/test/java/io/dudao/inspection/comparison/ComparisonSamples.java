package io.dudao.inspection.comparison;

import io.dudao.inspection.Given;
import io.dudao.kit.testing.Call;
import io.dudao.kit.testing.OperationSamples;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A call for every operation on comparisons. */
public final class ComparisonSamples {
    private static final String CHECKLIST = Given.code("compared");

    private ComparisonSamples() {}

    /** Adds them to {@code samples}. */
    public static void addTo(OperationSamples samples) {
        samples.list(
                        "listUnitComparisons",
                        unit -> Call.of().query("checklist", compared(unit)).query("limit", 200))
                .everybody("listItemComparisons", () -> Call.of().query("checklist", CHECKLIST));
    }

    private static String compared(String unit) {
        Given.post("/checklists", Given.checklistBody(CHECKLIST));
        inspected(unit, CHECKLIST, "THIRD_PARTY", Instant.now(), 5, 5, 5);
        return CHECKLIST;
    }

    /** The points of items a, b and c. */
    static void inspected(String unit, String checklist, String kind, Instant at, int a, int b, int c) {
        Given.post(
                        "/inspections",
                        Map.of(
                                "unit", unit,
                                "checklist", checklist,
                                "kind", kind,
                                "completedAt", at.toString(),
                                "answers",
                                        List.of(
                                                Map.of("item", "a", "points", a),
                                                Map.of("item", "b", "points", b),
                                                Map.of("item", "c", "points", c))))
                .statusCode(201);
    }
}
