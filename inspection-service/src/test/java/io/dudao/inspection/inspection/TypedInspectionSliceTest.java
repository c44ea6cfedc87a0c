package io.dudao.inspection.inspection;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.post;
import static io.dudao.inspection.Given.unit;
import static io.dudao.inspection.checklist.FullChecklist.HASH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.dudao.inspection.attachment.AttachmentSamples;
import io.dudao.inspection.checklist.FullChecklist;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.RealBackends;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Answers of every type through the API, tried and in earnest. */
@QuarkusTest
class TypedInspectionSliceTest {

    @Test
    void answersOfEveryTypeAreScoredGradedAndKept() {
        String checklist = written();
        String unit = code("u");
        unit(unit, "/typed");
        var answers = answers();
        answers.put(
                "fridge",
                Map.of(
                        "item",
                        "fridge",
                        "value",
                        Map.of("number", 8.5),
                        "note",
                        "门没关好",
                        "correctiveAction",
                        "Close the door",
                        "attachments",
                        List.of(HASH),
                        "recordedAt",
                        "2026-03-02T16:50:00Z",
                        "latitude",
                        40.7,
                        "longitude",
                        -74.0));
        String id = post("/inspections", inspection(unit, checklist, answers))
                .statusCode(201)
                // door 5 of 10, people 14 of 15, end 0.5·8 + 2 of 0.5·10 + 2: (2·50 + 93.33… + 85.71…)/4
                .body("score", equalTo(69.76f))
                .body("grade", equalTo("C"))
                .body("verdict", equalTo("FAIL"))
                .body("criticalFailed", equalTo(true))
                .body("sections.percentage", equalTo(List.of(50.0f, 93.33f, 85.71f)))
                .body("findings.itemCode", equalTo(List.of("fridge", "crew")))
                .extract()
                .path("id");
        Api.as("analyst")
                .get("/inspections/" + id)
                .then()
                .body("answers.item", equalTo(List.of("open", "fridge", "queue", "crew", "tidy", "face", "sign")))
                .body("answers[1].value.number", equalTo(8.5f))
                .body("answers[1].points", equalTo(0))
                .body("answers[1].note", equalTo("门没关好"))
                .body("answers[1].attachments", equalTo(List.of(HASH)))
                .body("answers[1].recordedAt", equalTo("2026-03-02T16:50:00Z"))
                .body("answers[1].latitude", equalTo(40.7f))
                .body("answers[6].points", nullValue())
                .body("grade", equalTo("C"));
        assertThat(RealBackends.database()
                        .query(
                                "select cast(payload as json) ->> 'grade' as grade from outbox where aggregateid = ?",
                                id)
                        .getFirst()
                        .get("grade"))
                .isEqualTo("C");
    }

    @Test
    void badAnswersNameTheirFieldAndNothingIsWritten() {
        String checklist = written();
        String unit = code("u");
        unit(unit, "/typed");
        refused("failed-item-needs-a-note", "answers[1].note", unit, checklist, number("fridge", 9));
        refused("wrong-kind-of-answer", "answers[1].value", unit, checklist, yes("fridge"));
        refused("unknown-option", "answers[2].value.options[0]", unit, checklist, options("queue", "none"));
        refused("points-must-lie-within-the-item", "answers[4].points", unit, checklist, points("tidy", 11));
        refused(
                "points-follow-from-the-answer",
                "answers[0].points",
                unit,
                checklist,
                Map.of("item", "open", "points", 1, "value", Map.of("yes", true)));
        refused(
                "item-cannot-be-not-applicable",
                "answers[1].notApplicable",
                unit,
                checklist,
                Map.of("item", "fridge", "notApplicable", true));
        refused("answer-needs-points-or-not-applicable", "answers[4]", unit, checklist, Map.of("item", "tidy"));
        refused(
                "in-the-future",
                "answers[4].recordedAt",
                unit,
                checklist,
                Map.of("item", "tidy", "points", 1, "recordedAt", "2126-03-02T16:50:00Z"));
        refused("unknown-item", "answers[7].item", unit, checklist, points("nowhere", 1));
        var missing = answers();
        missing.remove("sign");
        post("/inspections", inspection(unit, checklist, missing))
                .statusCode(422)
                .body("type", equalTo("/problems/every-item-needs-an-answer"))
                .body("violations.field", equalTo(List.of("answers[item=sign]")));
        assertThat(written(unit)).isZero();
    }

