package io.dudao.risk.register;

import io.dudao.kit.concurrency.EntityTags;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Caller;
import io.dudao.risk.register.TreatmentService.NewTreatment;
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

/** The treatments of one risk over HTTP. */
@Path("/api/v1/risks/{id}/treatments")
@Tag(name = "risks")
public class RiskTreatmentsResource {
    private final TreatmentService treatments;
    private final Caller caller;

    RiskTreatmentsResource(TreatmentService treatments, Caller caller) {
        this.treatments = treatments;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({"risk-manager", "supervisor", "admin"})
    @Operation(operationId = "treatRisk", summary = "Decide on a treatment of a risk")
    public Uni<RestResponse<TreatmentView>> decide(@PathParam("id") UUID riskId, @Valid @NotNull NewTreatment command) {
        return treatments
                .decide(riskId, command, caller.scope())
                .map(made -> ResponseBuilder.<TreatmentView>created(URI.create("/api/v1/treatments/" + made.id()))
                        .entity(made)
                        .header("ETag", EntityTags.of(made.revision()))
                        .build());
    }

    @GET
    @RolesAllowed({"risk-manager", "supervisor", "admin", "analyst", "unit-manager"})
    @Operation(operationId = "listTreatments", summary = "List the treatments of a risk; sorts by dueOn")
    public Uni<Page<TreatmentView>> list(@PathParam("id") UUID riskId, @Valid @BeanParam PageRequest page) {
        return treatments.list(riskId, caller.scope(), page);
    }
}
