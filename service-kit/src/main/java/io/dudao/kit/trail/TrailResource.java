package io.dudao.kit.trail;

import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.Malformed;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Caller;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail over HTTP, in services that keep one ({@code dudao.trail=true}). Unit managers do not read it. */
@Path("/api/v1/trails/{context}")
@Tag(name = "trail")
@IfBuildProperty(name = "dudao.trail", stringValue = "true")
public class TrailResource {
    private final TrailReader trail;
    private final Caller caller;
    private final String context;

    TrailResource(TrailReader trail, Caller caller, @ConfigProperty(name = "dudao.context") String context) {
        this.trail = trail;
        this.caller = caller;
        this.context = context;
    }

    @GET
    @RolesAllowed({"admin", "analyst", "supervisor"})
    @Operation(operationId = "listTrail", summary = "Who changed what, when and from which device")
    public Uni<Page<TrailView>> list(
            @PathParam("context") String asked,
            @Valid @BeanParam TrailFilter filter,
            @Valid @BeanParam PageRequest page) {
        requireOwn(asked);
        return trail.list(filter, caller.scope(), page);
    }

    @GET
    @Path("{chain}:verify")
    @RolesAllowed({"admin", "analyst", "supervisor"})
    @Operation(operationId = "verifyTrail", summary = "Whether a chain of entries is what was written")
    public Uni<TrailVerdict> verify(@PathParam("context") String asked, @PathParam("chain") UUID chain) {
        requireOwn(asked);
        return trail.verify(chain, caller.scope());
    }

    @GET
    @Path("anchors/{day}")
    @RolesAllowed({"admin", "analyst"})
    @Operation(operationId = "getTrailAnchor", summary = "The digest of all entries of a day, to be kept elsewhere")
    public Uni<TrailAnchor> anchor(
            @PathParam("context") String asked, @PathParam("day") @Schema(format = "date") String day) {
        requireOwn(asked);
        try {
            return trail.anchor(LocalDate.parse(day));
        } catch (DateTimeException e) {
            throw new Malformed("day is a date such as 2026-01-31.");
        }
    }

    private void requireOwn(String asked) {
        if (!asked.equals(context)) {
            throw new NotFound("trail of " + asked);
        }
    }
}
