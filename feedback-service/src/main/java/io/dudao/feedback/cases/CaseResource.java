package io.dudao.feedback.cases;

import io.dudao.kit.concurrency.EntityTags;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Caller;
import io.dudao.kit.validation.PlainText;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Cases. */
@Path("/api/v1")
@Tag(name = "cases")
@Consumes(MediaType.APPLICATION_JSON)
public class CaseResource {
    private final CaseService service;
    private final Caller caller;

    CaseResource(CaseService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    /**
     * A case to open by hand.
     *
     * @param openedAt when the customer asked; now if absent
     * @param feedbackId feedback of the same unit that it is about
     */
    public record NewCase(
            @NotBlank @Size(max = 100) @PlainText String unit,
            @NotBlank @Size(max = 100) @PlainText String category,
            @NotBlank @Size(max = 100) @PlainText String department,
            @NotBlank @Size(max = 100) @PlainText String channel,
            @Nullable Instant openedAt,
            @Nullable UUID feedbackId) {

        Instant openedAtOr(Instant now) {
            return openedAt == null ? now : CaseTime.checked("openedAt", openedAt, now);
        }
    }

    /** Another department is to take over. */
    public record HandOff(
            @NotBlank @Size(max = 100) @PlainText String department,
            @NotBlank @Size(max = 1000) @PlainText String reason) {}

    /**
     * The customer has what they waited for.
     *
     * @param cause what had led to the case
     * @param resolvedAt now if absent
     */
    public record Resolution(
            @NotBlank @Size(max = 1000) @PlainText String cause,
            @Nullable Instant resolvedAt) {

        Instant resolvedAtOr(Instant now) {
            return resolvedAt == null ? now : resolvedAt;
        }
    }

    /** It was not resolved after all. */
    public record Reopening(
            @NotBlank @Size(max = 1000) @PlainText String reason) {}

    @POST
    @Path("cases")
    @RolesAllowed({"admin", "case-agent", "supervisor"})
    @Operation(operationId = "openCase", summary = "Open a case")
    public Uni<RestResponse<CaseView>> open(@NotNull @Valid NewCase body) {
        return service.open(body, caller.scope(), caller.subject()).map(CaseResource::created);
    }

    @GET
    @Path("cases")
    @RolesAllowed({"admin", "analyst", "case-agent", "supervisor", "unit-manager"})
    @Operation(operationId = "listCases", summary = "Cases of the units in reach, latest first")
    public Uni<Page<CaseView>> list(
            @QueryParam("unit") @Size(max = 100) @PlainText @Nullable String unit,
            @QueryParam("region") @Size(max = 500) @PlainText @Nullable String region,
            @QueryParam("status") CustomerCase.@Nullable Status status,
            @QueryParam("category") @Size(max = 100) @PlainText @Nullable String category,
            @QueryParam("department") @Size(max = 100) @PlainText @Nullable String department,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to,
            @Valid @BeanParam PageRequest page) {
        return service.list(
                new CaseRepository.Filter(unit, region, status, category, department, from, to), caller.scope(), page);
    }

    @GET
    @Path("cases/{id}")
    @RolesAllowed({"admin", "analyst", "case-agent", "supervisor", "unit-manager"})
    @Operation(operationId = "getCase", summary = "One case")
    public Uni<RestResponse<CaseView>> get(@PathParam("id") UUID id) {
        return service.get(id, caller.scope()).map(CaseResource::tagged);
    }

    @GET
    @Path("cases/{id}/steps")
    @RolesAllowed({"admin", "analyst", "case-agent", "supervisor", "unit-manager"})
    @Operation(operationId = "listCaseSteps", summary = "What happened to a case, first to last")
    public Uni<Page<CaseStepView>> steps(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return service.steps(id, caller.scope(), page);
    }

    @POST
    @Path("cases/{id}:hand-off")
    @RolesAllowed({"admin", "case-agent", "supervisor", "unit-manager"})
    @Operation(operationId = "handOffCase", summary = "Hand a case to another department")
    public Uni<RestResponse<CaseView>> handOff(@PathParam("id") UUID id, @NotNull @Valid HandOff body) {
        return service.handOff(id, body, caller.scope(), caller.subject()).map(CaseResource::tagged);
    }

    @POST
    @Path("cases/{id}:resolve")
    @RolesAllowed({"admin", "case-agent", "supervisor", "unit-manager"})
    @Operation(operationId = "resolveCase", summary = "Resolve a case")
    public Uni<RestResponse<CaseView>> resolve(@PathParam("id") UUID id, @NotNull @Valid Resolution body) {
        return service.resolve(id, body, caller.scope(), caller.subject()).map(CaseResource::tagged);
    }

    @POST
    @Path("cases/{id}:reopen")
    @RolesAllowed({"admin", "case-agent", "supervisor", "unit-manager"})
    @Operation(operationId = "reopenCase", summary = "Open a resolved case again")
    public Uni<RestResponse<CaseView>> reopen(@PathParam("id") UUID id, @NotNull @Valid Reopening body) {
        return service.reopen(id, body, caller.scope(), caller.subject()).map(CaseResource::tagged);
    }

    private static RestResponse<CaseView> tagged(CaseView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", EntityTags.of(view.revision()))
                .build();
    }

    private static RestResponse<CaseView> created(CaseView view) {
        return RestResponse.ResponseBuilder.<CaseView>created(URI.create("/api/v1/cases/" + view.id()))
                .header("ETag", EntityTags.of(view.revision()))
                .entity(view)
                .build();
    }
}
