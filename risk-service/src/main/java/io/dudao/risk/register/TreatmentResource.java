package io.dudao.risk.register;

import io.dudao.kit.concurrency.EntityTags;
import io.dudao.kit.security.Caller;
import io.dudao.risk.register.TreatmentService.TreatmentCompletion;
import io.dudao.risk.register.TreatmentService.TreatmentRescheduling;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Single treatments over HTTP. */
@Path("/api/v1/treatments")
@Tag(name = "risks")
public class TreatmentResource {
    private final TreatmentService treatments;
    private final Caller caller;

    TreatmentResource(TreatmentService treatments, Caller caller) {
        this.treatments = treatments;
        this.caller = caller;
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"risk-manager", "supervisor", "admin", "analyst", "unit-manager"})
    @Operation(operationId = "getTreatment", summary = "Read a treatment")
    public Uni<RestResponse<TreatmentView>> get(@PathParam("id") UUID id) {
        return treatments.get(id, caller.scope()).map(TreatmentResource::tagged);
    }

    @POST
    @Path("{id}:complete")
    @RolesAllowed({"risk-manager", "supervisor", "admin"})
    @Operation(operationId = "completeTreatment", summary = "Note that a treatment is done")
    public Uni<RestResponse<TreatmentView>> complete(
            @PathParam("id") UUID id, @Valid @NotNull TreatmentCompletion command) {
        return treatments.complete(id, command, caller.scope()).map(TreatmentResource::tagged);
    }

    @POST
    @Path("{id}:reschedule")
    @RolesAllowed({"risk-manager", "supervisor", "admin"})
    @Operation(operationId = "rescheduleTreatment", summary = "Move the due date of a treatment")
    public Uni<RestResponse<TreatmentView>> reschedule(
            @PathParam("id") UUID id, @Valid @NotNull TreatmentRescheduling command) {
        return treatments.reschedule(id, command, caller.scope()).map(TreatmentResource::tagged);
    }

    private static RestResponse<TreatmentView> tagged(TreatmentView treatment) {
        return ResponseBuilder.ok(treatment)
                .header("ETag", EntityTags.of(treatment.revision()))
                .build();
    }
}
