package io.dudao.kit.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.kit.attachment.content.Made;
import io.dudao.kit.attachment.store.StoredKey;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Problems;
import io.dudao.kit.testing.RealBackends;
import io.dudao.kit.testing.TestUnits;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SweepTest {
    private static final Path STORED = Path.of("target/attachments/stored");

    @Inject
    AttachmentSweep sweep;

    @Test
    void removesWhatWasNeverLinkedAndKeepsTheRest() throws Exception {
        String unused = aged(Sent.given(Made.jpeg(300), "image/jpeg", "lin"));
        String used = aged(Sent.given(Made.jpeg(301), "image/jpeg", "lin"));
        String recent = Sent.given(Made.jpeg(302), "image/jpeg", "lin");
        String sentAgain = aged(Sent.given(Made.jpeg(303), "image/jpeg", "lin"));
        Sent.put(sentAgain, Made.jpeg(303), "image/jpeg", "lin").then().statusCode(200);
        UUID unit = TestUnits.given("SWEEP", "/sweep");
        ReadingTest.link(Sent.as("lin"), unit, UUID.randomUUID(), used).then().statusCode(204);
        Path file = fileOf(unused);
        assertThat(file).exists();
        sweep.sweepUnlinked(weekAgo());
        Problems.check(Api.asAdmin().get("/attachments/" + unused), 404);
        assertThat(file).doesNotExist();
        for (String kept : new String[] {used, recent, sentAgain}) {
            assertThat(Api.asAdmin().get("/attachments/" + kept).statusCode()).isEqualTo(200);
        }
        Sent.put(unused, Made.jpeg(300), "image/jpeg", "lin").then().statusCode(201);
    }

    /** Whoever comes second waits or finds nothing: a link never points to what was swept. */
    @Test
    void neverSweepsWhatIsJustBeingLinked() throws Exception {
        UUID unit = TestUnits.given("SWEEP", "/sweep");
        for (int round = 0; round < 10; round++) {
            String hash = aged(Sent.given(Made.jpeg(400 + round), "image/jpeg", "lin"));
            CompletableFuture<Response> linked = CompletableFuture.supplyAsync(
                    () -> ReadingTest.link(Sent.as("lin"), unit, UUID.randomUUID(), hash));
            sweep.sweepUnlinked(weekAgo());
            boolean there = Api.asAdmin().get("/attachments/" + hash).statusCode() == 200;
            assertThat(linked.join().statusCode()).isEqualTo(there ? 204 : 422);
        }
    }

    @Test
    void leavesAloneWhatAnUnfinishedLinkHolds() throws Exception {
        UUID unit = TestUnits.given("SWEEP", "/sweep");
        String hash = aged(Sent.given(Made.jpeg(305), "image/jpeg", "lin"));
        try (Connection linking = RealBackends.database().connect()) {
            linking.setAutoCommit(false);
            try (var statement =
                    linking.prepareStatement("insert into attachment_link values (?, 'report', ?, ?, now())")) {
                statement.setString(1, hash);
                statement.setObject(2, UUID.randomUUID());
                statement.setObject(3, unit);
                statement.executeUpdate();
            }
            sweep.sweepUnlinked(weekAgo());
            linking.commit();
        }
        assertThat(Api.asAdmin().get("/attachments/" + hash).statusCode()).isEqualTo(200);
    }

    /** A link that waits for a sweep which was faster finds nothing any more, and says so. */
    @Test
    void refusesALinkToWhatIsJustGoing() throws Exception {
        UUID unit = TestUnits.given("SWEEP", "/sweep");
        String hash = Sent.given(Made.jpeg(306), "image/jpeg", "lin");
        CompletableFuture<Response> linked;
        try (Connection sweeping = RealBackends.database().connect()) {
            sweeping.setAutoCommit(false);
            try (var statement = sweeping.prepareStatement("delete from attachment where sha256 = ?")) {
                statement.setString(1, hash);
                statement.executeUpdate();
            }
            linked = CompletableFuture.supplyAsync(
                    () -> ReadingTest.link(Sent.as("lin"), unit, UUID.randomUUID(), hash));
            Awaitility.await()
                    .until(() -> RealBackends.database()
                                    .number("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                            > 0);
            sweeping.commit();
        }
        Problems.check(linked.join(), 422);
    }

    /** What a crash between the file and its row leaves: nobody can read it, and it goes. */
    @Test
    void removesFilesThatNoRowKnowsOnceNoUploadCanBeAtThem() throws Exception {
        String hash = Sent.hash(new byte[] {4, 2});
        Path stray = STORED.resolve(StoredKey.next(hash));
        Files.createDirectories(stray.getParent());
        Files.write(stray, new byte[] {4, 2});
        Path thumbnail = Files.write(Path.of(stray + ".thumbnail"), new byte[] {4, 2});
        Path half = Files.write(
                Files.createDirectories(Path.of("target/attachments/incoming")).resolve("old.part"), new byte[1]);
        Files.setLastModifiedTime(half, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        String known = Sent.given(Made.jpeg(307), "image/jpeg", "lin");
        Problems.check(Api.asAdmin().get("/attachments/" + hash), 404);
        sweep.sweepStrays(Instant.now().minus(Duration.ofDays(1)));
        assertThat(stray).exists();
        assertThat(half).doesNotExist();
        sweep.sweepStrays(Instant.now().plusSeconds(1));
        assertThat(stray).doesNotExist();
        assertThat(thumbnail).doesNotExist();
        assertThat(fileOf(known)).exists();
        assertThat(Path.of(fileOf(known) + ".thumbnail")).exists();
    }

    private static Instant weekAgo() {
        return Instant.now().minus(Duration.ofDays(7));
    }

    private static String aged(String hash) {
        RealBackends.database()
                .execute("update attachment set last_sent_at = now() - interval '8 days' where sha256 = ?", hash);
        return hash;
    }

    private static Path fileOf(String hash) {
        return STORED.resolve(String.valueOf(RealBackends.database()
                .query("select stored_key from attachment where sha256 = ?", hash)
                .getFirst()
                .get("stored_key")));
    }
}
