package io.dudao.gateway.configuration;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the files say, checked and joined.
 *
 * @param rules every rule of every route
 * @param token how a token is checked
 * @param client what is done to a request before it is routed
 */
public record GatewayConfiguration(List<RouteRule> rules, TokenCheck token, ClientRules client) {

    /** The names of all Services that rules lead to. */
    public Set<String> backends() {
        Set<String> names = new TreeSet<>();
        rules.forEach(rule -> names.add(rule.backend()));
        return names;
    }

    /**
     * @param issuer issuer on the cluster; replaced on one machine
     * @param audiences one of them must be in the token
     * @param subjectHeader the header that carries the subject to the rate limits
     */
    public record TokenCheck(String issuer, List<String> audiences, String subjectHeader) {}

    /**
     * @param dropHeaders headers that no client may send
     * @param rejectEscapedSlashes whether an encoded slash in the path is refused
     * @param requestReceived how long a client may take to send its request
     */
    public record ClientRules(Set<String> dropHeaders, boolean rejectEscapedSlashes, Duration requestReceived) {}
}
