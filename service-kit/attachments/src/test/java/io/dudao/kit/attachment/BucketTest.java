package io.dudao.kit.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.kit.attachment.content.Made;
import io.dudao.kit.attachment.store.FakeS3;
import io.dudao.kit.testing.Problems;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The whole way with a bucket as the store. */
@QuarkusTest
@TestProfile(BucketTest.InBucket.class)
class BucketTest {
    /** Starts the server; its classes and the test's may come from different loaders, so they talk over HTTP alone. */
    public static final class InBucket implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            System.setProperty("aws.accessKeyId", "test");
            System.setProperty("aws.secretAccessKey", "secret");
            return Map.of(
                    "dudao.attachments.store",
                    "s3",
                    "dudao.attachments.folder",
                    "target/attachments-of-bucket",
                    "dudao.attachments.s3.endpoint",
                    new FakeS3().address(),
                    "dudao.attachments.s3.bucket",
                    "bucket");
        }
    }

    @Inject
    @ConfigProperty(name = "dudao.attachments.s3.endpoint")
    String server;

    @AfterAll
    static void forget() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @Test
    void storesReadsAndTellsOfAnOutage() throws Exception {
        byte[] photo = Made.jpeg(500);
        String hash = Sent.given(photo, "image/jpeg", "lin");
        assertThat(RestAssured.get(server + "/names").asString().split(" ", -1))
                .hasSize(2)
                .allMatch(name -> name.startsWith(hash.substring(0, 2) + "/" + hash));
        assertThat(Sent.as("lin").get("/attachments/" + hash).asByteArray()).isEqualTo(photo);
        Response part = Sent.as("lin").header("Range", "bytes=3-7").get("/attachments/" + hash);
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(photo, 3, 8));
        assertThat(Sent.as("lin").get("/attachments/" + hash + "/thumbnail").statusCode())
                .isEqualTo(200);
        Awaitility.await().untilAsserted(() -> assertThat(scratch()).isZero());
        RestAssured.get(server + "/stop");
        Response outage = Sent.as("lin").get("/attachments/" + hash);
        Problems.check(outage, 503);
        assertThat(outage.header("Retry-After")).isNotNull();
        byte[] next = Made.jpeg(501);
        Problems.check(Sent.put(Sent.hash(next), next, "image/jpeg", "lin"), 503);
        Problems.check(Sent.as("lin").get("/attachments/" + Sent.hash(next)), 404);
        Awaitility.await().untilAsserted(() -> assertThat(scratch()).isZero());
    }

    private static long scratch() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("target/attachments-of-bucket/incoming"))) {
            return files.count();
        }
    }
}
