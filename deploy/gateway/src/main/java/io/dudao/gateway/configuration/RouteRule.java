package io.dudao.gateway.configuration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One rule of an HTTPRoute with the policies that apply to it.
 *
 * @param route name of the HTTPRoute
 * @param matches any of them is enough
 * @param backend name of the Service
 * @param timeout how long the service may take to answer, counted from the end of the request
 * @param removeHeaders request headers that the service does not see
 * @param bodyLimit greatest request body in bytes
 * @param limit how often one subject may ask
 */
public record RouteRule(
        String route,
        List<PathMatch> matches,
        String backend,
        Optional<Duration> timeout,
        List<String> removeHeaders,
        OptionalLong bodyLimit,
        Optional<Limit> limit) {

    /** @param method empty for any method */
    public record PathMatch(boolean exact, String path, Optional<String> method) {}

    /** At most {@code requests} in {@code period} for each subject, counted for the whole route. */
    public record Limit(String name, long requests, Duration period) {}
}
