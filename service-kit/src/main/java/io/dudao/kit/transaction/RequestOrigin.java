package io.dudao.kit.transaction;

import io.dudao.kit.problem.Malformed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** What a request says of itself beside its body: Idempotency-Key, trace context, operation, device. */
@RequestScoped
public class RequestOrigin {
    private static final int LONGEST_KEY = 255;
    private static final String KEY_HEADER = "Idempotency-Key";
    private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[^ -~]");
    private static final int LONGEST_AGENT = 120;

    private @Nullable String idempotencyKey;
    private @Nullable String traceparent;
    private @Nullable String device;
    private @Nullable String userAgent;
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

    /** The id that the device gave itself in {@code X-Device-Id}, up to 64 of {@code [A-Za-z0-9._-]}, or null. */
    public @Nullable String device() {
        return device;
    }

    /** The start of the User-Agent, at most 120 printable ASCII characters, or null. */
    public @Nullable String userAgent() {
        return userAgent;
    }

    /** Method and path of the request; empty where there is none. */
    public String operation() {
        return operation;
    }

    void markReplayed() {
        replayed = true;
    }

    @ServerRequestFilter
    void read(ContainerRequestContext request) {
        operation = request.getMethod() + " " + request.getUriInfo().getPath();
        String named = request.getHeaderString("X-Device-Id");
        device = named != null && DEVICE.matcher(named).matches() ? named : null;
        userAgent = shortened(request.getHeaderString("User-Agent"));
        String trace = request.getHeaderString("traceparent");
        traceparent = trace != null && trace.length() <= 64 ? trace : null;
        String key = request.getMethod().equals("POST") ? request.getHeaderString(KEY_HEADER) : null;
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new Malformed(KEY_HEADER + " holds 1 to " + LONGEST_KEY + " characters.");
        }
        idempotencyKey = key;
    }

    private static @Nullable String shortened(@Nullable String agent) {
        if (agent == null || agent.isBlank()) {
            return null;
        }
        String start = agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
        return UNPRINTABLE.matcher(start).replaceAll("?");
    }

    @ServerResponseFilter
    void markReplay(ContainerResponseContext response) {
        if (replayed) {
            response.getHeaders().putSingle("Idempotent-Replayed", "true");
        }
    }
}
