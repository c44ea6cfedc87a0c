package io.dudao.kit.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What to send to an operation: {@code Call.of().path("id", id).body(Map.of(…))}. Immutable. */
public final class Call {
    private final Map<String, String> path;
    private final Map<String, String> query;
    private final Map<String, String> headers;
    private final @Nullable Object body;
    private final String contentType;

    private Call(
            Map<String, String> path,
            Map<String, String> query,
            Map<String, String> headers,
            @Nullable Object body,
            String contentType) {
        this.path = Map.copyOf(path);
        this.query = Map.copyOf(query);
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.contentType = contentType;
    }

    /** Nothing but the operation's method and path. */
    public static Call of() {
        return new Call(Map.of(), Map.of(), Map.of(), null, "application/json");
    }

    /** With the path parameter {@code name}. */
    public Call path(String name, Object value) {
        return new Call(with(path, name, value), query, headers, body, contentType);
    }

    /** With the query parameter {@code name}. */
    public Call query(String name, Object value) {
        return new Call(path, with(query, name, value), headers, body, contentType);
    }

    /** With the header {@code name}, such as {@code If-Match}. */
    public Call header(String name, Object value) {
        return new Call(path, query, with(headers, name, value), body, contentType);
    }

    /** With a body that becomes JSON; a String is taken as JSON already. */
    public Call body(Object value) {
        return new Call(path, query, headers, value, contentType);
    }

    /** With a body that is sent as it is, such as {@code image/png}. */
    public Call bytes(String type, byte[] value) {
        return new Call(path, query, headers, value, type);
    }

    Map<String, String> path() {
        return path;
    }

    Map<String, String> query() {
        return query;
    }

    Map<String, String> headers() {
        return headers;
    }

    String contentType() {
        return contentType;
    }

    @Nullable
    Object body() {
        return body;
    }

    private static Map<String, String> with(Map<String, String> map, String name, Object value) {
        var more = new LinkedHashMap<>(map);
        more.put(name, value.toString());
        return more;
    }
}
