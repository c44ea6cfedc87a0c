package io.dudao.inspection.finding;

import io.dudao.kit.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Observations and good practices over HTTP. */
@Path("/api/v1")
@Tag(name = "findings")
public class ExtraFindingResource {
    private final ExtraFindingService findings;
    private final Caller caller;

    ExtraFindingResource(ExtraFindingService findings, Caller caller) {
        this.findings = findings;
        this.caller = caller;
    }

    @POST
    @Path("inspections/{id}/findings")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(
            operationId = "addFinding",
            summary = "Add an observation or a good practice to an inspection that was completed lately")
    public Uni<RestResponse<FindingView>> add(@PathParam("id") UUID id, @Valid @NotNull ExtraFinding extra) {
        return findings.add(id, extra, caller.scope())
                .map(view -> RestResponse.ResponseBuilder.<FindingView>created(
                                URI.create("/api/v1/findings/" + view.id()))
                        .entity(view)
                        .build());
    }
}
