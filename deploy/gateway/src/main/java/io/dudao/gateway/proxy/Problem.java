package io.dudao.gateway.proxy;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** The gateway's own answers, as RFC 9457 problem details. */
public enum Problem {
    MALFORMED(400, "malformed", "The request is malformed"),
    UNAUTHORIZED(401, "unauthorized", "A valid token is needed"),
    NOT_FOUND(404, "not-found", "There is nothing here"),
    REQUEST_TIMEOUT(408, "request-timeout", "The request took too long to arrive"),
    TOO_LARGE(413, "too-large", "The request body is too large"),
    TOO_MANY(429, "too-many-requests", "Too many requests"),
    BAD_GATEWAY(502, "bad-gateway", "The service broke off"),
    UNAVAILABLE(503, "unavailable", "The service is not available"),
    GATEWAY_TIMEOUT(504, "gateway-timeout", "The service took too long to answer");

    private final int status;
    private final String slug;
    private final String title;

    Problem(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    /** Answers, unless an answer is already on its way; then the connection is given up, so that nobody takes half for all. */
    void send(HttpServerRequest request, String detail) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        response.headers().remove("Content-Length").remove("Transfer-Encoding").remove("Content-Encoding");
        response.setChunked(false)
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store");
        if (this == UNAUTHORIZED) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if (status >= 502 && !response.headers().contains("Retry-After")) {
            response.putHeader("Retry-After", "2");
        }
        response.end(body(request, detail));
        Drain.rest(request);
    }

    private String body(HttpServerRequest request, String detail) {
        return new JsonObject()
                .put("type", "/problems/" + slug)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", request.path())
                .encode();
    }
}
