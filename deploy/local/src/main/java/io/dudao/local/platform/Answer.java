package io.dudao.local.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * What the platform answered.
 *
 * @param status the HTTP status
 * @param body the JSON body; a missing node if there was none or it was not JSON
 * @param retryAfter how long the platform asks to wait, zero if it does not say
 */
public record Answer(int status, JsonNode body, Duration retryAfter) {

    /** Whether the request was done: 2xx. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Why it was not done, for people. */
    public String reason() {
        return Reason.of(status, body);
    }
}
