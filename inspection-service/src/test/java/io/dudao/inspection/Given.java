package io.dudao.inspection;

import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What tests of this service start from, made through its own API. */
public final class Given {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private Given() {}

    /** A code that no other test uses. */
    public static String code(String prefix) {
        return prefix + "-" + COUNTER.incrementAndGet();
    }

    /** As admin. */
    public static ValidatableResponse post(String path, Object body) {
        return Api.asAdmin().body(body).post(path).then();
    }

    /** A batch as admin, answered with 207. */
    public static ValidatableResponse batch(String path, List<?> items) {
        return post(path, Map.of("items", items)).statusCode(207);
    }

    /** Makes the region {@code path} and those above it. */
    public static void region(String path) {
        for (int end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1)) {
            post("/regions", Map.of("path", path.substring(0, end), "name", "Above"));
        }
        post("/regions", Map.of("path", path, "name", "Region of tests"));
    }

    /** An open unit in New York's time, its id. */
    public static UUID unit(String code, String region) {
        region(region);
        String id =
                post("/units", unitBody(code, region)).statusCode(201).extract().path("id");
        return UUID.fromString(id);
    }

    /** The body of a new unit in New York's time. */
    public static Map<String, Object> unitBody(String code, String region) {
        return new LinkedHashMap<>(Map.of(
                "code",
                code,
                "name",
                "Unit " + code,
                "category",
                "store",
                "regionPath",
                region,
                "timeZone",
                "America/New_York"));
    }

    /** A checklist for official scores only, pass mark 71; its code. */
    public static String plainChecklist() {
        String code = code("plain");
        post(
                        "/checklists",
                        Map.of(
                                "code",
                                code,
                                "titles",
                                Map.of("zh-CN", "食品安全", "en", "Food safety"),
                                "method",
                                "DEDUCTION",
                                "passMark",
                                71))
                .statusCode(201);
        return code;
    }

    /** A percentage checklist, pass mark 80, with items a (NORMAL), b (NORMAL) and c (CRITICAL) of ten points; its code. */
    public static String checklist() {
        String code = code("service");
        post("/checklists", checklistBody(code)).statusCode(201);
        return code;
    }

    public static Map<String, Object> checklistBody(String code) {
        return Map.of(
                "code",
                code,
                "titles",
                Map.of("zh-CN", "服务检查", "en", "Service check"),
                "method",
                "PERCENTAGE",
                "passMark",
                80,
                "sections",
                List.of(Map.of(
                        "code", "hall",
                        "title", "Hall",
                        "items",
                                List.of(
                                        item("a", "Greets customers", "NORMAL"),
                                        item("b", "Floor is clean", "NORMAL"),
                                        item("c", "Fire exit is free", "CRITICAL")))));
    }

    private static Map<String, Object> item(String code, String text, String kind) {
        return Map.of("code", code, "text", text, "maxPoints", 10, "kind", kind);
    }

    /** An inspection to import, without its time. */
    public static Map<String, Object> imported(String externalId, String unit, String checklist, String on, int score) {
        return Map.of(
                "externalId",
                externalId,
                "unit",
                unit,
                "kind",
                "SCHEDULED",
                "checklist",
                checklist,
                "completedOn",
                on,
                "score",
                score);
    }

    /** A finding to import, open. */
    public static Map<String, Object> finding(String externalId, String inspection, String item) {
        return Map.of("externalId", externalId, "inspection", inspection, "item", item);
    }

    /** A finding to import, corrected. */
    public static Map<String, Object> finding(String externalId, String inspection, String item, String correctedOn) {
        return Map.of("externalId", externalId, "inspection", inspection, "item", item, "correctedOn", correctedOn);
    }

    /** How many events this service has written so far. */
    public static long events() {
        return RealBackends.database().number("select count(*) from outbox");
    }

    /** How many events it has written about one aggregate. */
    public static long eventsAbout(Object id) {
        return RealBackends.database().number("select count(*) from outbox where aggregateid = ?", id.toString());
    }
}
