package io.dudao.inspection.visit;

import io.dudao.inspection.inspection.Kind;
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
import jakarta.ws.rs.DefaultValue;
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
import org.jspecify.annotations.Nullable;

/** Visits and who is sent on them, over HTTP. */
@Path("/api/v1")
@Tag(name = "visits")
public class VisitResource {
    private final VisitService visits;
    private final VisitDispatch dispatch;
    private final Caller caller;

    VisitResource(VisitService visits, VisitDispatch dispatch, Caller caller) {
        this.visits = visits;
        this.dispatch = dispatch;
        this.caller = caller;
    }

    /** @param note needed with OTHER */
    public record Cancelling(
            @NotNull CancelReason reason,
            @Nullable @Size(min = 1, max = 2000) @Printable String note) {}

    @GET
    @Path("visits")
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector", "unit-manager"})
    @Operation(
            operationId = "listVisits",
            summary = "Visits: an inspector's own, a supervisor's within reach, a unit's as far as it may know of them")
    public Uni<Page<VisitView>> list(
            @QueryParam("unit") @Nullable @Pattern(regexp = NewUnit.CODE) String unit,
            @QueryParam("region") @Nullable @Pattern(regexp = RegionPath.SYNTAX) String region,
            @QueryParam("kind") @Nullable @Size(max = 20) String kind,
            @QueryParam("status") @Nullable @Size(max = 20) String status,
            @QueryParam("origin") @Nullable @Size(max = 20) String origin,
            @QueryParam("originId") @Nullable @Size(max = 36) String originId,
            @QueryParam("inspector") @Nullable @Pattern(regexp = NewUnit.CODE) String inspector,
            @QueryParam("mine") @DefaultValue("false") boolean mine,
            @QueryParam("from") @Nullable @Size(max = 40) String from,
            @QueryParam("to") @Nullable @Size(max = 40) String to,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @Valid @BeanParam PageRequest page) {
        var filter = new VisitFilter(
                unit,
                region,
                QueryText.oneOf(Kind.class, "kind", kind),
                QueryText.oneOf(VisitStatus.class, "status", status),
                QueryText.oneOf(Origin.class, "origin", origin),
                QueryText.id("originId", originId),
                inspector,
                mine,
                QueryText.instant("from", from),
                QueryText.instant("to", to),
                overdue);
        return visits.list(filter, Viewer.of(caller), page);
    }

    @GET
    @Path("visits/{id}")
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector", "unit-manager"})
    @Operation(operationId = "getVisit", summary = "One visit")
    public Uni<RestResponse<VisitView>> get(@PathParam("id") UUID id) {
        return visits.get(id, Viewer.of(caller)).map(VisitResource::tagged);
    }

    @POST
    @Path("visits")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "planVisit", summary = "Plan a visit by hand")
    public Uni<RestResponse<VisitView>> plan(@Valid @NotNull NewVisit content) {
        return dispatch.plan(content, Viewer.of(caller))
                .map(view -> RestResponse.ResponseBuilder.<VisitView>created(URI.create("/api/v1/visits/" + view.id()))
                        .header("ETag", EntityTags.of(view.revision()))
                        .entity(view)
                        .build());
    }

    @POST
    @Path("visits/{id}:assign")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "assignVisit", summary = "Give a visit to other inspectors")
    public Uni<RestResponse<VisitView>> assign(@PathParam("id") UUID id, @Valid @NotNull Crewing crewing) {
        return dispatch.assign(id, crewing, Viewer.of(caller)).map(VisitResource::tagged);
    }

    @POST
    @Path("visits/{id}:move")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "moveVisit", summary = "Move a visit to another time")
    public Uni<RestResponse<VisitView>> move(@PathParam("id") UUID id, @Valid @NotNull Moving moving) {
        return dispatch.move(id, moving, Viewer.of(caller)).map(VisitResource::tagged);
    }

    @POST
    @Path("visits/{id}:cancel")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "cancelVisit", summary = "Call a visit off")
    public Uni<RestResponse<VisitView>> cancel(@PathParam("id") UUID id, @Valid @NotNull Cancelling content) {
        return dispatch.cancel(id, content.reason(), content.note(), Viewer.of(caller))
                .map(VisitResource::tagged);
    }

    static RestResponse<VisitView> tagged(VisitView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", EntityTags.of(view.revision()))
                .build();
    }
}
