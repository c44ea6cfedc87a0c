package io.dudao.inspection.unit;

import io.dudao.inspection.region.RegionPath;
import io.dudao.inspection.text.QueryText;
import io.dudao.kit.concurrency.EntityTags;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Caller;
import io.dudao.kit.validation.PlainText;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Units over HTTP. */
@Path("/api/v1")
@Tag(name = "units")
public class UnitResource {
    private final UnitService units;
    private final Caller caller;

    UnitResource(UnitService units, Caller caller) {
        this.units = units;
        this.caller = caller;
    }

    @GET
    @Path("units")
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector", "unit-manager"})
    @Operation(operationId = "listUnits", summary = "Units within reach")
    public Uni<Page<UnitView>> list(
            @QueryParam("code") @Nullable @Pattern(regexp = NewUnit.CODE) String code,
            @QueryParam("region") @Nullable @Pattern(regexp = RegionPath.SYNTAX) String region,
            @QueryParam("category") @Nullable @Size(max = 100) @PlainText String category,
            @QueryParam("status") @Nullable @Size(max = 20) String status,
            @QueryParam("tag") @Nullable @Size(max = 50) @PlainText String tag,
            @Parameter(description = "What the name begins with, whatever the case")
                    @QueryParam("name")
                    @Nullable
                    @Size(max = 200)
                    @PlainText
                    String name,
            @Valid @BeanParam PageRequest page) {
        var state = QueryText.oneOf(UnitStatus.class, "status", status);
        var filter = new UnitFilter(code, region, category, state, tag, name);
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
        return units.register(content, caller.subject(), caller.scope())
                .map(view -> RestResponse.ResponseBuilder.<UnitView>created(URI.create("/api/v1/units/" + view.id()))
                        .header("ETag", EntityTags.of(view.revision()))
                        .entity(view)
                        .build());
    }

    @PUT
    @Path("units/{id}")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "changeUnit", summary = "Change a unit that was read before")
    public Uni<RestResponse<UnitView>> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable @Size(max = 100) String ifMatch,
            @Valid @NotNull UnitContent content) {
        return units.change(id, ifMatch, content, caller.subject(), caller.scope())
                .map(UnitResource::tagged);
    }

    static RestResponse<UnitView> tagged(UnitView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", EntityTags.of(view.revision()))
                .build();
    }
}
