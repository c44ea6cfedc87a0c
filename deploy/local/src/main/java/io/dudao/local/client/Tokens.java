package io.dudao.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dudao.local.Settings;
import io.dudao.local.UsageException;
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
import java.util.HashMap;
import java.util.Map;

/** Access tokens of the demo users, by the password grant that Keycloak allows the client {@code dudao-cli}. */
public final class Tokens {
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final Settings settings;
    private final HttpClient http;
    private final ObjectMapper json;
    private final Map<String, Token> known = new HashMap<>();

    private record Token(String text, Instant renewAt) {}

    Tokens(Settings settings, HttpClient http, ObjectMapper json) {
        this.settings = settings;
        this.http = http;
        this.json = json;
    }

    /**
     * A token that is good for a while.
     *
     * @throws UsageException when Keycloak refuses the user
     * @throws IOException when Keycloak does not answer, or not as it should
     */
    public synchronized String of(String user) throws IOException, InterruptedException {
        Token token = known.get(user);
        if (token == null || Instant.now().isAfter(token.renewAt())) {
            token = request(user);
            known.put(user, token);
        }
        return token.text();
    }

    /** Forgets the token of a user, which was refused: the next call asks for another. */
    public synchronized void forget(String user) {
        known.remove(user);
    }

    private Token request(String user) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.issuer() + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password&client_id=dudao-cli&username=" + encoded(user)
                        + "&password=" + encoded(settings.demoPassword())))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() == 400 || response.statusCode() == 401) {
            throw new UsageException("Keycloak gives '" + user + "' no token: " + response.body());
        }
        if (response.statusCode() != 200) {
            throw new IOException("Keycloak answers " + response.statusCode());
        }
        JsonNode answer = json.readTree(response.body());
        Duration life = Duration.ofSeconds(answer.path("expires_in").asLong(60));
        Duration margin = life.compareTo(MARGIN.multipliedBy(2)) > 0 ? MARGIN : life.dividedBy(2);
        return new Token(
                answer.path("access_token").asText(), Instant.now().plus(life).minus(margin));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
