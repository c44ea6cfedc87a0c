package io.dudao.inspection.appeal;

import static io.dudao.inspection.Given.post;

import io.dudao.inspection.Given;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Call;
import io.dudao.kit.testing.OperationSamples;
import io.dudao.kit.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A call for every operation on appeals. */
public final class AppealSamples {
    private AppealSamples() {}

    /** Adds them to {@code samples}. */
    public static void addTo(OperationSamples samples) {
        samples.list(
                        "listAppeals",
                        unit -> Call.of().query("limit", lodged(unit).isEmpty() ? 100 : 200))
                .unit("getAppeal", unit -> Call.of().path("id", lodged(unit)))
                .unit("lodgeAppeal", unit -> Call.of().body(appeal(inspected(unit), item("a", 10))))
                .unit("withdrawAppeal", unit -> Call.of().path("id", lodged(unit)))
                .unit("voteOnAppeal", unit -> Call.of().path("id", lodged(unit)).body(ballot(true, "a")))
                .unit("getInspectionRevisions", unit -> Call.of().path("id", inspected(unit)));
    }

    /** An inspection of {@code unit} in which items a, b and c got 5 of 10 points, done by the subject inspected-it. */
    static String inspected(String unit) {
        return Api.as(Tokens.of("supervisor").units(unit).name("inspected-it"))
                .body(inspection(unit, Given.checklist(), Instant.now(), 5))
                .post("/inspections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Map<String, Object> inspection(String unit, String checklist, Instant at, int points) {
        return Map.of(
                "unit",
                unit,
                "checklist",
                checklist,
                "kind",
                "SPOT_CHECK",
                "completedAt",
                at.toString(),
                "answers",
                List.of("a", "b", "c").stream()
                        .map(item -> Map.of("item", item, "points", points))
                        .toList());
    }

    static Map<String, Object> appeal(String inspection, Object... items) {
        return Map.of(
                "inspection",
                inspection,
                "statement",
                "The inspector came before opening.",
                "appealedItems",
                List.of(items));
    }

    static Map<String, Object> item(String code, int points) {
        return Map.of("item", code, "points", points, "argument", "It was done at eight, see the log.");
    }

    static Map<String, Object> ballot(boolean grant, String... codes) {
        return Map.of(
                "votes",
                List.of(codes).stream()
                        .map(code -> Map.of("item", code, "grant", grant, "reason", "The log says so."))
                        .toList());
    }

    static String lodged(String unit) {
        return Api.as(Tokens.of("unit-manager").units(unit).name("appellant"))
                .body(appeal(inspected(unit), item("a", 10)))
                .post("/appeals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The vote of an administrator named {@code member}. */
    static ValidatableResponse voted(String member, String appeal, Map<String, Object> ballot) {
        return Api.as(Tokens.of("admin").name(member))
                .body(ballot)
                .post("/appeals/" + appeal + ":vote")
                .then();
    }

    /** As admin. */
    static ValidatableResponse lodge(Map<String, Object> appeal) {
        return post("/appeals", appeal);
    }
}
