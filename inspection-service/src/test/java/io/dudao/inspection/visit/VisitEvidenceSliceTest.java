package io.dudao.inspection.visit;

import static io.dudao.inspection.Given.post;
import static io.dudao.inspection.visit.VisitGiven.answer;
import static io.dudao.inspection.visit.VisitGiven.inspector;
import static io.dudao.inspection.visit.VisitGiven.manager;
import static io.dudao.inspection.visit.VisitGiven.planned;
import static io.dudao.inspection.visit.VisitGiven.started;
import static io.dudao.inspection.visit.VisitGiven.submission;
import static io.dudao.inspection.visit.VisitGiven.supervisor;
import static io.dudao.inspection.visit.VisitGiven.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.dudao.inspection.attachment.AttachmentSamples;
import io.dudao.inspection.visit.VisitGiven.Somebody;
import io.dudao.kit.testing.RealBackends;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What comes to a visit beside its answers: pictures, and what the unit told beforehand. */
@QuarkusTest
class VisitEvidenceSliceTest {

    @Test
    void aPictureOfADraftIsKeptOnceItHasArrivedAndTheSubmissionDemandsIt() {
        Somebody lin = inspector();
        String visit = started(unit(), lin);
        byte[] picture = AttachmentSamples.picture();
        String hash = AttachmentSamples.hash(picture);
        var seen = pictured("a", hash);
        lin.phone()
                .body(items(seen))
                .put("/visits/" + visit + "/answers")
                .then()
                .body("items[0].status", equalTo(201));
        assertThat(links(hash)).isZero();
        lin.phone()
                .body(submission(answer("b", 10), answer("c", 10)))
                .post("/visits/" + visit + ":submit")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-attachment"));
        lin.phone()
                .contentType("image/png")
                .body(picture)
                .put("/attachments/" + hash)
                .then()
                .statusCode(201);
        var more = pictured("b", hash);
        lin.phone()
                .body(items(more))
                .put("/visits/" + visit + "/answers")
                .then()
                .body("items[0].status", equalTo(201));
        assertThat(links(hash)).isEqualTo(1);
        lin.phone()
                .body(submission(answer("c", 10)))
                .post("/visits/" + visit + ":submit")
                .then()
                .statusCode(201);
    }

    @Test
    void theInspectorLearnsBeforehandWhatTheUnitTold() {
        Somebody lin = inspector();
        String unit = unit();
        String visit = planned(unit, lin);
        String checklist = lin.phone().get("/visits/" + visit).then().extract().path("checklist");
        String id = manager(unit)
                .body(Map.of(
                        "unit",
                        unit,
                        "checklist",
                        checklist,
                        "item",
                        "c",
                        "explanation",
                        "The exit is being rebuilt",
                        "validTo",
                        LocalDate.now(ZoneId.of("America/New_York")).plusDays(7).toString()))
                .post("/deviations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        lin.phone().get("/visits/" + visit + "/bundle").then().body("knownDeviations", empty());
        supervisor().body(Map.of()).post("/deviations/" + id + ":accept").then().statusCode(200);
        lin.phone()
                .get("/visits/" + visit + "/bundle")
                .then()
                .body("knownDeviations.id", equalTo(List.of(id)))
                .body("knownDeviations.item", equalTo(List.of("c")));
        post("/deviations/" + id + ":end", Map.of()).statusCode(200);
        lin.phone().get("/visits/" + visit + "/bundle").then().body("knownDeviations", empty());
    }

    private static Map<String, Object> pictured(String item, String hash) {
        var sent = answer(UUID.randomUUID(), item, 10, "phone-1");
        @SuppressWarnings("unchecked") // made two lines above
        var content = new HashMap<>((Map<String, Object>) sent.get("answer"));
        content.put("attachments", List.of(hash));
        sent.put("answer", content);
        return sent;
    }

    private static Map<String, Object> items(Map<String, Object> item) {
        return Map.of("items", List.of(item));
    }

    private static long links(String hash) {
        return RealBackends.database().number("select count(*) from attachment_link where sha256 = ?", hash);
    }
}
