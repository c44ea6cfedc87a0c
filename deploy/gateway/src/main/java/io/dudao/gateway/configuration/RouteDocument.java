package io.dudao.gateway.configuration;

import io.dudao.gateway.configuration.RouteRule.PathMatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An HTTPRoute before its policies are known. */
record RouteDocument(String where, String name, List<String> gateways, List<Rule> rules) {

    record Rule(List<PathMatch> matches, String backend, Optional<Duration> timeout, List<String> removeHeaders) {}

    static RouteDocument read(String name, StrictNode spec) {
        List<String> gateways = new ArrayList<>();
        for (StrictNode parent : spec.objects("parentRefs")) {
            parent.only("group", "gateway.networking.k8s.io");
            parent.only("kind", "Gateway");
            gateways.add(parent.text("name"));
        }
        List<Rule> rules =
                spec.objects("rules").stream().map(RouteDocument::rule).toList();
        return new RouteDocument(spec.where(), name, gateways, rules);
    }

    private static Rule rule(StrictNode rule) {
        rule.onClusterOnly("name");
        List<PathMatch> matches =
                rule.objects("matches").stream().map(RouteDocument::match).toList();
        if (matches.isEmpty()) {
            throw new UnsupportedConfiguration(rule.where(), "a rule without matches would take every path");
        }
        List<String> remove = new ArrayList<>();
        for (StrictNode filter : rule.objects("filters")) {
            filter.only("type", "RequestHeaderModifier");
            remove.addAll(filter.object("requestHeaderModifier").texts("remove"));
        }
        return new Rule(matches, backend(rule.single("backendRefs")), timeout(rule), List.copyOf(remove));
    }

    private static PathMatch match(StrictNode match) {
        StrictNode path = match.object("path");
        String type = path.text("type");
        String value = path.text("value");
        if (!type.equals("Exact") && !type.equals("PathPrefix")) {
            throw new UnsupportedConfiguration(path.where(), "only Exact and PathPrefix are honoured, not " + type);
        }
        if (!value.startsWith("/") || (value.endsWith("/") && value.length() > 1)) {
            throw new UnsupportedConfiguration(path.where(), "a path starts with a slash and does not end with one");
        }
        return new PathMatch(type.equals("Exact"), value, match.optionalText("method"));
    }

    private static String backend(StrictNode reference) {
        reference.only("group", "");
        reference.only("kind", "Service");
        reference.onClusterOnly("port");
        return reference.text("name");
    }

    private static Optional<Duration> timeout(StrictNode rule) {
        return rule.optionalObject("timeouts")
                .map(timeouts -> Quantities.duration(timeouts.where(), timeouts.text("request")));
    }
}
