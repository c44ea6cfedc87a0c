package io.dudao.local.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.dudao.local.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The API as one user reaches it. A lost connection, 429, 502, 503 and 504 are waited out, so only requests that may be
 * repeated are sent: reads, PUTs, batches with natural ids, and POSTs with an Idempotency-Key. Safe for several threads.
 */
public final class Platform {
    /** JSON as it goes over the wire; decimals keep their digits. */
    public static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(70);
    private static final int TRIES_OF_A_FAULT = 5;

    private final HttpClient http;
    private final String base;
    private final Tokens tokens;
    private final Patience patience;
    private final Trouble trouble;

    /** The API of the gateway at {@code gateway} for the owner of {@code tokens}; waiting is told to {@code tell}. */
    public Platform(HttpClient http, String gateway, Tokens tokens, Patience patience, Consumer<String> tell) {
        this.http = http;
        this.base = gateway + "/api/v1";
        this.tokens = tokens;
        this.patience = patience;
        this.trouble = new Trouble(tell);
    }

    /** The stack of {@code settings} as one of its demo users. */
    public static Platform of(Settings settings, String user, Patience patience, Consumer<String> tell) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        Tokens tokens = new Tokens(http, settings.issuer(), user, settings.demoPassword());
        return new Platform(http, settings.url("gateway"), tokens, patience, tell);
    }

    /** A value as it may stand in a query. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Reads {@code path}, such as {@code /units?code=N01}. */
    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** Sends {@code body} as JSON; only for requests that may be repeated. */
    public Answer post(String path, Object body) {
        return send("POST", path, body, Map.of());
    }

    /** Sends {@code body} as JSON under an Idempotency-Key, so that it takes effect once. */
    public Answer postOnce(String path, Object body, String key) {
        return send("POST", path, body, Map.of("Idempotency-Key", key));
    }

    /**
     * Sends a request until it is answered.
     *
     * @throws UnreachableException when the patience has run out
     */
    public Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        String content = body == null ? null : write(body);
        Instant firstFailure = null;
        for (int failures = 1; ; failures++) {
            Attempt attempt = attempt(method, path, content, headers);
            Answer answer = attempt.answer();
            if (answer != null && !isPassing(answer, failures)) {
                return answer;
            }
            firstFailure = firstFailure == null ? Instant.now() : firstFailure;
            Duration lasted = Duration.between(firstFailure, Instant.now());
            if (lasted.compareTo(patience.limit()) > 0) {
                throw new UnreachableException(method + " " + path + " was not answered: " + attempt.description());
            }
            trouble.report(failures, attempt.description(), patience.limit().minus(lasted));
            pause(attempt.atLeast(patience.pauseAfter(failures)));
        }
    }

    private Attempt attempt(String method, String path, @Nullable String content, Map<String, String> headers) {
        try {
            String token = tokens.get();
            HttpResponse<String> response =
                    http.send(request(method, path, content, headers, token), BodyHandlers.ofString());
            if (response.statusCode() == 401) {
                tokens.forget(token);
            }
            return new Attempt(new Answer(response.statusCode(), read(response.body()), retryAfter(response)), "");
        } catch (IOException lost) {
            String message = lost.getMessage();
            return new Attempt(null, message == null ? lost.getClass().getSimpleName() : message);
        } catch (InterruptedException interrupted) {
            throw stopped(interrupted);
        }
    }

    private HttpRequest request(
            String method, String path, @Nullable String content, Map<String, String> headers, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(LONGEST_ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json");
        headers.forEach(request::header);
        if (content == null) {
            return request.method(method, BodyPublishers.noBody()).build();
        }
        return request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(content))
                .build();
    }

    /** Whether a repeat may be answered otherwise. A fault of the server or a refused token is not believed at once. */
    private static boolean isPassing(Answer answer, int failures) {
        return switch (answer.status()) {
            case 408, 429, 502, 503, 504 -> true;
            case 409 -> Reason.slug(answer.body()).equals("request-in-flight");
            case 401, 500 -> failures < TRIES_OF_A_FAULT;
            default -> false;
        };
    }

    private static Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,3}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            throw stopped(interrupted);
        }
    }

    private static UnreachableException stopped(InterruptedException cause) {
        Thread.currentThread().interrupt();
        UnreachableException stopped = new UnreachableException("interrupted");
        stopped.initCause(cause);
        return stopped;
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a request cannot be written as JSON", impossible);
        }
    }

    private static JsonNode read(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** One try: an answer, or what came instead. */
    private record Attempt(@Nullable Answer answer, String lost) {
        String description() {
            return answer == null ? lost : "status " + answer.status();
        }

        Duration atLeast(Duration pause) {
            return answer == null || answer.retryAfter().compareTo(pause) < 0 ? pause : answer.retryAfter();
        }
    }
}
