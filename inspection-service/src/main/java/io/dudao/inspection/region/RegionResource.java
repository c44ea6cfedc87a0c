package io.dudao.inspection.region;

import io.dudao.inspection.batch.MultiStatus;
import io.dudao.inspection.batch.RawBatch;
import io.dudao.kit.batch.BatchAnswer;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Regions over HTTP. */
@Path("/api/v1")
@Tag(name = "regions")
public class RegionResource {
    private final RegionService regions;
    private final Caller caller;

    RegionResource(RegionService regions, Caller caller) {
        this.regions = regions;
        this.caller = caller;
    }

    /** The body of {@code POST /regions:batch}. */
    public record RegionBatch(List<RegionContent> items) {}

    @GET
    @Path("regions")
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
    @Operation(operationId = "listRegions", summary = "Regions, all or below one")
    public Uni<Page<RegionView>> list(
            @QueryParam("region") @Nullable @Pattern(regexp = RegionPath.SYNTAX) String region,
            @Valid @BeanParam PageRequest page) {
        return regions.list(region, caller.scope(), page);
    }

    @GET
    @Path("regions/{id}")
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
    @Operation(operationId = "getRegion", summary = "One region")
    public Uni<RestResponse<RegionView>> get(@PathParam("id") UUID id) {
        return regions.get(id, caller.scope()).map(RegionResource::tagged);
    }

    @PUT
    @Path("regions/{id}")
    @Consumes(MediaType.APPLICATION_JSON) // a record of one text would be taken for a plain text otherwise
    @RolesAllowed("admin")
    @Operation(operationId = "renameRegion", summary = "Rename a region that was read before; its path stays")
    public Uni<RestResponse<RegionView>> rename(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable @Size(max = 100) String ifMatch,
            @Valid @NotNull RegionName content) {
        return regions.rename(id, ifMatch, content.name(), caller.scope()).map(RegionResource::tagged);
    }

    @POST
    @Path("regions")
    @RolesAllowed("admin")
    @Operation(operationId = "registerRegion", summary = "Register a region")
    public Uni<RestResponse<RegionView>> register(@Valid @NotNull RegionContent content) {
        return regions.register(content)
                .map(view -> RestResponse.ResponseBuilder.<RegionView>created(
                                URI.create("/api/v1/regions/" + view.id()))
                        .header("ETag", EntityTags.of(view.revision()))
                        .entity(view)
                        .build());
    }

    @POST
    @Path("regions:batch")
    @RolesAllowed("admin")
    @Operation(operationId = "registerRegions", summary = "Register up to 500 regions")
    @RequestBody(content = @Content(schema = @Schema(implementation = RegionBatch.class)))
    public Uni<RestResponse<BatchAnswer>> registerAll(@Valid @NotNull RawBatch batch) {
        return regions.registerAll(batch).map(MultiStatus::of);
    }

    private static RestResponse<RegionView> tagged(RegionView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", EntityTags.of(view.revision()))
                .build();
    }
}
