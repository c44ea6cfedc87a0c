package io.dudao.inspection.deviation;

import io.dudao.inspection.region.RegionPath;
import io.dudao.inspection.text.Printable;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Known deviations over HTTP. */
@Path("/api/v1/deviations")
@Tag(name = "deviations")
public class DeviationResource {
    private final DeviationService deviations;
    private final Caller caller;

    DeviationResource(DeviationService deviations, Caller caller) {
        this.deviations = deviations;
        this.caller = caller;
    }

    /** @param note what the unit should know */
    public record Acceptance(
            @Nullable @Size(max = 2000) @Printable String note) {}

    /** @param reason why it is not accepted */
    public record Refusal(
            @NotNull @Size(max = 2000) @Printable String reason) {}

    @GET
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector", "unit-manager"})
    @Operation(operationId = "listDeviations", summary = "Known deviations within reach")
    public Uni<Page<DeviationView>> list(
            @QueryParam("unit") @Nullable @Pattern(regexp = NewUnit.CODE) String unit,
            @QueryParam("region") @Nullable @Pattern(regexp = RegionPath.SYNTAX) String region,
            @QueryParam("checklist") @Nullable @Pattern(regexp = NewUnit.CODE) String checklist,
            @QueryParam("item") @Nullable @Pattern(regexp = NewUnit.CODE) String item,
            @QueryParam("status") @Nullable @Size(max = 20) String status,
            @QueryParam("on") @Nullable @Size(max = 20) String on,
            @Valid @BeanParam PageRequest page) {
        var filter = new DeviationFilter(
                unit,
                region,
                checklist,
                item,
                QueryText.oneOf(DeviationStatus.class, "status", status),
                QueryText.date("on", on));
        return deviations.list(filter, caller.scope(), page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector", "unit-manager"})
    @Operation(operationId = "getDeviation", summary = "One known deviation")
    public Uni<RestResponse<DeviationView>> get(@PathParam("id") UUID id) {
        return deviations.get(id, caller.scope()).map(DeviationResource::tagged);
    }

    @POST
    @RolesAllowed({"admin", "supervisor", "unit-manager"})
    @Operation(operationId = "registerDeviation", summary = "Say beforehand what a unit cannot keep")
    public Uni<RestResponse<DeviationView>> register(@Valid @NotNull NewDeviation content) {
        return deviations
                .register(content, caller.subject(), caller.scope())
                .map(view -> RestResponse.ResponseBuilder.<DeviationView>created(
                                URI.create("/api/v1/deviations/" + view.id()))
                        .header("ETag", EntityTags.of(view.revision()))
                        .entity(view)
                        .build());
    }

    @POST
    @Path("{id}:accept")
    @Consumes(MediaType.APPLICATION_JSON) // a record of one text would be made of any text body
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "acceptDeviation", summary = "Accept a deviation that somebody else registered")
    public Uni<RestResponse<DeviationView>> accept(@PathParam("id") UUID id, @Valid @NotNull Acceptance acceptance) {
        return deviations
                .accept(id, acceptance.note(), caller.subject(), caller.scope())
                .map(DeviationResource::tagged);
    }

    @POST
    @Path("{id}:refuse")
    @Consumes(MediaType.APPLICATION_JSON) // a record of one text would be made of any text body
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "refuseDeviation", summary = "Refuse a deviation that somebody else registered")
    public Uni<RestResponse<DeviationView>> refuse(@PathParam("id") UUID id, @Valid @NotNull Refusal refusal) {
        return deviations
                .refuse(id, refusal.reason(), caller.subject(), caller.scope())
                .map(DeviationResource::tagged);
    }

    @POST
    @Path("{id}:end")
    @RolesAllowed({"admin", "supervisor", "unit-manager"})
    @Operation(operationId = "endDeviation", summary = "End an accepted deviation before its last day")
    public Uni<RestResponse<DeviationView>> end(@PathParam("id") UUID id) {
        return deviations.end(id, caller.scope()).map(DeviationResource::tagged);
    }

    private static RestResponse<DeviationView> tagged(DeviationView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", EntityTags.of(view.revision()))
                .build();
    }
}
