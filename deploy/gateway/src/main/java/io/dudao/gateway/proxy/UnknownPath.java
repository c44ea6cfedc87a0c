package io.dudao.gateway.proxy;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** What neither a route nor a page of the gateway answers. */
@Singleton
public class UnknownPath {

    private final Quota quota;

    UnknownPath(Quota quota) {
        this.quota = quota;
    }

    /** 404, or 429 to those who try too many. */
    public void handle(RoutingContext routing) {
        if (quota.takeAnonymous(routing.request())) {
            Problem.NOT_FOUND.send(routing.request(), "no route for this path");
        } else {
            Problem.TOO_MANY.send(routing.request(), "too many requests from this address");
        }
    }
}