    @Test
    void tenThousandAnswersAreRefusedAtOnce() {
        String checklist = written();
        String unit = code("u");
        unit(unit, "/typed");
        Map<String, Object> body = new HashMap<>(inspection(unit, checklist, answers()));
        body.put(
                "answers",
                IntStream.range(0, 10_000).mapToObj(i -> points("x" + i, 1)).toList());
        post("/inspections", body)
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-item"))
                .body("violations", hasSize(50))
                .body("violations[0].field", equalTo("answers[0].item"));
        body.put(
                "answers",
                IntStream.range(0, 10_001).mapToObj(i -> points("x" + i, 1)).toList());
        post("/inspections", body).statusCode(422).body("violations[0].field", equalTo("answers"));
        assertThat(written(unit)).isZero();
    }

    @Test
    void aDryRunScoresADraftAndStoresNothing() {
        String code = code("dry");
        String draft = post("/checklists:draft", FullChecklist.body(code))
                .statusCode(201)
                .extract()
                .path("id");
        long inspections = RealBackends.database().number("select count(*) from inspection");
        var sample = new ArrayList<Object>(List.of(
                Map.of("item", "open", "value", Map.of("yes", false)),
                number("fridge", 4),
                options("queue", "long"),
                points("tidy", 5)));
        post("/checklists/" + draft + ":dry-run", Map.of("answers", sample))
                .statusCode(200)
                .body("score", equalTo(47.5f)) // door 50, people 40, end 50: (100 + 40 + 50)/4
                .body("grade", equalTo("C"))
                .body("verdict", equalTo("FAIL"))
                .body("failed", equalTo(List.of("open", "tidy")))
                .body("missing", equalTo(List.of("crew", "face", "sign")))
                .body(
                        "items.state",
                        equalTo(List.of(
                                "SCORED",
                                "UNANSWERED",
                                "SCORED",
                                "SCORED",
                                "UNANSWERED",
                                "SCORED",
                                "UNANSWERED",
                                "UNANSWERED")))
                .body("items[2].toSection", equalTo(50.0f))
                .body("items[2].toTotal", equalTo(25.0f));
        sample.add(points("tidy", 5));
        post("/checklists/" + draft + ":dry-run", Map.of("answers", sample))
                .statusCode(422)
                .body("violations[0].field", equalTo("answers[4].item"));
        assertThat(RealBackends.database().number("select count(*) from inspection"))
                .isEqualTo(inspections);
    }

