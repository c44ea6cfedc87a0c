package io.dudao.gateway.proxy;

import io.dudao.gateway.configuration.GatewayConfiguration;
import io.dudao.gateway.configuration.RouteRule;
import io.dudao.gateway.limits.Limiter.Decision;
import io.dudao.gateway.routing.RoutingTable;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Every request under /api: find its rule, check its token, count it, pass it on. */
@Singleton
public class Edge {

    private static final Logger LOG = Logger.getLogger(Edge.class);

    private final RoutingTable table;
    private final GatewayConfiguration configuration;
    private final Backends backends;
    private final Quota quota;
    private final HttpAuthenticator authenticator;
    private final Vertx vertx;
    private final HttpClient client;

    Edge(
            RoutingTable table,
            GatewayConfiguration configuration,
            Backends backends,
            Quota quota,
            HttpAuthenticator authenticator,
            Vertx vertx,
            HttpClient client) {
        this.table = table;
        this.configuration = configuration;
        this.backends = backends;
        this.quota = quota;
        this.authenticator = authenticator;
        this.vertx = vertx;
        this.client = client;
    }

    /** Answers or forwards the request of {@code routing}. */
    public void handle(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        request.pause();
        if (RequestShape.malformed(request, configuration.client().rejectEscapedSlashes())) {
            Problem.MALFORMED.send(request, "the path or the framing of the request is not one that is passed on");
            return;
        }
        Optional<RouteRule> rule = table.find(request.method().name(), request.path());
        if (rule.isEmpty()) {
            refuseAnonymously(request, Problem.NOT_FOUND, "no route for this path");
            return;
        }
        Context context = vertx.getOrCreateContext();
        authenticator
                .attemptAuthentication(routing)
                .emitOn(command -> context.runOnContext(now -> command.run()))
                .subscribe()
                .with(
                        identity -> identified(request, rule.get(), identity),
                        failure -> notIdentified(request, failure));
    }

    private void identified(HttpServerRequest request, RouteRule rule, @Nullable SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            refuseAnonymously(request, Problem.UNAUTHORIZED, "no token");
            return;
        }
        if (rule.limit().isPresent()) {
            Decision decision = quota.take(request.response(), rule, Subject.of(identity));
            if (!decision.allowed()) {
                Problem.TOO_MANY.send(request, "wait as Retry-After says");
                return;
            }
        }
        forward(request, rule);
    }

    private void forward(HttpServerRequest request, RouteRule rule) {
        if (rule.bodyLimit().isPresent()
                && RequestShape.declaredLength(request) > rule.bodyLimit().getAsLong()) {
            Problem.TOO_LARGE.send(request, "at most " + rule.bodyLimit().getAsLong() + " bytes");
            return;
        }
        new Exchange(vertx, request, rule)
                .run(
                        client,
                        backends.address(rule.backend()),
                        configuration.client().dropHeaders(),
                        configuration.client().requestReceived());
    }

    private void notIdentified(HttpServerRequest request, Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            refuseAnonymously(request, Problem.UNAUTHORIZED, "the token is not valid");
            return;
        }
        LOG.warnf("Tokens cannot be checked: %s", failure);
        Problem.UNAVAILABLE.send(request, "tokens cannot be checked at the moment");
    }

    private void refuseAnonymously(HttpServerRequest request, Problem problem, String detail) {
        if (quota.takeAnonymous(request)) {
            problem.send(request, detail);
        } else {
            Problem.TOO_MANY.send(request, "too many requests without a valid token from this address");
        }
    }
}
