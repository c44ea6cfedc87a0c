package io.dudao.gateway;

import io.dudao.gateway.contract.ContractPage;
import io.dudao.gateway.proxy.Edge;
import io.dudao.gateway.proxy.UnknownPath;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;

/** The gateway's table of contents. */
public class Routes {

    void routes(@Observes Router router, Edge edge, ContractPage contract, UnknownPath unknown) {
        router.route("/api/*").handler(edge::handle);
        router.route(HttpMethod.GET, "/openapi").handler(contract::json);
        router.route(HttpMethod.GET, "/openapi.json").handler(contract::json);
        router.route(HttpMethod.GET, "/swagger").handler(contract::swagger);
        router.route(HttpMethod.GET, "/swagger/settings.json").handler(contract::settings);
        router.route().last().handler(unknown::handle);
    }
}
