package io.dudao.kit.transaction;

import io.dudao.kit.problem.Malformed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** What a request says of itself beside its body: Idempotency-Key, trace context, operation. */
@RequestScoped
public class RequestOrigin {
    private static final int LONGEST_KEY = 255;
    private static final String KEY_HEADER = "Idempotency-Key";

    private @Nullable String idempotencyKey;
    private @Nullable String traceparent;
    private String operation = "";
    private boolean replayed;

    /** The Idempotency-Key of a POST, or null. */
    public @Nullable String idempotencyKey() {
        return idempotencyKey;
    }

    /** The W3C trace context, or null. */
    public @Nullable String traceparent() {
        return traceparent;
    }

    /** Method and path of the request. */
    public String operation() {
        return operation;
    }

    void markReplayed() {
        replayed = true;
    }

    @ServerRequestFilter
    void read(ContainerRequestContext request) {
        operation = request.getMethod() + " " + request.getUriInfo().getPath();
        String trace = request.getHeaderString("traceparent");
        traceparent = trace != null && trace.length() <= 64 ? trace : null;
        String key = request.getMethod().equals("POST") ? request.getHeaderString(KEY_HEADER) : null;
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new Malformed(KEY_HEADER + " holds 1 to " + LONGEST_KEY + " characters.");
        }
        idempotencyKey = key;
    }

    @ServerResponseFilter
    void markReplay(ContainerResponseContext response) {
        if (replayed) {
            response.getHeaders().putSingle("Idempotent-Replayed", "true");
        }
    }
}
