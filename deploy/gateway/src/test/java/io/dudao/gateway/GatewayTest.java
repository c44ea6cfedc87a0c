package io.dudao.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
class GatewayTest {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // set by the test's start
    URI base;

    @Test
    void passesARequestOnWithItsQueryAndToken() throws Exception {
        JsonObject seen = json(get("/api/v1/units?code=N01&sort=-name", Neighbours.token("reader")));
        assertThat(seen.getString("uri")).isEqualTo("/api/v1/units?code=N01&sort=-name");
        assertThat(seen.getJsonObject("headers").getString("authorization")).startsWith("Bearer ");
    }

    @Test
    void passesBatchesOn() throws Exception {
        HttpResponse<String> answer =
                send(request("/api/v1/units:batch", "writer").POST(BodyPublishers.ofString("{}")));
        assertThat(json(answer).getInteger("bytes")).isEqualTo(2);
        assertThat(answer.headers().firstValue("RateLimit-Policy")).contains("\"general\";q=200;w=1");
        assertThat(answer.headers().firstValue("RateLimit")).get().asString().startsWith("\"general\";r=");
    }

    @Test
    void noHeaderOfTheClientBecomesIdentityOrOrigin() throws Exception {
        HttpResponse<String> answer = send(request("/api/v1/units", "spoofer")
                .header("X-Dudao-Subject", "admin")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=203.0.113.9")
                .header("X-Real-IP", "203.0.113.9")
                .header("TE", "trailers"));
        JsonObject headers = json(answer).getJsonObject("headers");
        assertThat(headers.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(headers.getString("x-forwarded-host")).isEqualTo(base.getAuthority());
        assertThat(headers.getString("x-forwarded-proto")).isEqualTo("http");
        assertThat(headers.fieldNames())
                .doesNotContain("x-dudao-subject", "forwarded", "x-real-ip", "x-forwarded-prefix", "te");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "empty", "opaque", "forged", "audience", "issuer", "query"})
    void refusesWithoutAValidToken(String kind) throws Exception {
        String path = kind.equals("query") ? "/api/v1/units?access_token=" + Neighbours.token("q") : "/api/v1/units";
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        switch (kind) {
            case "empty" -> request.header("Authorization", "Bearer ");
            case "opaque" -> request.header("Authorization", "Bearer something");
            case "forged" -> request.header("Authorization", "Bearer " + Neighbours.forgedToken());
            case "audience" -> request.header("Authorization", "Bearer " + Neighbours.tokenFor("other"));
            case "issuer" -> request.header("Authorization", "Bearer " + Neighbours.tokenFrom("http://evil.example"));
            default -> {}
        }
        HttpResponse<String> answer = send(request);
        problem(answer, 401, "/problems/unauthorized");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v1/units:drop", "/nothing", "/", "/q/openapi"})
    void answersUnknownPaths(String path) throws Exception {
        problem(get(path, Neighbours.token("lost")), 404, "/problems/not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/risks/../units", "/api/v1//units", "/api/v1/units%2f1", "/api/v1/%2e%2e/units"})
    void refusesPathsThatCanBeReadTwoWays(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("/problems/malformed");
    }

    @Test
    void limitsOneSubjectAndNotTheOther() throws Exception {
        List<HttpResponse<String>> answers = many(
                300,
                request("/api/v1/feedback:batch", "wild")
                        .POST(BodyPublishers.ofString("{}"))
                        .build());
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSizeGreaterThanOrEqualTo(50);
        HttpResponse<String> refused = answers.stream()
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow();
        problem(refused, 429, "/problems/too-many-requests");
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.headers().firstValue("RateLimit")).contains("\"feedback-intake\";r=0;t=1");
        assertThat(get("/api/v1/feedback", Neighbours.token("wild")).statusCode())
                .isEqualTo(200);
        assertThat(send(request("/api/v1/feedback:batch", "calm").POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesBodiesPastTheLimitWhetherAnnouncedOrNot() throws Exception {
        byte[] tooMuch = new byte[(1 << 20) + 1];
        problem(
                send(request("/api/v1/feedback:batch", "fat").POST(BodyPublishers.ofByteArray(tooMuch))),
                413,
                "/problems/too-large");
        problem(
                send(request("/api/v1/feedback:batch", "fat")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooMuch)))),
                413,
                "/problems/too-large");
    }

