package io.dudao.risk.register;

import io.dudao.kit.concurrency.EntityTags;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Caller;
import io.dudao.risk.register.TreatmentService.NewTreatment;
import io.dudao.risk.register.TreatmentService.TreatmentCompletion;
import io.dudao.risk.register.TreatmentService.TreatmentRescheduling;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Treatments of risks over HTTP. */
@Path("/api/v1")
@Tag(name = "risks")
public class TreatmentResource {
    private final TreatmentService treatments;
    private final Caller caller;

    TreatmentResource(TreatmentService treatments, Caller caller) {
        this.treatments = treatments;
        this.caller = caller;
    }

    @POST
    @Path("risks/{id}/treatments")
    @RolesAllowed({"risk-manager", "supervisor", "admin"})
    @Operation(operationId = "treatRisk", summary = "Decide on a treatment of a risk")
    public Uni<RestResponse<TreatmentView>> decide(@PathParam("id") UUID id, @Valid @NotNull NewTreatment command) {
        return treatments
                .decide(id, command, caller.scope())
                .map(made -> ResponseBuilder.<TreatmentView>created(URI.create("/api/v1/treatments/" + made.id()))
                        .entity(made)
                        .header("ETag", EntityTags.of(made.revision()))
                        .build());
    }

    @GET
    @Path("risks/{id}/treatments")
    @RolesAllowed({"risk-manager", "supervisor", "admin", "analyst", "unit-manager"})
    @Operation(operationId = "listTreatments", summary = "List the treatments of a risk; sorts by dueOn")
    public Uni<Page<TreatmentView>> list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return treatments.list(id, caller.scope(), page);
    }

    @GET
    @Path("treatments/{id}")
    @RolesAllowed({"risk-manager", "supervisor", "admin", "analyst", "unit-manager"})
    @Operation(operationId = "getTreatment", summary = "Read a treatment")
    public Uni<RestResponse<TreatmentView>> get(@PathParam("id") UUID id) {
        return treatments.get(id, caller.scope()).map(TreatmentResource::tagged);
    }

    @POST
    @Path("treatments/{id}:complete")
    @RolesAllowed({"risk-manager", "supervisor", "admin"})
    @Operation(operationId = "completeTreatment", summary = "Note that a treatment is done")
    public Uni<RestResponse<TreatmentView>> complete(
            @PathParam("id") UUID id, @Valid @NotNull TreatmentCompletion command) {
        return treatments.complete(id, command, caller.scope()).map(TreatmentResource::tagged);
    }

    @POST
    @Path("treatments/{id}:reschedule")
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
