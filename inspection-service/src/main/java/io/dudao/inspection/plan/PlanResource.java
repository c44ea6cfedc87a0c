package io.dudao.inspection.plan;

import io.dudao.inspection.text.QueryText;
import io.dudao.inspection.unit.NewUnit;
import io.dudao.kit.concurrency.EntityTags;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Plans over HTTP. */
@Path("/api/v1")
@Tag(name = "plans")
public class PlanResource {
    private final PlanService plans;
    private final Caller caller;

    PlanResource(PlanService plans, Caller caller) {
        this.plans = plans;
        this.caller = caller;
    }

    @GET
    @Path("plans")
    @RolesAllowed({"admin", "analyst", "supervisor"})
    @Operation(operationId = "listPlans", summary = "Plans for units within reach")
    public Uni<Page<PlanView>> list(
            @QueryParam("code") @Nullable @Pattern(regexp = NewUnit.CODE) String code,
            @QueryParam("checklist") @Nullable @Pattern(regexp = NewUnit.CODE) String checklist,
            @QueryParam("status") @Nullable @Size(max = 20) String status,
            @Valid @BeanParam PageRequest page) {
        var filter = new PlanRepository.Filter(code, checklist, QueryText.oneOf(PlanStatus.class, "status", status));
        return plans.list(filter, caller.scope(), page);
    }

    @GET
    @Path("plans/{id}")
    @RolesAllowed({"admin", "analyst", "supervisor"})
    @Operation(operationId = "getPlan", summary = "One plan")
    public Uni<RestResponse<PlanView>> get(@PathParam("id") UUID id) {
        return plans.get(id, caller.scope()).map(PlanResource::tagged);
    }

    @POST
    @Path("plans")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "createPlan", summary = "Create a plan; its visits follow within moments")
    public Uni<RestResponse<PlanView>> create(@Valid @NotNull PlanContent content) {
        return plans.create(content, caller.scope())
                .map(view -> RestResponse.ResponseBuilder.<PlanView>created(URI.create("/api/v1/plans/" + view.id()))
                        .header("ETag", EntityTags.of(view.revision()))
                        .entity(view)
                        .build());
    }

    @PUT
    @Path("plans/{id}")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(
            operationId = "changePlan",
            summary = "Change a plan from its next occurrence on, or for what has not started too")
    public Uni<RestResponse<PlanView>> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable @Size(max = 100) String ifMatch,
            @QueryParam("appliesTo") @Nullable @Size(max = 20) String appliesTo,
            @Valid @NotNull PlanContent content) {
        AppliesTo wanted = QueryText.oneOf(AppliesTo.class, "appliesTo", appliesTo);
        return plans.change(id, ifMatch, content, wanted == null ? AppliesTo.NEXT : wanted, caller.scope())
                .map(PlanResource::tagged);
    }

    @POST
    @Path("plans/{id}:pause")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "pausePlan", summary = "Make no visits until resumed; what has not begun is called off")
    public Uni<RestResponse<PlanView>> pause(@PathParam("id") UUID id) {
        return plans.pause(id, caller.scope()).map(PlanResource::tagged);
    }

    @POST
    @Path("plans/{id}:resume")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "resumePlan", summary = "Make visits again")
    public Uni<RestResponse<PlanView>> resume(@PathParam("id") UUID id) {
        return plans.resume(id, caller.scope()).map(PlanResource::tagged);
    }

    @POST
    @Path("plans/{id}:end")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "endPlan", summary = "End a plan for good; what has not begun is called off")
    public Uni<RestResponse<PlanView>> end(@PathParam("id") UUID id) {
        return plans.end(id, caller.scope()).map(PlanResource::tagged);
    }

    static RestResponse<PlanView> tagged(PlanView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", EntityTags.of(view.revision()))
                .build();
    }
}
