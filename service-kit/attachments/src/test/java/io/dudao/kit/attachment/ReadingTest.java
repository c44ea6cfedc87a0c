package io.dudao.kit.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.kit.attachment.content.Made;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Problems;
import io.dudao.kit.testing.TestUnits;
import io.dudao.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadingTest {
    @Test
    void tellsBrowsersToBelieveNothing() {
        String hash = Sent.given(Made.jpeg(200), "image/jpeg", "lin");
        Response answer = Sent.as("lin").get("/attachments/" + hash);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("image/jpeg");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.header("Cache-Control")).startsWith("private");
        assertThat(answer.header("Content-Disposition")).isEqualTo("inline; filename=\"" + hash + ".jpg\"");
        assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(answer.asByteArray().length));
        String tag = answer.header("ETag");
        Response unchanged = Sent.as("lin").header("If-None-Match", tag).get("/attachments/" + hash);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.header("ETag")).isEqualTo(tag);
    }

    @Test
    void tellsTheSizeWithoutTheContent() {
        byte[] photo = Made.jpeg(201);
        String hash = Sent.given(photo, "image/jpeg", "lin");
        Response answer = Sent.as("lin").head("/attachments/" + hash);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(photo.length));
        assertThat(Sent.as("lin").head("/attachments/" + Sent.hash(new byte[1])).statusCode())
                .isEqualTo(404);
    }

    @Test
    void servesStretches() {
        byte[] voice = Made.aac(50);
        String hash = Sent.given(voice, "audio/aac", "lin");
        int size = voice.length;
        stretch(hash, "bytes=0-9", Arrays.copyOf(voice, 10), "bytes 0-9/" + size);
        stretch(hash, "bytes=100-", Arrays.copyOfRange(voice, 100, size), "bytes 100-" + (size - 1) + "/" + size);
        stretch(
                hash,
                "bytes=-5",
                Arrays.copyOfRange(voice, size - 5, size),
                "bytes " + (size - 5) + "-" + (size - 1) + "/" + size);
        stretch(hash, "bytes=10-99999999", Arrays.copyOfRange(voice, 10, size), "bytes 10-" + (size - 1) + "/" + size);
        for (String whole : List.of("bytes=5-2", "bytes=0-1,3-4", "lines=1-2", "bytes=-")) {
            assertThat(ask(hash, whole).statusCode()).as(whole).isEqualTo(200);
        }
        Response behind = ask(hash, "bytes=" + size + "-");
        Problems.check(behind, 416);
        assertThat(behind.header("Content-Range")).isEqualTo("bytes */" + size);
        assertThat(Sent.as("lin")
                        .header("Range", "bytes=0-9")
                        .header("If-Range", "\"older\"")
                        .get("/attachments/" + hash)
                        .statusCode())
                .isEqualTo(200);
    }

    private static void stretch(String hash, String range, byte[] expected, String told) {
        Response answer = ask(hash, range);
        assertThat(answer.statusCode()).as(range).isEqualTo(206);
        assertThat(answer.header("Content-Range")).isEqualTo(told);
        assertThat(answer.asByteArray()).isEqualTo(expected);
    }

    private static Response ask(String hash, String range) {
        return Sent.as("lin").header("Range", range).get("/attachments/" + hash);
    }

    @Test
    void servesThumbnails() throws IOException {
        String hash =
                Sent.given(Made.withPlace(Made.encode(Made.image(800, 600, 202), "jpeg"), 6), "image/jpeg", "lin");
        Response answer = Sent.as("lin").get("/attachments/" + hash + "/thumbnail");
        assertThat(answer.contentType()).isEqualTo("image/jpeg");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        var small = ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));
        assertThat(small.getWidth()).isEqualTo(240);
        assertThat(small.getHeight()).isEqualTo(320);
    }

    @Test
    void showsNobodyWhatIsNotLinkedInTheirScope() {
        String hash = Sent.given(Made.jpeg(203), "image/jpeg", "lin");
        UUID near = TestUnits.given("READ-NEAR", "/read/near");
        Problems.check(manager("READ-NEAR").get("/attachments/" + hash), 404);
        Problems.check(region("/read").get("/attachments/" + hash + "/thumbnail"), 404);
        link(Sent.as("lin"), near, UUID.randomUUID(), hash).then().statusCode(204);
        assertThat(manager("READ-NEAR").get("/attachments/" + hash).statusCode())
                .isEqualTo(200);
        assertThat(region("/read").get("/attachments/" + hash + "/thumbnail").statusCode())
                .isEqualTo(200);
        Problems.check(manager("READ-OTHER").get("/attachments/" + hash), 404);
        Problems.check(region("/rea").get("/attachments/" + hash), 404);
        Problems.check(Sent.as("wang").get("/attachments/" + hash), 404);
        assertThat(Api.asAdmin().get("/attachments/" + hash).statusCode()).isEqualTo(200);
    }

    /** Else knowing a hash would be enough: link it to a unit of one's own, then read it. */
    @Test
    void linksOnlyWhatTheCallerSentOrMayRead() {
        String hash = Sent.given(Made.jpeg(204), "image/jpeg", "lin");
        UUID own = TestUnits.given("LINK-OWN", "/link/own");
        UUID other = TestUnits.given("LINK-OTHER", "/link/other");
        unknown(link(manager("LINK-OWN"), own, UUID.randomUUID(), hash));
        unknown(link(Sent.as("lin"), own, UUID.randomUUID(), hash, Sent.hash(new byte[3])));
        unknown(link(Sent.as("lin"), own, UUID.randomUUID(), "../../etc/passwd"));
        Problems.check(manager("LINK-OWN").get("/attachments/" + hash), 404);
        UUID report = UUID.randomUUID();
        link(Sent.as("lin"), own, report, hash).then().statusCode(204);
        link(Sent.as("lin"), own, report, hash).then().statusCode(204);
        link(manager("LINK-OWN"), own, UUID.randomUUID(), hash).then().statusCode(204);
        link(manager("LINK-OWN"), other, UUID.randomUUID(), hash).then().statusCode(204);
        assertThat(manager("LINK-OTHER").get("/attachments/" + hash).statusCode())
                .isEqualTo(200);
    }

    /** Two inspectors work on one visit; one of them hands in the photos of both. */
    @Test
    void letsAnybodyLinkAgainWhatTheAggregateUses() {
        String hash = Sent.given(Made.jpeg(205), "image/jpeg", "lin");
        UUID unit = TestUnits.given("LINK-AGAIN", "/link/again");
        UUID report = UUID.randomUUID();
        link(Sent.as("lin"), unit, report, hash).then().statusCode(204);
        link(Sent.as("wang"), unit, report, hash).then().statusCode(204);
        unknown(link(Sent.as("wang"), unit, UUID.randomUUID(), hash));
    }

    @Test
    void showsReferenceDataToEverybody() {
        String hash = Sent.given(Made.jpeg(206), "image/jpeg", "lin");
        Sent.as("lin")
                .body(Map.of("report", UUID.randomUUID(), "attachments", List.of(hash)))
                .post("/reports")
                .then()
                .statusCode(204);
        assertThat(Sent.as("wang").get("/attachments/" + hash).statusCode()).isEqualTo(200);
    }

    private static void unknown(Response answer) {
        Problems.check(answer, 422);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/unknown-attachment");
    }

    static Response link(
            io.restassured.specification.RequestSpecification as, UUID unit, UUID report, String... hashes) {
        return as.body(Map.of("unitId", unit, "report", report, "attachments", List.of(hashes)))
                .post("/reports");
    }

    private static io.restassured.specification.RequestSpecification manager(String unit) {
        return Api.as(Tokens.of("unit-manager").name("manager of " + unit).units(unit));
    }

    private static io.restassured.specification.RequestSpecification region(String region) {
        return Api.as(Tokens.of("unit-manager").name("manager of " + region).regions(region));
    }
}
