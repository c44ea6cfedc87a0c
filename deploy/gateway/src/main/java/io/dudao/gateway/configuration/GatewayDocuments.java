package io.dudao.gateway.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import io.dudao.gateway.configuration.GatewayConfiguration.ClientRules;
import io.dudao.gateway.configuration.GatewayConfiguration.TokenCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The documents of all files, joined at the end because a policy may stand before what it names. */
final class GatewayDocuments {

    private static final String GATEWAY_API = "gateway.networking.k8s.io/v1";
    private static final String ENVOY_GATEWAY = "gateway.envoyproxy.io/v1alpha1";

    private final Set<String> gateways = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final List<RouteDocument> routes = new ArrayList<>();
    private final List<TrafficPolicy> trafficPolicies = new ArrayList<>();
    private final List<TokenCheck> tokenChecks = new ArrayList<>();
    private final List<ClientRules> clientRules = new ArrayList<>();

    void add(String file, JsonNode document) {
        StrictNode root = new StrictNode(file + ": ", document);
        String version = root.text("apiVersion");
        String kind = root.text("kind");
        StrictNode metadata = root.object("metadata");
        metadata.onClusterOnly("namespace", "labels", "annotations");
        String name = metadata.text("name");
        if (!seen.add(kind + "/" + name)) {
            throw new UnsupportedConfiguration(root.where(), "a second " + kind + " " + name);
        }
        StrictNode spec = root.objectAt(file + ": " + kind + "/" + name, "spec");
        switch (version + " " + kind) {
            case GATEWAY_API + " GatewayClass" -> spec.onClusterOnly("controllerName");
            case GATEWAY_API + " Gateway" -> gateway(name, spec);
            case GATEWAY_API + " HTTPRoute" -> routes.add(RouteDocument.read(name, spec));
            case ENVOY_GATEWAY + " BackendTrafficPolicy" -> trafficPolicies.add(TrafficPolicy.read(name, spec));
            case ENVOY_GATEWAY + " SecurityPolicy" -> tokenChecks.add(tokenCheck(spec));
            case ENVOY_GATEWAY + " ClientTrafficPolicy" -> clientRules.add(clientRules(spec));
            default ->
                throw new UnsupportedConfiguration(
                        root.where(), "this gateway does not honour the kind " + version + " " + kind);
        }
        root.end();
    }

    GatewayConfiguration join(String folder) {
        if (gateways.size() != 1 || tokenChecks.size() != 1 || clientRules.size() != 1 || routes.isEmpty()) {
            throw new UnsupportedConfiguration(
                    folder,
                    "one Gateway, one SecurityPolicy, one ClientTrafficPolicy and at least one HTTPRoute needed");
        }
        TokenCheck token = tokenChecks.getFirst();
        checkPolicies(token);
        List<RouteRule> rules = new ArrayList<>();
        for (RouteDocument route : routes) {
            requireGateways(route.where(), route.gateways());
            TrafficPolicy policy = policyOf(route);
            route.rules()
                    .forEach(rule -> rules.add(new RouteRule(
                            route.name(),
                            rule.matches(),
                            rule.backend(),
                            rule.timeout(),
                            rule.removeHeaders(),
                            policy.bodyLimit(),
                            policy.limit())));
        }
        return new GatewayConfiguration(List.copyOf(rules), token, clientRules.getFirst());
    }

    private void checkPolicies(TokenCheck token) {
        for (TrafficPolicy policy : trafficPolicies) {
            for (String name : policy.routes()) {
                if (routes.stream().noneMatch(route -> route.name().equals(name))) {
                    throw new UnsupportedConfiguration(policy.where(), "names no HTTPRoute: " + name);
                }
            }
            if (policy.header()
                    .filter(header -> !header.equalsIgnoreCase(token.subjectHeader()))
                    .isPresent()) {
                throw new UnsupportedConfiguration(
                        policy.where(), "limits by a header that the token check does not fill");
            }
        }
    }

    private TrafficPolicy policyOf(RouteDocument route) {
        List<TrafficPolicy> policies = trafficPolicies.stream()
                .filter(policy -> policy.routes().contains(route.name()))
                .toList();
        if (policies.size() != 1) {
            // A route that nobody limits is a mistake rather than a wish.
            throw new UnsupportedConfiguration(
                    route.where(), "exactly one BackendTrafficPolicy must name the route, not " + policies.size());
        }
        return policies.getFirst();
    }

    private void requireGateways(String where, List<String> names) {
        if (names.isEmpty() || !gateways.containsAll(names)) {
            throw new UnsupportedConfiguration(where, "names no Gateway of these files: " + names);
        }
    }

    private void gateway(String name, StrictNode spec) {
        // Where to listen is the cluster's; here quarkus.http.host and port say it.
        spec.onClusterOnly("gatewayClassName", "listeners");
        gateways.add(name);
    }

    private static TokenCheck tokenCheck(StrictNode spec) {
        PolicyTargets.names(spec, "Gateway");
        StrictNode jwt = spec.object("jwt");
        jwt.only("optional", "false");
        StrictNode provider = jwt.single("providers");
        provider.onClusterOnly("name");
        provider.object("remoteJWKS").onClusterOnly("uri");
        StrictNode claim = provider.single("claimToHeaders");
        claim.only("claim", "sub");
        List<String> audiences = provider.texts("audiences");
        if (audiences.isEmpty()) {
            throw new UnsupportedConfiguration(provider.where(), "a token for anybody would be accepted: no audiences");
        }
        return new TokenCheck(provider.text("issuer"), audiences, claim.text("header"));
    }

    private static ClientRules clientRules(StrictNode spec) {
        PolicyTargets.names(spec, "Gateway");
        Set<String> drop = new TreeSet<>();
        spec.optionalObject("headers")
                .flatMap(headers -> headers.optionalObject("earlyRequestHeaders"))
                .ifPresent(early -> early.texts("remove").forEach(name -> drop.add(name.toLowerCase(Locale.ROOT))));
        spec.optionalObject("path").ifPresent(path -> path.only("escapedSlashesAction", "RejectRequest"));
        StrictNode http = spec.object("timeout").object("http");
        Duration received = Quantities.duration(http.where(), http.text("requestReceivedTimeout"));
        return new ClientRules(drop, spec.has("path"), received);
    }
}
