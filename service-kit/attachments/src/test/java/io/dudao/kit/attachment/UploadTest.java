package io.dudao.kit.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dudao.kit.attachment.content.Made;
import io.dudao.kit.attachment.content.MadeFilm;
import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Problems;
import io.dudao.kit.testing.RealBackends;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UploadTest {
    private static final Path FOLDER = Path.of("target/attachments");

    @Test
    void storesOnceWhatIsSentTwice() {
        byte[] photo = Made.jpeg(100);
        String hash = Sent.hash(photo);
        Response first = Sent.put(hash, photo, "image/jpeg", "lin");
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(first.header("Location")).endsWith("/attachments/" + hash);
        assertThat(first.<String>path("sha256")).isEqualTo(hash);
        assertThat(first.<String>path("storedHash")).isEqualTo(hash);
        assertThat(first.<Integer>path("width")).isEqualTo(64);
        assertThat(first.<Boolean>path("thumbnail")).isTrue();
        String key = keyOf(hash);
        Response second = Sent.put(hash, photo, "image/jpeg", "wang");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(keyOf(hash)).isEqualTo(key);
        assertThat(filesOf(hash)).hasSize(2);
    }

    @Test
    void keepsTheIdentityOfWhatWasSentBesideWhatIsStored() throws IOException {
        byte[] photo = Made.withPlace(Made.jpeg(101), 6);
        String hash = Sent.hash(photo);
        Response answer = Sent.put(hash, photo, "image/jpeg", "lin");
        assertThat(answer.<String>path("storedHash")).isNotEqualTo(hash);
        assertThat(answer.<Integer>path("width")).isEqualTo(48);
        byte[] stored = Sent.as("lin").get("/attachments/" + hash).asByteArray();
        assertThat(Sent.hash(stored)).isEqualTo(answer.<String>path("storedHash"));
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(Made.PLACE, "Somebody");
        assertThat(Sent.put(hash, photo, "image/jpeg", "lin").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesContentUnderAnotherHash() {
        byte[] photo = Made.jpeg(102);
        String other = Sent.hash(Made.jpeg(103));
        refused(Sent.put(other, photo, "image/jpeg", "lin"), 422, "content-hash-differs", other);
        String digest =
                "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(other)) + ":";
        refused(
                Sent.as("lin")
                        .header("Content-Digest", digest)
                        .contentType("image/jpeg")
                        .body(photo)
                        .put("/attachments/" + Sent.hash(photo)),
                422,
                "content-hash-differs",
                Sent.hash(photo));
    }

    @Test
    void refusesWhatIsNotWhatItClaims() {
        byte[] photo = Made.jpeg(104);
        String hash = Sent.hash(photo);
        refused(Sent.put(hash, photo, "image/png", "lin"), 422, "not-an-allowed-type", hash);
        refused(Sent.put(hash, photo, "application/pdf", "lin"), 422, "not-an-allowed-type", hash);
        refused(Sent.put(hash + "?kind=SIGNATURE", photo, "image/jpeg", "lin"), 422, "not-an-allowed-type", hash);
        byte[] cut = java.util.Arrays.copyOf(photo, photo.length - 200);
        refused(Sent.put(Sent.hash(cut), cut, "image/jpeg", "lin"), 422, "not-an-allowed-type", Sent.hash(cut));
    }

    @Test
    void refusesTooMuchWhetherAnnouncedOrNot() throws Exception {
        byte[] voice = Made.aac(60_000);
        String hash = Sent.hash(voice);
        assertThat(voice.length).isGreaterThan(3 << 20);
        refused(Sent.put(hash, voice, "audio/aac", "lin"), 413, "too-large", hash);
        HttpRequest unannounced = HttpRequest.newBuilder(URI.create(Sent.url("/attachments/" + hash)))
                .header("Authorization", "Bearer " + Sent.token("lin"))
                .header("Content-Type", "audio/aac")
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(voice)))
                .build();
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(unannounced, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(filesOf(hash)).isEmpty();
        byte[] signature = Made.encode(Made.image(300, 200, 1), "png");
        String own = Sent.hash(signature);
        refused(Sent.put(own + "?kind=SIGNATURE", signature, "image/png", "lin"), 413, "too-large", own);
    }

    @Test
    void takesMoreThanAnyOtherOperation() {
        byte[] voice = Made.aac(45_000);
        String hash = Sent.hash(voice);
        assertThat(voice.length).isGreaterThan(2 << 20);
        assertThat(Sent.put(hash, voice, "audio/aac", "lin").statusCode()).isEqualTo(201);
        assertThat(Api.asAdmin()
                        .body("{\"report\": \"" + "x".repeat(2 << 20) + "\"}")
                        .post("/reports")
                        .statusCode())
                .isEqualTo(413);
        assertThat(Sent.as("lin").get("/attachments/" + hash).asByteArray()).isEqualTo(voice);
    }

    @Test
    void takesFilmsAndSignatures() {
        byte[] film = MadeFilm.of("qt  ", "vide", "soun", "meta");
        assertThat(Sent.put(Sent.hash(film), film, "video/quicktime", "lin").<String>path("kind"))
                .isEqualTo("VIDEO");
        Problems.check(Sent.as("lin").get("/attachments/" + Sent.hash(film) + "/thumbnail"), 404);
        byte[] signature = Made.png(105);
        assertThat(Sent.put(Sent.hash(signature) + "?kind=SIGNATURE", signature, "image/png", "lin")
                        .<String>path("kind"))
                .isEqualTo("SIGNATURE");
    }

    @Test
    void keepsNothingOfASenderWhoGoesAway() throws Exception {
        byte[] photo = Made.jpeg(106);
        String hash = Sent.hash(photo);
        try (var socket =
                new java.net.Socket("127.0.0.1", URI.create(Sent.url("/")).getPort())) {
            socket.getOutputStream()
                    .write(("PUT /api/v1/attachments/" + hash + " HTTP/1.1\r\nHost: x\r\nContent-Type: image/jpeg\r\n"
                                    + "Authorization: Bearer " + Sent.token("lin") + "\r\nContent-Length: "
                                    + photo.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(photo, 0, photo.length / 2);
            socket.getOutputStream().flush();
            Awaitility.await().until(() -> !incoming().isEmpty());
        }
        Awaitility.await().until(() -> incoming().isEmpty());
        assertThat(filesOf(hash)).isEmpty();
        Problems.check(Sent.as("lin").get("/attachments/" + hash), 404);
        assertThat(Sent.put(hash, photo, "image/jpeg", "lin").statusCode()).isEqualTo(201);
    }

    @Test
    void storesOnceWhatComesFromMany() {
        byte[] photo = Made.encode(Made.image(600, 400, 107), "jpeg");
        String hash = Sent.hash(photo);
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 6)
                .mapToObj(sender -> CompletableFuture.supplyAsync(() ->
                        Sent.put(hash, photo, "image/jpeg", "sender" + sender).statusCode()))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join))
                .containsOnlyOnce(201)
                .containsOnly(200, 201);
        Awaitility.await().until(() -> filesOf(hash).size() == 2);
        assertThat(incoming()).isEmpty();
        assertThat(RealBackends.database().number("select count(*) from attachment_sender where sha256 = ?", hash))
                .isEqualTo(6);
    }

    @Test
    void neverLeavesItsFolder() {
        byte[] photo = Made.jpeg(108);
        for (String name : List.of(
                "..%2f..%2fevil", "%2e%2e", "A".repeat(64), "a".repeat(63), "a".repeat(65), "a".repeat(64) + "%2f..")) {
            Response answer = Sent.put(name, photo, "image/jpeg", "lin");
            assertThat(answer.statusCode()).as(name).isIn(400, 404, 405, 422);
        }
    }

    @Test
    void refusesWhoHasNoTokenBeforeTheBodyIsRead() {
        byte[] photo = Made.jpeg(109);
        String path = "/attachments/" + Sent.hash(photo);
        Problems.check(Api.anonymous().contentType("image/jpeg").body(photo).put(path), 401);
        Problems.check(
                Api.as("unit-manager").contentType("image/jpeg").body(photo).put(path), 403);
        assertThat(incoming()).isEmpty();
    }

    private static void refused(Response answer, int status, String slug, String hash) {
        Problems.check(answer, status);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/" + slug);
        assertThat(filesOf(hash)).isEmpty();
    }

    private static String keyOf(String hash) {
        return String.valueOf(RealBackends.database()
                .query("select stored_key from attachment where sha256 = ?", hash)
                .getFirst()
                .get("stored_key"));
    }

    private static List<Path> filesOf(String hash) {
        return list(FOLDER.resolve("stored").resolve(hash.substring(0, 2))).stream()
                .filter(file -> file.getFileName().toString().startsWith(hash))
                .toList();
    }

    private static List<Path> incoming() {
        return list(FOLDER.resolve("incoming"));
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
