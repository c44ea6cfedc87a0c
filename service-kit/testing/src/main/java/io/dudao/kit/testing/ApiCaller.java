package io.dudao.kit.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends calls to operations of the service under test. */
final class ApiCaller {
    private ApiCaller() {}

    /** Sends {@code call} with the bearer {@code token}, or without one. */
    static Response send(ApiOperation operation, Call call, @Nullable String token) {
        var request = RestAssured.given().urlEncodingEnabled(false).headers(call.headers());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (call.body() instanceof byte[] bytes) {
            request.contentType(call.contentType()).body(bytes);
        } else if (call.body() != null) {
            request.contentType(call.contentType()).body(call.body());
        }
        return request.request(operation.method(), target(operation, call));
    }

    /** Sends something of the operation's form but of no meaning, as the bearer of {@code token} or without one. */
    static Response sendAnything(ApiOperation operation, @Nullable String token) {
        return sendAnything(operation, token, "*/*");
    }

    /** As {@link #sendAnything(ApiOperation, String)}, asking for an answer of the media type {@code accept}. */
    static Response sendAnything(ApiOperation operation, @Nullable String token, String accept) {
        var anything = operation.hasBody() ? Call.of().body("{}") : Call.of();
        var request = RestAssured.given().urlEncodingEnabled(false).accept(accept);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (anything.body() != null) {
            request.contentType(ContentType.JSON).body(anything.body());
        }
        return request.request(operation.method(), operation.anyPath());
    }

    private static String target(ApiOperation operation, Call call) {
        String path = operation.path();
        for (var parameter : call.path().entrySet()) {
            path = path.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        if (path.contains("{")) {
            throw new AssertionError("the sample of " + operation + " gives no value for " + path);
        }
        if (call.query().isEmpty()) {
            return path;
        }
        return path + "?"
                + call.query().entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
