package io.dudao.inspection.visit;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.post;

import io.dudao.inspection.Given;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.Tokens;
import io.dudao.kit.time.Ids;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Visits to start a test from, made through the API. */
public final class VisitGiven {
    private VisitGiven() {}

    /** Somebody who inspects: his id, his code, and the subject of his log-in. */
    public record Somebody(UUID id, String code, String subject) {
        /** A request of his phone. */
        public RequestSpecification phone() {
            return Api.as(Tokens.of("inspector").name(subject));
        }
    }

    /** An active inspector of the organisation with a capacity of 50 visits a day. */
    public static Somebody inspector() {
        String code = code("inspector");
        return inspector(code, "INTERNAL", 50);
    }

    /** An active inspector with that log-in, made if there is none; his code is his subject then. */
    public static Somebody inspector(String subject, String kind, int capacity) {
        RealBackends.database()
                .execute(
                        """
                        insert into inspector (id, code, name, subject, kind, organisation, regions, daily_capacity, active,
                                               changed_at, revision, version)
                        values (?, ?, 'Lin', ?, ?, ?, '{/}', ?, true, now(), 1, 0) on conflict do nothing
                        """,
                        Ids.next(),
                        subject,
                        subject,
                        kind,
                        kind.equals("THIRD_PARTY") ? "Outside" : null,
                        capacity);
        var row = RealBackends.database()
                .query("select id, code from inspector where subject = ?", subject)
                .getFirst();
        UUID id = (UUID) Objects.requireNonNull(row.get("id"));
        return new Somebody(id, String.valueOf(row.get("code")), subject);
    }

    /** The body of a scheduled visit, its window open from an hour ago for seven days. */
    public static Map<String, Object> body(String unit, Somebody... inspectors) {
        Instant start = Instant.now().minus(Duration.ofHours(1));
        return new HashMap<>(Map.of(
                "unit",
                unit,
                "kind",
                "SCHEDULED",
                "checklist",
                Given.checklist(),
                "windowStart",
                start.toString(),
                "windowEnd",
                start.plus(Duration.ofDays(7)).toString(),
                "inspectors",
                Arrays.stream(inspectors).map(Somebody::code).toList()));
    }

    /** The body of a visit of another kind. */
    public static Map<String, Object> body(String kind, String unit, Somebody... inspectors) {
        var body = body(unit, inspectors);
        body.put("kind", kind);
        return body;
    }

    /** The visit that admin plans with {@code body}, its id. */
    public static String planned(Map<String, Object> body) {
        return post("/visits", body).statusCode(201).extract().path("id");
    }

    /** A scheduled visit at the unit with code {@code unit} on {@link Given#checklist}, its window open; its id. */
    public static String planned(String unit, Somebody... inspectors) {
        return planned(body(unit, inspectors));
    }

    /** As {@link #planned}, and the first inspector has checked in. */
    public static String started(String unit, Somebody inspector) {
        String id = planned(unit, inspector);
        inspector
                .phone()
                .body(arrival())
                .post("/visits/" + id + ":check-in")
                .then()
                .statusCode(200);
        return id;
    }

    /** A check-in or check-out at this moment without a position. */
    public static Map<String, Object> arrival() {
        return Map.of("at", Instant.now().toString(), "reason", "INDOORS");
    }

    /** A visit as {@link #started}, submitted with ten points for items a and c and {@code points} for b; its inspection. */
    public static String submitted(String unit, Somebody inspector, int points) {
        String id = started(unit, inspector);
        return inspector
                .phone()
                .body(submission(answer("a", 10), answer("b", points), answer("c", 10)))
                .post("/visits/" + id + ":submit")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** An answer of now by the phone {@code phone-1}, based on none. */
    public static Map<String, Object> answer(String item, int points) {
        return answer(UUID.randomUUID(), item, points, "phone-1");
    }

    /** An answer of now. */
    public static Map<String, Object> answer(UUID id, String item, int points, String device) {
        return new HashMap<>(Map.of(
                "id",
                id.toString(),
                "device",
                device,
                "answer",
                Map.of(
                        "item",
                        item,
                        "points",
                        points,
                        "recordedAt",
                        Instant.now().toString())));
    }

    /** A submission of now with these last answers. */
    @SafeVarargs
    public static Map<String, Object> submission(Map<String, Object>... answers) {
        return new HashMap<>(Map.of("completedAt", Instant.now().toString(), "answers", List.of(answers)));
    }

    /** The chain of its trail: the id of the inspection that it yields. */
    public static UUID chain(String visit) {
        var row = RealBackends.database()
                .query("select inspection_id from visit where id = ?", UUID.fromString(visit))
                .getFirst();
        return (UUID) Objects.requireNonNull(row.get("inspection_id"));
    }

    /** A unit's code, the unit standing in its own region. */
    public static String unit() {
        String unit = code("visited");
        Given.unit(unit, "/visited");
        return unit;
    }

    /** As the unit's manager. */
    public static RequestSpecification manager(String unit) {
        return Api.as(Tokens.of("unit-manager").units(unit));
    }

    /** A supervisor of the region of {@link #unit}. */
    public static RequestSpecification supervisor() {
        return Api.as(Tokens.of("supervisor").regions("/visited"));
    }

    static List<String> codes(Somebody... inspectors) {
        return Arrays.stream(inspectors).map(Somebody::code).toList();
    }
}
