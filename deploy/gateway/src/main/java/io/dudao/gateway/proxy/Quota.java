package io.dudao.gateway.proxy;

import io.dudao.gateway.GatewaySettings;
import io.dudao.gateway.configuration.RouteRule;
import io.dudao.gateway.configuration.RouteRule.Limit;
import io.dudao.gateway.limits.AddressPrefix;
import io.dudao.gateway.limits.Limiter;
import io.dudao.gateway.limits.Limiter.Decision;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Counts requests and tells the client, as draft-ietf-httpapi-ratelimit-headers-10 writes it. */
@Singleton
public class Quota {

    private final Limiter limiter;
    private final Limit anonymous;

    Quota(Limiter limiter, GatewaySettings settings) {
        this.limiter = limiter;
        this.anonymous = new Limit("anonymous", settings.anonymousRequestsPerSecond(), Duration.ofSeconds(1));
    }

    /** Counts a request of a verified subject; the rule must have a limit. */
    Decision take(HttpServerResponse response, RouteRule rule, String subject) {
        Limit limit = rule.limit().orElseThrow();
        Decision decision = limiter.take(rule.route(), subject, limit);
        response.putHeader(
                "RateLimit-Policy",
                "\"" + limit.name() + "\";q=" + limit.requests() + ";w="
                        + limit.period().toSeconds());
        response.putHeader(
                "RateLimit", "\"" + limit.name() + "\";r=" + decision.remaining() + ";t=" + decision.reset());
        if (!decision.allowed()) {
            response.putHeader("Retry-After", Long.toString(Math.max(1, decision.retryAfter())));
        }
        return decision;
    }

    /** Counts a request that nobody vouches for; says whether its address prefix has one left. */
    public boolean takeAnonymous(HttpServerRequest request) {
        String prefix = AddressPrefix.of(request.remoteAddress().hostAddress());
        Decision decision = limiter.take("anonymous addresses", prefix, anonymous);
        if (!decision.allowed()) {
            request.response().putHeader("Retry-After", Long.toString(Math.max(1, decision.retryAfter())));
        }
        return decision.allowed();
    }
}