    @Test
    void streamsLargeBodiesBothWays() throws Exception {
        byte[] body = new byte[4 << 20];
        HttpResponse<String> echoed = send(request("/api/v1/units:batch", "big")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
        assertThat(json(echoed).getInteger("bytes")).isEqualTo(body.length);
        byte[] video = new byte[9 << 20];
        HttpResponse<String> sent = send(request("/api/v1/attachments/" + "0".repeat(64), "big")
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(video))));
        assertThat(json(sent).getInteger("bytes")).isEqualTo(video.length);
        HttpResponse<InputStream> large =
                CLIENT.send(request("/api/v1/risks/large", "big").build(), BodyHandlers.ofInputStream());
        try (InputStream stream = large.body()) {
            assertThat(stream.readAllBytes()).hasSize(20_000_000);
        }
    }

    @Test
    void passesExportsOnAndNeverHalfOfOneAsAWhole() throws Exception {
        HttpResponse<String> whole = send(
                request("/api/v1/units", "reader").header("Accept", "text/csv").header("X-Device-Id", "phone-7"));
        assertThat(json(whole).getJsonObject("headers").getString("accept")).isEqualTo("text/csv");
        assertThat(json(whole).getJsonObject("headers").getString("x-device-id"))
                .isEqualTo("phone-7");
        assertThatThrownBy(() -> get("/api/v1/risks/half", Neighbours.token("reader")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void keepsEncodingAndDropsHopHeaders() throws Exception {
        HttpResponse<String> answer = get("/api/v1/risks/gzip", Neighbours.token("reader"));
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("X-Hop")).isEmpty();
        assertThat(get("/api/v1/risks/nothing", Neighbours.token("reader")).statusCode())
                .isEqualTo(204);
    }

    @Test
    void answersHeadAndThoseWhoWaitForPermissionToSend() throws Exception {
        HttpResponse<String> head = send(request("/api/v1/units", "reader").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        HttpResponse<String> patient = send(
                request("/api/v1/units:batch", "writer").expectContinue(true).POST(BodyPublishers.ofString("12345")));
        assertThat(json(patient).getInteger("bytes")).isEqualTo(5);
        assertThat(json(patient).getJsonObject("headers").fieldNames()).doesNotContain("expect");
    }

    @Test
    void saysWhatIsWrongWithAService() throws Exception {
        HttpResponse<String> down = get("/api/v1/costs", Neighbours.token("reader"));
        problem(down, 503, "/problems/unavailable");
        assertThat(down.headers().firstValue("Retry-After")).isPresent();
        HttpResponse<String> broken = get("/api/v1/risks/broken", Neighbours.token("reader"));
        problem(broken, 502, "/problems/bad-gateway");
        assertThat(broken.headers().firstValue("Retry-After")).isPresent();
        problem(get("/api/v1/risks/slow", Neighbours.token("reader")), 504, "/problems/gateway-timeout");
    }

    @Test
    void doesNotWaitForeverForABody() throws Exception {
        String answer = raw("POST /api/v1/units HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + Neighbours.token("trickle") + "\r\nContent-Length: 10\r\n\r\n12345");
        assertThat(answer).startsWith("HTTP/1.1 408");
    }

    @Test
    void offersNoCrossOriginAccess() throws Exception {
        HttpResponse<String> answer = send(request("/api/v1/units", "page").header("Origin", "http://evil.example"));
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @Test
    void mergesTheContractsAndNamesWhatIsDown() throws Exception {
        JsonObject contract = json(get("/openapi", ""));
        assertThat(contract.getString("openapi")).startsWith("3.1");
        assertThat(contract.getJsonObject("paths").fieldNames()).containsExactly("/api/v1/risks");
        assertThat(contract.getJsonArray("x-missing")).containsExactly("programme-service");
        assertThat(get("/openapi.json", "").statusCode()).isEqualTo(200);
    }

    @Test
    void servesSwaggerHealthAndMetrics() throws Exception {
        String page = get("/swagger/", "").body();
        assertThat(page).contains("SwaggerUIBundle").doesNotContain("${");
        String script = page.replaceAll("(?s).*<script src=\"([^\"]+)\".*", "$1");
        assertThat(get(script, "").statusCode()).isEqualTo(200);
        assertThat(get("/swagger", "").statusCode()).isEqualTo(302);
        assertThat(json(get("/swagger/settings.json", "")).getString("client")).isEqualTo("dudao-console");
        assertThat(get("/q/health", "").statusCode()).isEqualTo(200);
        assertThat(get("/q/metrics", "").body()).contains("jvm_memory");
    }

    private HttpRequest.Builder request(String path, String subject) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + Neighbours.token(subject));
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        return send(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static List<HttpResponse<String>> many(int count, HttpRequest request) {
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, count)
                .mapToObj(index -> CLIENT.sendAsync(request, BodyHandlers.ofString()))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private String raw(String text) throws Exception {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            byte[] answer = new byte[4_096];
            int length = socket.getInputStream().readNBytes(answer, 0, 12);
            while (socket.getInputStream().available() > 0 && length < answer.length) {
                length += socket.getInputStream().read(answer, length, answer.length - length);
            }
            return new String(answer, 0, length, StandardCharsets.ISO_8859_1);
        }
    }

    private static JsonObject json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body());
    }

    private static void problem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonObject problem = new JsonObject(answer.body());
        assertThat(problem.getString("type")).isEqualTo(type);
        assertThat(problem.getInteger("status")).isEqualTo(status);
    }
}
