package io.dudao.gateway.contract;

import io.dudao.gateway.GatewaySettings;
import io.dudao.gateway.proxy.Quota;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** The merged OpenAPI document and what Swagger UI asks for; open to all, limited by address. */
@Singleton
public class ContractPage {

    private final ServiceContracts contracts;
    private final Quota quota;
    private final GatewaySettings settings;

    ContractPage(ServiceContracts contracts, Quota quota, GatewaySettings settings) {
        this.contracts = contracts;
        this.quota = quota;
        this.settings = settings;
    }

    /** The merged document; services that do not answer are named in {@code x-missing}. */
    public void json(RoutingContext routing) {
        if (!quota.takeAnonymous(routing.request())) {
            routing.response().setStatusCode(429).end();
            return;
        }
        Future<String> document = contracts.merged();
        document.onSuccess(text -> routing.response()
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Cache-Control", "max-age=10")
                        .end(text))
                .onFailure(routing::fail);
    }

    /** Swagger UI's start page; the page itself is a static resource. */
    public void swagger(RoutingContext routing) {
        if (routing.request().path().equals("/swagger")) {
            routing.redirect("/swagger/");
        } else {
            routing.next();
        }
    }

    /** What the page must know about this installation. */
    public void settings(RoutingContext routing) {
        routing.json(new JsonObject().put("issuer", settings.issuer()).put("client", "dudao-console"));
    }
}
