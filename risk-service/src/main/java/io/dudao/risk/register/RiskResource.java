package io.dudao.risk.register;

import io.dudao.kit.concurrency.EntityTags;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Caller;
import io.dudao.kit.validation.PlainText;
import io.dudao.risk.register.RiskService.NewAssessment;
import io.dudao.risk.register.RiskService.NewIncident;
import io.dudao.risk.register.RiskService.NewRisk;
import io.dudao.risk.register.RiskService.RiskClosing;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Risks over HTTP. */
@Path("/api/v1/risks")
@Tag(name = "risks")
public class RiskResource {
    private final RiskService risks;
    private final Caller caller;

    RiskResource(RiskService risks, Caller caller) {
        this.risks = risks;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({"risk-manager", "supervisor", "admin"})
    @Operation(operationId = "registerRisk", summary = "Register a risk of a unit")
    public Uni<RestResponse<RiskView>> register(@Valid @NotNull NewRisk command) {
        return risks.register(command, caller.scope())
                .map(risk -> ResponseBuilder.<RiskView>created(URI.create("/api/v1/risks/" + risk.id()))
                        .entity(risk)
                        .header("ETag", EntityTags.of(risk.revision()))
                        .build());
    }

    @GET
    @RolesAllowed({"risk-manager", "supervisor", "admin", "analyst", "unit-manager"})
    @Operation(operationId = "listRisks", summary = "List risks; sorts by points")
    public Uni<Page<RiskView>> list(
            @QueryParam("unit") @Size(max = 64) @PlainText @Nullable String unit,
            @QueryParam("region") @Size(max = 500) @PlainText @Nullable String region,
            @QueryParam("category") @Nullable Category category,
            @QueryParam("status") @Nullable RiskStatus status,
            @QueryParam("level") @Nullable Level level,
            @Valid @BeanParam PageRequest page) {
        var filter = new RiskFilter(unit, region, category, status, level);
        return risks.list(filter, caller.scope(), page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"risk-manager", "supervisor", "admin", "analyst", "unit-manager"})
    @Operation(operationId = "getRisk", summary = "Read a risk")
    public Uni<RestResponse<RiskView>> get(@PathParam("id") UUID id) {
        return risks.get(id, caller.scope()).map(RiskResource::tagged);
    }

    @POST
    @Path("{id}/assessments")
    @RolesAllowed({"risk-manager", "supervisor", "admin"})
    @Operation(operationId = "assessRisk", summary = "Rate a risk by likelihood and impact")
    public Uni<RestResponse<AssessmentView>> assess(@PathParam("id") UUID id, @Valid @NotNull NewAssessment command) {
        return risks.assess(id, command, caller.scope())
                .map(made -> ResponseBuilder.<AssessmentView>created(URI.create("/api/v1/risks/" + id + "/assessments"))
                        .entity(made)
                        .build());
    }

    @GET
    @Path("{id}/assessments")
    @RolesAllowed({"risk-manager", "supervisor", "admin", "analyst", "unit-manager"})
    @Operation(operationId = "listAssessments", summary = "List the ratings of a risk; sorts by assessedAt")
    public Uni<Page<AssessmentView>> assessments(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return risks.assessments(id, caller.scope(), page);
    }

    @POST
    @Path("{id}:materialise")
    @RolesAllowed({"risk-manager", "supervisor", "admin"})
    @Operation(operationId = "materialiseRisk", summary = "Note that a risk came true")
    public Uni<RestResponse<IncidentView>> materialise(@PathParam("id") UUID id, @Valid @NotNull NewIncident command) {
        return risks.materialise(id, command, caller.scope())
                .map(made -> ResponseBuilder.<IncidentView>created(URI.create("/api/v1/risks/" + id + "/incidents"))
                        .entity(made)
                        .build());
    }

    @GET
    @Path("{id}/incidents")
    @RolesAllowed({"risk-manager", "supervisor", "admin", "analyst", "unit-manager"})
    @Operation(operationId = "listIncidents", summary = "List how a risk came true; sorts by occurredAt")
    public Uni<Page<IncidentView>> incidents(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return risks.incidents(id, caller.scope(), page);
    }

    @POST
    @Path("{id}:close")
    @RolesAllowed({"risk-manager", "supervisor", "admin"})
    @Operation(operationId = "closeRisk", summary = "Close a risk without open treatments")
    public Uni<RestResponse<RiskView>> close(@PathParam("id") UUID id, @Valid @NotNull RiskClosing command) {
        return risks.close(id, command, caller.scope()).map(RiskResource::tagged);
    }

    private static RestResponse<RiskView> tagged(RiskView risk) {
        return ResponseBuilder.ok(risk)
                .header("ETag", EntityTags.of(risk.revision()))
                .build();
    }
}
