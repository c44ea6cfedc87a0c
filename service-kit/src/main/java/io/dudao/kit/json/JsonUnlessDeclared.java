package io.dudao.kit.json;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Operations answer JSON unless they declare what they produce. The framework by itself takes any text type that a client asks
 * for and writes {@code toString()}, class names included. Lists as spreadsheets are answered before a request comes here.
 */
public class JsonUnlessDeclared {
    private static final String CHOSEN = JsonUnlessDeclared.class.getName();

    /** What nearly all clients send, for which the framework chooses JSON. */
    private static final Set<String> USUAL = Set.of(MediaType.WILDCARD, MediaType.APPLICATION_JSON);

    /** @throws NotAcceptableException if the client takes no JSON */
    @ServerRequestFilter
    void choose(ContainerRequestContext request, ResourceInfo operation) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null || USUAL.contains(accept) || declares(operation)) {
            return;
        }
        if (request.getAcceptableMediaTypes().stream().noneMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible)) {
            throw new NotAcceptableException("This operation answers application/json.");
        }
        request.setProperty(CHOSEN, true);
    }

    /** Keeps the framework from choosing a text type that the client likes better. */
    @ServerResponseFilter
    void keep(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(CHOSEN) != null && response.hasEntity() && response.getMediaType() == null) {
            response.setEntity(response.getEntity(), response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static boolean declares(ResourceInfo operation) {
        return operation.getResourceMethod().isAnnotationPresent(Produces.class)
                || operation.getResourceClass().isAnnotationPresent(Produces.class);
    }
}
