package io.dudao.inspection.checklist;

import static io.dudao.inspection.Given.code;
import static io.dudao.inspection.Given.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.dudao.inspection.attachment.AttachmentSamples;
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
class GoodPracticeSliceTest {
    @Test
    void everybodySeesThePictureOnceItsVersionIsPublished() {
        byte[] picture = AttachmentSamples.picture();
        String hash = AttachmentSamples.hash(picture);
        Api.asAdmin()
                .contentType("image/png")
                .body(picture)
                .put("/attachments/" + hash)
                .then()
                .statusCode(201);
        String id = post("/checklists:draft", checklist(code("shown"), hash))
                .statusCode(201)
                .extract()
                .path("id");
        Problems.check(newcomer("/attachments/" + hash), 404);
        Api.asAdmin()
                .header("If-Match", "*")
                .post("/checklists/" + id + ":publish")
                .then()
                .statusCode(200);
        assertThat(newcomer("/attachments/" + hash).asByteArray()).isEqualTo(picture);
        assertThat(RealBackends.database()
                        .number(
                                "select count(*) from attachment_link where aggregate = 'checklist' and aggregate_id = ?",
                                UUID.fromString(id)))
                .isEqualTo(1);
    }

    @Test
    void aPictureThatNeverArrivedIsRefusedWithItsField() {
        String code = code("shown");
        String missing = AttachmentSamples.hash(new byte[] {2});
        post("/checklists", checklist(code, missing))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-attachment"))
                .body("violations.field", equalTo(List.of("sections[0].items[1].goodPractice")));
        Api.asAdmin().get("/checklists?code=" + code).then().body("items", hasSize(0));
    }

    private static Response newcomer(String path) {
        return Api.as(Tokens.of("inspector").name("newcomer")).get(path);
    }

    private static Map<String, Object> checklist(String code, String picture) {
        var plain = Map.of("code", "a", "text", "Greets customers", "maxPoints", 10);
        var shown = Map.of("code", "b", "text", "Shelf is tidy", "maxPoints", 10, "goodPractice", picture);
        return Map.of(
                "code",
                code,
                "titles",
                Map.of("zh-CN", "陈列", "en", "Display"),
                "method",
                "PERCENTAGE",
                "passMark",
                80,
                "sections",
                List.of(Map.of("code", "hall", "title", "Hall", "items", List.of(plain, shown))));
    }
}
