package io.dudao.inspection.unit;

import static io.dudao.inspection.Given.code;

import io.dudao.inspection.Given;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Call;
import io.dudao.kit.testing.OperationSamples;
import io.dudao.kit.testing.RolesMatrix;
import java.util.Map;

/** Calls for what becomes of units and regions. */
public final class UnitSamples {
    private UnitSamples() {}

    public static void addTo(OperationSamples samples) {
        samples.unit("moveUnit", UnitSamples::move)
                .unit(
                        "listUnitHistory",
                        unit -> Call.of()
                                .path(
                                        "id",
                                        Api.asAdmin().get("/units?code=" + unit).path("items[0].id")))
                .everybody("renameRegion", UnitSamples::rename);
    }

    private static Call move(String unit) {
        String region = unit.equals(RolesMatrix.HOME) ? RolesMatrix.HOME_REGION : RolesMatrix.AWAY_REGION;
        Given.region(region + "/below");
        return Call.of()
                .path("id", Given.unit(code("m"), region))
                .body(Map.of("regionPath", region + "/below", "reason", "Reorganisation"));
    }

    private static Call rename() {
        String id = Given.post("/regions", Map.of("path", "/" + code("r"), "name", "Old"))
                .extract()
                .path("id");
        return Call.of().path("id", id).header("If-Match", "\"1\"").body(Map.of("name", "New"));
    }
}
