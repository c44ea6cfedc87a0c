package io.dudao.inspection.unit;

import io.dudao.inspection.batch.MultiStatus;
import io.dudao.inspection.batch.RawBatch;
import io.dudao.inspection.region.RegionPath;
import io.dudao.inspection.text.QueryText;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Units over HTTP. */
@Path("/api/v1")
@Tag(name = "units")
public class UnitResource {
    private final UnitService units;
    private final UnitImport imports;
    private final Caller caller;

    UnitResource(UnitService units, UnitImport imports, Caller caller) {
        this.units = units;
        this.imports = imports;
        this.caller = caller;
    }

    /** The body of {@code POST /units:batch}. */
    public record UnitBatch(List<NewUnit> items) {}

    /** @param closedOn the last local date on which it served customers; absent: today */
    public record Closing(@Nullable LocalDate closedOn) {}

    @GET
    @Path("units")
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector", "unit-manager"})
    @Operation(operationId = "listUnits", summary = "Units within reach")
    public Uni<Page<UnitView>> list(
            @QueryParam("code") @Nullable @Pattern(regexp = NewUnit.CODE) String code,
            @QueryParam("region") @Nullable @Pattern(regexp = RegionPath.SYNTAX) String region,
            @QueryParam("category") @Nullable @Size(max = 100) String category,
            @QueryParam("status") @Nullable @Size(max = 20) String status,
            @Valid @BeanParam PageRequest page) {
        var filter = new UnitFilter(code, region, category, QueryText.oneOf(UnitStatus.class, "status", status));
        return units.list(filter, caller.scope(), page);
    }

    @GET
    @Path("units/{id}")
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector", "unit-manager"})
    @Operation(operationId = "getUnit", summary = "One unit")
    public Uni<RestResponse<UnitView>> get(@PathParam("id") UUID id) {
        return units.get(id, caller.scope()).map(UnitResource::tagged);
    }

    @POST
    @Path("units")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "registerUnit", summary = "Register a unit")
    public Uni<RestResponse<UnitView>> register(@Valid @NotNull NewUnit content) {
        return units.register(content, caller.scope())
                .map(view -> RestResponse.ResponseBuilder.<UnitView>created(URI.create("/api/v1/units/" + view.id()))
                        .header("ETag", EntityTags.of(view.revision()))
                        .entity(view)
                        .build());
    }

    @POST
    @Path("units:batch")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "registerUnits", summary = "Register up to 500 units")
    @RequestBody(content = @Content(schema = @Schema(implementation = UnitBatch.class)))
    public Uni<RestResponse<BatchAnswer>> registerAll(@Valid @NotNull RawBatch batch) {
        return imports.registerAll(batch, caller.scope()).map(MultiStatus::of);
    }

    @PUT
    @Path("units/{id}")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "changeUnit", summary = "Change a unit that was read before")
    public Uni<RestResponse<UnitView>> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable @Size(max = 100) String ifMatch,
            @Valid @NotNull UnitContent content) {
        return units.change(id, ifMatch, content, caller.scope()).map(UnitResource::tagged);
    }

    @POST
    @Path("units/{id}:close")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "closeUnit", summary = "Close a unit for good")
    public Uni<RestResponse<UnitView>> close(@PathParam("id") UUID id, @Valid @NotNull Closing closing) {
        return units.close(id, closing.closedOn(), caller.scope()).map(UnitResource::tagged);
    }

    private static RestResponse<UnitView> tagged(UnitView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", EntityTags.of(view.revision()))
                .build();
    }
}