    @Test
    void rowsOfBeforeAreStillRead() {
        String code = code("old");
        RealBackends.database().execute("""
                insert into checklist (id, code, number, title_chinese, title_english, method, pass_mark, sections, created_at,
                    not_applicable, grades, status, changed_at, published_at, revision)
                values (gen_random_uuid(), ?, 1, '旧', 'Old', 'PERCENTAGE', 50, '[{"code": "s", "title": "Hall", "weight": 1,
                    "floor": null, "items": [{"code": "a", "text": "Floor", "weight": 1, "max_points": 10, "kind": "NORMAL",
                    "pass_points": null}]}]', now(), 'EXCLUDE', '[]', 'PUBLISHED', now(), now(), 1)
                """, code);
        String unit = code("u");
        unit(unit, "/typed");
        String id = post("/inspections", inspection(unit, code, Map.of("a", points("a", 10))))
                .statusCode(201)
                .extract()
                .path("id");
        RealBackends.database().execute("""
                update inspection set answers = '[{"item": "a", "points": null}]', sections = '[{"code": "s", "title": "Hall",
                    "weight": 1, "percentage": null, "floor": null}]' where id = ?::uuid
                """, id);
        Api.asAdmin()
                .get("/inspections/" + id)
                .then()
                .statusCode(200)
                .body("answers[0].notApplicable", equalTo(true))
                .body("sections[0].title", equalTo("Hall"));
        Api.asAdmin()
                .header("Accept-Language", "en")
                .get("/checklists?code=" + code)
                .then()
                .body("items", hasSize(1));
        String checklist = Api.asAdmin().get("/checklists?code=" + code).path("items[0].id");
        Api.asAdmin()
                .get("/checklists/" + checklist)
                .then()
                .statusCode(200)
                .body("sections[0].titles.en", equalTo("Hall"))
                .body("sections[0].items[0].texts.zh-CN", equalTo("Floor"))
                .body("sections[0].items[0].type", equalTo("POINTS"));
    }

    @Test
    void titlesAndTextsFollowTheLanguage() {
        String id =
                post("/checklists", FullChecklist.body(code("lang"))).extract().path("id");
        Api.asAdmin()
                .header("Accept-Language", "en")
                .get("/checklists/" + id)
                .then()
                .body("sections[0].title", equalTo("Door"))
                .body("sections[0].items[0].text", equalTo("Opened on time"));
        Api.asAdmin()
                .header("Accept-Language", "zh-CN")
                .get("/checklists/" + id)
                .then()
                .body("sections[0].title", equalTo("门口"))
                .body("sections[0].items[0].text", equalTo("准时开门"))
                .body("sections[0].items[0].texts.en", equalTo("Opened on time"));
    }

    private static String written() {
        String code = code("typed");
        post("/checklists", FullChecklist.body(code)).statusCode(201);
        return code;
    }

    private static long written(String unit) {
        return RealBackends.database()
                .number("select count(*) from inspection i join unit u on u.id = i.unit_id where u.code = ?", unit);
    }

    private static void refused(String slug, String field, String unit, String checklist, Map<String, Object> answer) {
        var answers = answers();
        answers.put(String.valueOf(answer.get("item")), answer);
        post("/inspections", inspection(unit, checklist, answers))
                .statusCode(422)
                .body("type", equalTo("/problems/" + slug))
                .body("violations[0].field", equalTo(field));
    }

    private static Map<String, Map<String, Object>> answers() {
        AttachmentSamples.known(HASH);
        var answers = new java.util.LinkedHashMap<String, Map<String, Object>>();
        for (Map<String, Object> answer : List.of(
                yes("open"),
                number("fridge", 4),
                options("queue", "short"),
                options("crew", "badge", "smile", "phone"),
                points("tidy", 8),
                Map.<String, Object>of("item", "face", "value", Map.of("attachments", List.of(HASH))),
                Map.<String, Object>of("item", "sign", "value", Map.of("attachments", List.of(HASH))))) {
            answers.put(String.valueOf(answer.get("item")), answer);
        }
        return answers;
    }

    private static Map<String, Object> inspection(
            String unit, String checklist, Map<String, Map<String, Object>> answers) {
        return Map.of(
                "unit",
                unit,
                "checklist",
                checklist,
                "kind",
                "SCHEDULED",
                "completedAt",
                "2026-03-02T17:00:00Z",
                "answers",
                List.copyOf(answers.values()));
    }

    private static Map<String, Object> yes(String item) {
        return Map.of("item", item, "value", Map.of("yes", true));
    }

    private static Map<String, Object> number(String item, int number) {
        return Map.of("item", item, "value", Map.of("number", number));
    }

    private static Map<String, Object> options(String item, String... options) {
        return Map.of("item", item, "value", Map.of("options", List.of(options)));
    }

    private static Map<String, Object> points(String item, int points) {
        return Map.of("item", item, "points", points);
    }
}
