package io.dudao.inspection.attachment;

import static io.dudao.inspection.Given.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.dudao.inspection.Given;
import io.dudao.inspection.visit.VisitGiven;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Problems;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvidenceSliceTest {
    @Test
    void theUnitSeesThePhotosOfItsInspectionAndNobodyElseDoes() {
        String unit = code("evidence");
        Given.unit(unit, "/evidence");
        Given.unit(unit + "x", "/evidence-elsewhere");
        Tokens inspector = Tokens.of("inspector").name("photographer").regions("/evidence");
        byte[] photo = AttachmentSamples.picture();
        String hash = AttachmentSamples.hash(photo);
        Api.as(inspector)
                .contentType("image/png")
                .body(photo)
                .put("/attachments/" + hash)
                .then()
                .statusCode(201);
        Problems.check(readBy(unit, hash), 404);
        inspected(inspector, unit, hash).then().statusCode(201).body("answers[0].attachments", equalTo(List.of(hash)));
        assertThat(readBy(unit, hash).asByteArray()).isEqualTo(photo);
        Problems.check(readBy(unit + "x", hash), 404);
    }

    @Test
    void aPhotoThatNeverArrivedIsRefusedAndNothingIsWritten() {
        String unit = code("evidence");
        Given.unit(unit, "/evidence");
        Tokens inspector = Tokens.of("inspector").name("photographer").regions("/evidence");
        Response answer = inspected(inspector, unit, AttachmentSamples.hash(new byte[] {1}));
        Problems.check(answer, 422);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/unknown-attachment");
        assertThat(Api.asAdmin().get("/inspections?unit=" + unit).<List<?>>path("items"))
                .isEmpty();
    }

    @Test
    void anOutsideInspectorSeesThePhotosOfHisVisitsAlone() {
        String unit = VisitGiven.unit();
        var outsider = VisitGiven.inspector(code("outsider"), "THIRD_PARTY", 5);
        var other = VisitGiven.inspector(code("outsider"), "THIRD_PARTY", 5);
        String own = photoOf(VisitGiven.planned(VisitGiven.body("THIRD_PARTY", unit, outsider)));
        String others = photoOf(VisitGiven.planned(VisitGiven.body("THIRD_PARTY", unit, other)));
        assertThat(outsider.phone().get("/attachments/" + own).statusCode()).isEqualTo(200);
        Problems.check(outsider.phone().get("/attachments/" + others), 404);
        assertThat(other.phone().get("/attachments/" + others).statusCode()).isEqualTo(200);
        Problems.check(Api.as(Tokens.of("inspector").name(code("stranger"))).get("/attachments/" + own), 404);
    }

    /** The hash of a photo that somebody else took for the visit's inspection. */
    private static String photoOf(String visit) {
        byte[] photo = AttachmentSamples.picture();
        String hash = AttachmentSamples.hash(photo);
        Api.asAdmin()
                .contentType("image/png")
                .body(photo)
                .put("/attachments/" + hash)
                .then()
                .statusCode(201);
        RealBackends.database().execute("""
                insert into attachment_link (sha256, aggregate, aggregate_id, unit_id, linked_at)
                select ?, 'inspection', inspection_id, unit_id, now() from visit where id = ?
                """, hash, UUID.fromString(visit));
        return hash;
    }

    private static Response readBy(String unit, String hash) {
        return Api.as(Tokens.of("unit-manager").name("manager of " + unit).units(unit))
                .get("/attachments/" + hash);
    }

    private static Response inspected(Tokens inspector, String unit, String hash) {
        return Api.as(inspector)
                .body(Map.of(
                        "unit",
                        unit,
                        "checklist",
                        Given.checklist(),
                        "kind",
                        "SPOT_CHECK",
                        "completedAt",
                        "2026-03-02T17:00:00Z",
                        "answers",
                        List.of(
                                Map.of("item", "a", "points", 10, "attachments", List.of(hash)),
                                Map.of("item", "b", "points", 10),
                                Map.of("item", "c", "points", 10))))
                .post("/inspections");
    }
}
