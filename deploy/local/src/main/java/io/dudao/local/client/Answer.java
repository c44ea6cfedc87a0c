package io.dudao.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.time.Duration;

/**
 * What came back.
 *
 * @param body the JSON; a missing node for an empty body or one that is not JSON
 */
public record Answer(int status, JsonNode body, HttpHeaders headers) {

    /** Whether the status is 2xx. */
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** How long to wait before the next try; one second when the answer names none in seconds. */
    public Duration retryAfter() {
        return headers.firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ofSeconds(1));
    }

    /** The reason that problem details give, or the status. */
    public String reason() {
        return body.path("detail").asText(body.path("title").asText("status " + status));
    }
}
