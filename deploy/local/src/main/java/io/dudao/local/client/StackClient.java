package io.dudao.local.client;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.dudao.local.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls through the gateway in the name of a demo user; safe for several threads. It repeats nothing: that is the caller's
 * decision.
 */
public final class StackClient {
    /** JSON as the platform writes it; decimals keep their digits. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Duration PATIENCE = Duration.ofSeconds(70);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;
    private final Tokens tokens;

    /** A client of one stack. */
    public StackClient(Settings settings) {
        this.base = settings.url("gateway");
        this.tokens = new Tokens(settings, http, JSON);
    }

    /** The tokens of demo users, renewed before they expire. */
    public Tokens tokens() {
        return tokens;
    }

    /** The mapper for bodies. */
    public static ObjectMapper json() {
        return JSON;
    }

    /** GET of a path such as {@code /api/v1/units?limit=10}. */
    public Answer get(String user, String path) throws IOException, InterruptedException {
        return send(user, "GET", path, null, Map.of());
    }

    /** POST of anything that becomes JSON. */
    public Answer post(String user, String path, Object body) throws IOException, InterruptedException {
        return send(user, "POST", path, body, Map.of());
    }

    /** PUT of anything that becomes JSON. */
    public Answer put(String user, String path, Object body) throws IOException, InterruptedException {
        return send(user, "PUT", path, body, Map.of());
    }

    /**
     * Any request.
     *
     * @param body what becomes JSON, or null for none
     * @throws IOException when no answer came; every status that did come is an {@link Answer}
     */
    public Answer send(String user, String method, String path, @Nullable Object body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.of(user));
        headers.forEach(request::header);
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json");
            request.method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        }
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), parse(response.body()), response.headers());
    }

    private static JsonNode parse(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }
}
