package io.dudao.local.platform;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Access tokens of one user, by the password grant that the realm allows its command line. Safe for several threads. */
public final class Tokens {
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final HttpClient http;
    private final URI endpoint;
    private final String user;
    private final String password;
    private @Nullable String current;
    private Instant renewAt = Instant.MIN;

    /** Tokens of {@code user} from the realm {@code issuer}. */
    public Tokens(HttpClient http, String issuer, String user, String password) {
        this.http = http;
        this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
        this.user = user;
        this.password = password;
    }

    /**
     * A token that is good for another minute at least.
     *
     * @throws UsageException when the realm refuses the user
     */
    public synchronized String get() throws IOException, InterruptedException {
        String token = current;
        if (token == null || Instant.now().isAfter(renewAt)) {
            token = renew();
            current = token;
        }
        return token;
    }

    /** Forgets {@code token}, which was refused, unless another thread has renewed it already. */
    synchronized void forget(String token) {
        if (token.equals(current)) {
            current = null;
        }
    }

    private String renew() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form()))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() == 400 || response.statusCode() == 401) {
            throw new UsageException(
                    "Keycloak gives '" + user + "' no token: the demo users are in deploy/keycloak/dudao-realm.json");
        }
        if (response.statusCode() != 200) {
            throw new IOException("Keycloak answers " + response.statusCode());
        }
        JsonNode answer = Platform.JSON.readTree(response.body());
        Duration life = Duration.ofSeconds(answer.path("expires_in").asLong(60));
        Duration margin = life.compareTo(MARGIN.multipliedBy(2)) > 0 ? MARGIN : life.dividedBy(2);
        renewAt = Instant.now().plus(life).minus(margin);
        return answer.path("access_token").asText();
    }

    private String form() {
        Map<String, String> fields =
                Map.of("grant_type", "password", "client_id", "dudao-cli", "username", user, "password", password);
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
