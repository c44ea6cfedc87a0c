package io.dudao.reporting.scheme;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The scheme over HTTP. */
@Path("/api/v1/schemes")
@Tag(name = "schemes")
public class SchemeResource {
    private final Scheme current;

    SchemeResource(Scheme current) {
        this.current = current;
    }

    @GET
    @Path("current")
    @RolesAllowed({
        "admin",
        "analyst",
        "supervisor",
        "inspector",
        "unit-manager",
        "case-agent",
        "risk-manager",
        "trainer",
        "staff",
        "programme-manager"
    })
    @Operation(operationId = "getCurrentScheme", summary = "The indicator system that scorecards follow")
    public Uni<Scheme> current() {
        return Uni.createFrom().item(current);
    }
}
