package io.dudao.inspection.unit;

import io.dudao.inspection.text.QueryText;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Caller;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What becomes of units over time, over HTTP. */
@Path("/api/v1")
@Tag(name = "units")
public class UnitHistoryResource {
    private final UnitService units;
    private final Caller caller;

    UnitHistoryResource(UnitService units, Caller caller) {
        this.units = units;
        this.caller = caller;
    }

    @POST
    @Path("units/{id}:move")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "moveUnit", summary = "Move a unit to another region from now on")
    public Uni<RestResponse<UnitView>> move(@PathParam("id") UUID id, @Valid @NotNull UnitMove move) {
        return units.move(id, move, caller.subject(), caller.scope()).map(UnitResource::tagged);
    }

    @POST
    @Path("units/{id}:close")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "closeUnit", summary = "Close a unit for good")
    public Uni<RestResponse<UnitView>> close(@PathParam("id") UUID id, @Valid @NotNull UnitClosing closing) {
        return units.close(id, closing, caller.subject(), caller.scope()).map(UnitResource::tagged);
    }

    @GET
    @Path("units/{id}/history")
    @RolesAllowed({"admin", "analyst", "supervisor", "unit-manager"})
    @Operation(operationId = "listUnitHistory", summary = "What was said of a unit and when, latest first")
    public Uni<Page<UnitPeriodView>> history(
            @PathParam("id") UUID id,
            @Parameter(description = "Only what was said at any time of this local date")
                    @QueryParam("on")
                    @Nullable
                    @Size(max = 30)
                    String on,
            @Valid @BeanParam PageRequest page) {
        return units.history(id, QueryText.date("on", on), caller.scope(), page);
    }
}
