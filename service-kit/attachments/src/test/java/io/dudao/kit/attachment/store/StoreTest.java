package io.dudao.kit.attachment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dudao.kit.attachment.store.AttachmentStore.Piece;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What both stores promise, on a real folder and against a real HTTP server. */
class StoreTest {
    private static final byte[] CONTENT = "0123456789".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
    private static final String HASH = "ab".repeat(32);

    @TempDir
    Path folder;

    private final FakeS3 server = new FakeS3();

    @BeforeEach
    void credentials() {
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "secret");
    }

    @AfterEach
    void stop() {
        server.close();
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    private AttachmentStore store(String kind) throws IOException {
        return kind.equals("disk")
                ? new LocalDisk(folder.resolve("root"))
                : new S3Bucket(URI.create(server.address()), "eu-central-1", "bucket", true, folder);
    }

    private Path given(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "given", ""), content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk", "s3"})
    void givesBackWhatItTookWholeAndInStretches(String kind) throws IOException {
        AttachmentStore store = store(kind);
        String key = StoredKey.next(HASH);
        Path file = given(CONTENT);
        store.put(key, file);
        assertThat(file).as("taken away").doesNotExist();
        assertThat(read(store.open(key, 0, CONTENT.length))).isEqualTo(CONTENT);
        assertThat(read(store.open(key, 5, 20))).isEqualTo(Arrays.copyOfRange(CONTENT, 5, 25));
        List<String> keys = new ArrayList<>();
        store.eachKey(keys::add);
        assertThat(keys).containsExactly(key);
        store.delete(key);
        store.delete(key);
        assertThatThrownBy(() -> store.open(key, 0, 1)).isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk", "s3"})
    void takesNoNameThatItDidNotMake(String kind) throws IOException {
        AttachmentStore store = store(kind);
        Path file = given(CONTENT);
        for (String name : List.of("../evil", "/etc/passwd", "ab/" + HASH, "ab/../" + StoredKey.next(HASH), "")) {
            assertThatThrownBy(() -> store.put(name, file)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store.open(name, 0, 1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store.delete(name)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(file).exists();
    }

    @Test
    void followsNoLinkOutOfItsRoot() throws IOException {
        AttachmentStore disk = store("disk");
        Files.createSymbolicLink(folder.resolve("root/ab"), Files.createDirectory(folder.resolve("elsewhere")));
        Path file = given(CONTENT);
        assertThatThrownBy(() -> disk.put(StoredKey.next(HASH), file)).isInstanceOf(IOException.class);
        assertThat(folder.resolve("elsewhere")).isEmptyDirectory();
    }

    @Test
    void signsEveryRequestAndTellsWhenTheBucketIsOutOfReach() throws IOException {
        AttachmentStore bucket = store("s3");
        bucket.put(StoredKey.next(HASH), given(CONTENT));
        assertThat(server.signatures())
                .isNotEmpty()
                .allSatisfy(header -> assertThat(header)
                        .startsWith("AWS4-HMAC-SHA256 Credential=test/")
                        .contains(
                                "/eu-central-1/s3/aws4_request",
                                "SignedHeaders=",
                                "x-amz-content-sha256",
                                "Signature="));
        server.close();
        Path file = given(CONTENT);
        assertThatThrownBy(() -> bucket.put(StoredKey.next(HASH), file)).isInstanceOf(IOException.class);
        assertThat(file).as("not lost").exists();
    }

    @Test
    void keysTellWhenTheyWereMade() {
        Instant before = Instant.now().minusMillis(2);
        assertThat(StoredKey.madeAt(StoredKey.thumbnailOf(StoredKey.next(HASH))))
                .isBetween(before, before.plus(Duration.ofSeconds(10)));
    }

    private static byte[] read(Piece piece) throws IOException {
        byte[] all = Files.readAllBytes(piece.file());
        return Arrays.copyOfRange(all, (int) piece.offset(), (int) (piece.offset() + piece.length()));
    }
}
