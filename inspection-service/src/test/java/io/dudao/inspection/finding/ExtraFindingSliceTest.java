package io.dudao.inspection.finding;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.eventsAbout;
import static io.dudao.inspection.Given.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.dudao.inspection.Given;
import io.dudao.inspection.attachment.AttachmentSamples;
import io.dudao.inspection.correction.Corrected;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExtraFindingSliceTest {
    private final Instant lately = Instant.now().minus(Duration.ofHours(2));
    private String unit = "";
    private String checklist = "";

    @BeforeEach
    void unitAndChecklist() {
        unit = code("extra");
        unit(unit, "/extras");
        checklist = Given.checklist();
    }

    @Test
    void anObservationIsAFindingWithoutDeadline() {
        String inspection = inspect(lately, 10);
        String hash = picture();
        String action = add(
                        inspection,
                        Map.of(
                                "kind",
                                "OBSERVATION",
                                "text",
                                "Queue is long",
                                "note",
                                "At noon",
                                "attachments",
                                List.of(hash),
                                "pointedOutTo",
                                "Shift leader"))
                .statusCode(201)
                .body("severity", equalTo("OBSERVATION"))
                .body("attachments", equalTo(List.of(hash)))
                .body("pointedOutTo", equalTo("Shift leader"))
                .extract()
                .path("correctiveActionId");
        Api.asAdmin().get("/corrective-actions/" + action).then().body("dueOn", nullValue());
        Api.asAdmin()
                .get("/inspections/" + inspection)
                .then()
                .body("findingCount", equalTo(1))
                .body("revision", equalTo(2))
                .body("findings[0].attachments", equalTo(List.of(hash)));
        Api.as(Corrected.manager(unit)).get("/attachments/" + hash).then().statusCode(200);
    }

    @Test
    void aGoodPracticeNeverCountsAsAFinding() {
        String earlier = inspect(lately, 10);
        add(earlier, Map.of("kind", "GOOD_PRACTICE", "text", "Greets customers", "item", "a"))
                .statusCode(201)
                .body("severity", equalTo("GOOD_PRACTICE"))
                .body("correctiveActionId", nullValue())
                .body("status", nullValue());
        Api.asAdmin()
                .get("/inspections/" + earlier)
                .then()
                .body("findingCount", equalTo(0))
                .body("revision", equalTo(1));
        Corrected.inspect(unit, checklist, "SPOT_CHECK", lately.plusSeconds(60), 0, 10, 10)
                .body("repeatFindingCount", equalTo(0))
                .body("findings[0].recurrent", equalTo(false))
                .body("findings[0].severity", equalTo("MINOR"));
        Api.asAdmin()
                .get("/findings?severity=GOOD_PRACTICE&unit=" + unit)
                .then()
                .body("items.item", equalTo(List.of("Greets customers")));
        assertThat(eventsAbout(earlier)).isEqualTo(1);
    }

    @Test
    void anObservationOnAnItemThatFailedBeforeIsMinor() {
        inspect(lately, 0);
        String later = Corrected.inspect(unit, checklist, "SPOT_CHECK", lately.plusSeconds(60), 10, 10, 10)
                .extract()
                .path("id");
        add(later, Map.of("kind", "OBSERVATION", "text", "Greets, but late", "item", "a"))
                .statusCode(201)
                .body("severity", equalTo("MINOR"))
                .body("recurrent", equalTo(true));
    }

    @Test
    void whatCannotBeAddedIsRefused() {
        String inspection = inspect(lately, 10);
        var observation = Map.<String, Object>of("kind", "OBSERVATION", "text", "Queue is long");
        refused(
                add(inspect(Instant.now().minus(Duration.ofDays(8)), 10), observation),
                "inspection-is-too-old-for-findings");
        refused(add(inspection, with(observation, "item", "z")), "unknown-item");
        refused(
                add(
                        inspection,
                        with(observation, "attachments", List.of(AttachmentSamples.hash(AttachmentSamples.picture())))),
                "unknown-attachment");
        add(inspection, with(observation, "attachments", List.of("no-hash"))).statusCode(422);
        add(inspection, with(observation, "kind", "MAJOR")).statusCode(400);
        Given.batch("/inspections:batch", List.of(Given.imported(unit + "-1", unit, checklist, "2026-03-01", 50)));
        String imported = Api.asAdmin()
                .get("/inspections?unit=" + unit + "&to=2026-03-01")
                .path("items[0].id");
        refused(add(imported, observation), "imported-inspection-takes-no-findings");
        Api.as(Tokens.of("supervisor").regions("/elsewhere"))
                .body(observation)
                .post("/inspections/" + inspection + "/findings")
                .then()
                .statusCode(404);
        Api.asAdmin().get("/inspections/" + inspection).then().body("findingCount", equalTo(0));
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    private String inspect(Instant at, int a) {
        return Corrected.inspect(unit, checklist, "SPOT_CHECK", at, a, 10, 10)
                .extract()
                .path("id");
    }

    private static ValidatableResponse add(String inspection, Map<String, ?> body) {
        return Api.as(Corrected.FINDER)
                .body(body)
                .post("/inspections/" + inspection + "/findings")
                .then();
    }

    private static String picture() {
        byte[] picture = AttachmentSamples.picture();
        String hash = AttachmentSamples.hash(picture);
        Api.as(Corrected.FINDER)
                .contentType("image/png")
                .body(picture)
                .put("/attachments/" + hash)
                .then()
                .statusCode(201);
        return hash;
    }

    private static void refused(ValidatableResponse answer, String slug) {
        answer.statusCode(422).body("type", equalTo("/problems/" + slug));
    }
}
