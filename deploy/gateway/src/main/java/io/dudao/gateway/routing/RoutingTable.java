package io.dudao.gateway.routing;

import io.dudao.gateway.configuration.RouteRule;
import io.dudao.gateway.configuration.RouteRule.PathMatch;
import io.dudao.gateway.configuration.UnsupportedConfiguration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the rule of a request in the Gateway API's order: exact path, then longest prefix, then a named method. */
public final class RoutingTable {

    private record Entry(PathMatch match, RouteRule rule) {}

    private final List<Entry> entries;

    /** @throws UnsupportedConfiguration if two rules claim the same path and method */
    public RoutingTable(List<RouteRule> rules) {
        List<Entry> all = new ArrayList<>();
        Set<PathMatch> seen = new HashSet<>();
        for (RouteRule rule : rules) {
            for (PathMatch match : rule.matches()) {
                if (!seen.add(match)) {
                    throw new UnsupportedConfiguration(rule.route(), "a second rule for " + match.path());
                }
                all.add(new Entry(match, rule));
            }
        }
        all.sort(Comparator.comparing((Entry entry) -> !entry.match().exact())
                .thenComparing(entry -> -entry.match().path().length())
                .thenComparing(entry -> entry.match().method().isEmpty()));
        this.entries = List.copyOf(all);
    }

    /** @param path without the query */
    public Optional<RouteRule> find(String method, String path) {
        for (Entry entry : entries) {
            if (matches(entry.match(), method, path)) {
                return Optional.of(entry.rule());
            }
        }
        return Optional.empty();
    }

    private static boolean matches(PathMatch match, String method, String path) {
        if (match.method().isPresent() && !match.method().get().equals(method)) {
            return false;
        }
        if (match.exact()) {
            return path.equals(match.path());
        }
        return path.startsWith(match.path())
                && (path.length() == match.path().length()
                        || path.charAt(match.path().length()) == '/');
    }
}
