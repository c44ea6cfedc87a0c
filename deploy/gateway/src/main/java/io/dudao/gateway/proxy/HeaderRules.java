package io.dudao.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which headers cross the gateway. Who the caller is comes from the token alone, where he is from the connection alone. */
final class HeaderRules {

    private static final Set<String> HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "upgrade",
            "expect");

    private HeaderRules() {}

    /** Cleans the copy of the request's headers that goes to the service and states where the request came from. */
    static void outbound(
            MultiMap headers, HttpServerRequest request, Collection<String> drop, Collection<String> remove) {
        dropHop(headers);
        List<String> spoofed =
                headers.names().stream().filter(HeaderRules::saysWhoOrWhere).toList();
        spoofed.forEach(headers::remove);
        drop.forEach(headers::remove);
        remove.forEach(headers::remove);
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", request.isSSL() ? "https" : "http");
        if (request.authority() != null) {
            headers.set("X-Forwarded-Host", request.authority().toString());
        }
    }

    /** Cleans the headers of the service's answer. */
    static void inbound(MultiMap headers) {
        dropHop(headers);
    }

    private static boolean saysWhoOrWhere(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("forwarded")
                || lower.startsWith("x-forwarded-")
                || lower.equals("x-real-ip")
                || lower.startsWith("x-dudao-");
    }

    private static void dropHop(MultiMap headers) {
        for (String value : headers.getAll("connection")) {
            for (String named : value.split(",")) {
                headers.remove(named.strip());
            }
        }
        HOP.forEach(headers::remove);
    }
}
