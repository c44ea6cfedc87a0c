package io.dudao.gateway.proxy;

import io.dudao.gateway.configuration.RouteRule;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One request on its way to a service and its answer on the way back; both are streamed. */
final class Exchange {

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final RouteRule rule;
    private @Nullable HttpClientRequest toService;
    private long receiveTimer = -1;
    private long answerTimer = -1;
    private boolean over;

    Exchange(Vertx vertx, HttpServerRequest request, RouteRule rule) {
        this.vertx = vertx;
        this.request = request;
        this.rule = rule;
    }

    /** @param drop headers that no client may send; {@code receive} how long the client may take to send the request */
    void run(HttpClient client, HostAndPort service, Set<String> drop, Duration receive) {
        ProxyRequest outbound = ProxyRequest.reverseProxy(request);
        HeaderRules.outbound(outbound.headers(), request, drop, rule.removeHeaders());
        outbound.setBody(Body.body(guard(), outbound.getBody().length()));
        receiveTimer = vertx.setTimer(
                Math.max(1, receive.toMillis()), timer -> fail(Problem.REQUEST_TIMEOUT, "the request did not end"));
        RequestOptions target = new RequestOptions().setHost(service.host()).setPort(service.port());
        client.request(target)
                .compose(opened -> send(outbound, opened))
                .compose(this::answer)
                .onSuccess(sent -> finish())
                .onFailure(this::failed);
    }

    private BodyGuard guard() {
        return new BodyGuard(
                request,
                rule.bodyLimit().orElse(Long.MAX_VALUE),
                () -> fail(Problem.TOO_LARGE, "at most " + rule.bodyLimit().orElse(0) + " bytes"),
                this::received);
    }

    private Future<ProxyResponse> send(ProxyRequest outbound, HttpClientRequest opened) {
        toService = opened;
        // Vert.x would log every reset as an error; the futures below tell us what went wrong.
        opened.exceptionHandler(ignored -> {});
        if (over) {
            opened.reset();
            return Future.failedFuture("given up while connecting");
        }
        return outbound.send(opened);
    }

    private void received() {
        vertx.cancelTimer(receiveTimer);
        rule.timeout().ifPresent(timeout -> answerTimer = vertx.setTimer(timeout.toMillis(), this::tooLate));
    }

    private void tooLate(long timer) {
        fail(Problem.GATEWAY_TIMEOUT, rule.backend() + " did not answer in time");
    }

    private Future<Void> answer(ProxyResponse response) {
        if (over) {
            return Future.failedFuture("given up before the answer");
        }
        HeaderRules.inbound(response.headers());
        if (response.getStatusCode() == 204 || response.getStatusCode() == 304) {
            response.getBody().stream().resume();
            response.setBody(null);
        }
        return response.send();
    }

    private void failed(Throwable cause) {
        if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
            fail(Problem.UNAVAILABLE, rule.backend() + " cannot be reached");
        } else if (cause instanceof ConnectionPoolTooBusyException) {
            fail(Problem.UNAVAILABLE, rule.backend() + " has too much to do");
        } else {
            fail(Problem.BAD_GATEWAY, rule.backend() + " ended the connection before its answer was complete");
        }
    }

    private void fail(Problem problem, String detail) {
        if (over) {
            return;
        }
        finish();
        problem.send(request, detail);
        if (toService != null) {
            toService.reset();
        }
    }

    private void finish() {
        over = true;
        vertx.cancelTimer(receiveTimer);
        vertx.cancelTimer(answerTimer);
    }
}
