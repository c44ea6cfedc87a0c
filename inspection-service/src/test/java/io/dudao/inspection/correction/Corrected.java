package io.dudao.inspection.correction;

import io.dudao.inspection.Given;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Inspections with findings, made by one inspector, so that others can correct and verify them. */
public final class Corrected {
    /** The one who finds. */
    public static final Tokens FINDER = Tokens.of("supervisor").name("finder").regions("/");

    private Corrected() {}

    /** Who corrects at the unit. */
    public static Tokens manager(String unit) {
        return Tokens.of("unit-manager").name("manager-of-" + unit).units(unit);
    }

    /** Who verifies. */
    public static Tokens supervisor() {
        return Tokens.of("supervisor").name("verifier").regions("/");
    }

    /** An inspection on {@link Given#checklist}: items a and b are NORMAL, c is CRITICAL, of ten points each. */
    public static ValidatableResponse inspect(
            String unit, String checklist, String kind, Instant at, int a, int b, int c) {
        return Api.as(FINDER)
                .body(Map.of(
                        "unit",
                        unit,
                        "checklist",
                        checklist,
                        "kind",
                        kind,
                        "completedAt",
                        at.toString(),
                        "answers",
                        List.of(answer("a", a), answer("b", b), answer("c", c))))
                .post("/inspections")
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> answer(String item, int points) {
        return Map.of("item", item, "points", points);
    }

    /** An open action on a MINOR finding of a new inspection. */
    public static String minor(String unit, Instant at) {
        return inspect(unit, Given.checklist(), "SPOT_CHECK", at, 0, 10, 10)
                .extract()
                .path("findings[0].correctiveActionId");
    }

    /** An open action on a MAJOR finding of a new inspection. */
    public static String major(String unit, Instant at) {
        return inspect(unit, Given.checklist(), "SPOT_CHECK", at, 10, 10, 0)
                .extract()
                .path("findings[0].correctiveActionId");
    }

    /** A whole correction of a MAJOR finding. */
    public static Map<String, Object> correction(String closedOn) {
        return Map.of(
                "closedOn",
                closedOn,
                "note",
                "通道已清空 Exit cleared",
                "rootCause",
                Map.of("category", "METHOD", "whys", List.of("Boxes stood there", "No storage was planned")),
                "permanentAction",
                "Storage room rented",
                "prevention",
                "Checked at every opening");
    }

    /** A step of an action as {@code who}. */
    public static ValidatableResponse step(Tokens who, String action, String verb, Map<String, ?> body) {
        return Api.as(who)
                .body(body)
                .post("/corrective-actions/" + action + ":" + verb)
                .then();
    }
}
