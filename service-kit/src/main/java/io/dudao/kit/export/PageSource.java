package io.dudao.kit.export;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a list, asked of this very service with the caller's own token: so roles, scope, filters and limits are those
 * of the list, and every page is a short transaction.
 */
final class PageSource {
    private static final int PAGE = 200;
    private static final long PATIENCE_MILLIS = 30_000;
    private static final List<String> PASSED_ON =
            List.of("Authorization", "Accept-Language", "X-Device-Id", "User-Agent", "traceparent");
    private static final Set<String> PAGING = Set.of("limit", "cursor");

    private final HttpClient client;
    private final SocketAddress service;
    private final String path;
    private final String query;
    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();

    /** @param request the one that asks for the export; its connection tells where this service listens */
    PageSource(HttpClient client, HttpServerRequest request) {
        this.client = client;
        service = request.localAddress();
        path = request.path();
        query = filters(request.query());
        headers.set("Accept", "application/json");
        for (String name : PASSED_ON) {
            String value = request.getHeader(name);
            if (value != null) {
                headers.set(name, value);
            }
        }
    }

    record Answer(int status, MultiMap headers, Buffer body) {}

    /** The page after {@code cursor}, the first if it is null; whatever the list answers. */
    Future<Answer> page(@Nullable String cursor) {
        String after = cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(service.host())
                .setPort(service.port())
                .setURI(path + "?limit=" + PAGE + query + after)
                .setTimeout(PATIENCE_MILLIS)
                .setHeaders(headers);
        return client.request(options)
                .compose(request -> request.send())
                .compose(response ->
                        response.body().map(body -> new Answer(response.statusCode(), response.headers(), body)));
    }

    private static String filters(@Nullable String query) {
        List<String> kept = new ArrayList<>();
        if (query != null) {
            for (String parameter : query.split("&", -1)) {
                String name = parameter.split("=", 2)[0];
                if (!name.isEmpty() && !PAGING.contains(decoded(name))) {
                    kept.add("&" + parameter);
                }
            }
        }
        return String.join("", kept);
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
