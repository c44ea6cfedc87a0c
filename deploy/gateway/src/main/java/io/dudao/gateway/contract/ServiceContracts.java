package io.dudao.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dudao.gateway.GatewaySettings;
import io.dudao.gateway.proxy.Backends;
import io.dudao.gateway.routing.RoutingTable;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.HostAndPort;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Asks the services for their OpenAPI documents, at most every ten seconds, and never waits long for one. */
@Singleton
public class ServiceContracts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long KEEP_NANOS = 10_000_000_000L;

    private final HttpClient client;
    private final Backends backends;
    private final RoutingTable table;
    private final GatewaySettings settings;
    private @Nullable Future<String> cached;
    private long cachedAt;

    ServiceContracts(HttpClient client, Backends backends, RoutingTable table, GatewaySettings settings) {
        this.client = client;
        this.backends = backends;
        this.table = table;
        this.settings = settings;
    }

    /** The merged document as JSON text; requests that come together share one look. */
    public synchronized Future<String> merged() {
        Future<String> known = cached;
        if (known != null && !known.failed() && System.nanoTime() - cachedAt < KEEP_NANOS) {
            return known;
        }
        Future<String> fresh = fetchAll().map(this::merge);
        cached = fresh;
        cachedAt = System.nanoTime();
        return fresh;
    }

    private Future<Map<String, JsonNode>> fetchAll() {
        Map<String, JsonNode> documents = new TreeMap<>();
        List<Future<?>> all = new ArrayList<>();
        for (String service : backends.names()) {
            Future<JsonNode> document = fetch(backends.address(service));
            all.add(document.onSuccess(node -> put(documents, service, node)));
        }
        return Future.join(all).transform(done -> Future.succeededFuture(documents));
    }

    private static void put(Map<String, JsonNode> documents, String service, JsonNode node) {
        synchronized (documents) {
            documents.put(service, node);
        }
    }

    private Future<JsonNode> fetch(HostAndPort service) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(service.host())
                .setPort(service.port())
                .setURI("/q/openapi?format=json")
                .setTimeout(3_000);
        return client.request(options)
                .compose(request -> request.send().compose(ServiceContracts::ok))
                .compose(ServiceContracts::parse);
    }

    private static Future<Buffer> ok(HttpClientResponse response) {
        return response.statusCode() == 200 ? response.body() : Future.failedFuture("status " + response.statusCode());
    }

    private static Future<JsonNode> parse(Buffer body) {
        try {
            return Future.succeededFuture(JSON.readTree(body.getBytes()));
        } catch (java.io.IOException notJson) {
            return Future.failedFuture(notJson);
        }
    }

    private String merge(Map<String, JsonNode> documents) {
        ObjectNode merged = new ContractMerger(table, settings.issuer()).merge(documents, backends.names());
        try {
            return JSON.writeValueAsString(merged);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
