package io.dudao.gateway.configuration;

import io.dudao.gateway.configuration.RouteRule.Limit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A BackendTrafficPolicy: body limit and rate limit of the routes that it names. */
record TrafficPolicy(
        String where, List<String> routes, OptionalLong bodyLimit, Optional<Limit> limit, Optional<String> header) {

    static TrafficPolicy read(String name, StrictNode spec) {
        List<String> routes = PolicyTargets.names(spec, "HTTPRoute");
        OptionalLong bodyLimit = spec.optionalObject("requestBuffer").stream()
                .mapToLong(buffer -> Quantities.bytes(buffer.where(), buffer.text("limit")))
                .findFirst();
        Optional<StrictNode> rule = spec.optionalObject("rateLimit").map(TrafficPolicy::rule);
        return new TrafficPolicy(
                spec.where(), routes, bodyLimit, rule.map(node -> limit(name, node)), rule.map(TrafficPolicy::header));
    }

    private static StrictNode rule(StrictNode rateLimit) {
        rateLimit.only("type", "Local");
        return rateLimit.object("local").single("rules");
    }

    private static Limit limit(String name, StrictNode rule) {
        StrictNode limit = rule.object("limit");
        String requests = limit.text("requests");
        if (!requests.matches("[1-9][0-9]{0,8}")) {
            throw new UnsupportedConfiguration(limit.where(), "not a positive number of requests: " + requests);
        }
        return new Limit(name, Long.parseLong(requests), Quantities.period(limit.where(), limit.text("unit")));
    }

    /** The header whose values are counted apart; a limit that all clients share is not honoured. */
    private static String header(StrictNode rule) {
        StrictNode header = rule.single("clientSelectors").single("headers");
        if (!header.text("type").equals("Distinct")) {
            throw new UnsupportedConfiguration(header.where(), "only Distinct headers are honoured");
        }
        return header.text("name");
    }
}
