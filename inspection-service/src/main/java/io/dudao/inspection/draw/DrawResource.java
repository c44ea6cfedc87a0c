package io.dudao.inspection.draw;

import io.dudao.inspection.inspection.Kind;
import io.dudao.inspection.region.RegionPath;
import io.dudao.inspection.text.QueryText;
import io.dudao.inspection.unit.NewUnit;
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

/** Random draws over HTTP. Units have no door to them: what is drawn is not announced. */
@Path("/api/v1")
@Tag(name = "draws")
public class DrawResource {
    private final DrawService draws;
    private final DrawMakingService making;
    private final Caller caller;

    DrawResource(DrawService draws, DrawMakingService making, Caller caller) {
        this.draws = draws;
        this.making = making;
        this.caller = caller;
    }

    @GET
    @Path("draws")
    @RolesAllowed({"admin", "analyst", "supervisor"})
    @Operation(operationId = "listDraws", summary = "Random draws within reach, without what was drawn")
    public Uni<Page<DrawView>> list(
            @QueryParam("status") @Nullable @Size(max = 20) String status,
            @QueryParam("kind") @Nullable @Size(max = 20) String kind,
            @QueryParam("region") @Nullable @Pattern(regexp = RegionPath.SYNTAX) String region,
            @QueryParam("checklist") @Nullable @Pattern(regexp = NewUnit.CODE) String checklist,
            @Valid @BeanParam PageRequest page) {
        var filter = new DrawFilter(
                QueryText.oneOf(DrawStatus.class, "status", status),
                QueryText.oneOf(Kind.class, "kind", kind),
                region,
                checklist);
        return draws.list(filter, caller.scope(), page);
    }

    @GET
    @Path("draws/{id}")
    @RolesAllowed({"admin", "analyst", "supervisor"})
    @Operation(operationId = "getDraw", summary = "One random draw with what was drawn")
    public Uni<DrawView> get(@PathParam("id") UUID id) {
        return draws.get(id, caller.scope());
    }

    @GET
    @Path("draws/{id}/candidates")
    @RolesAllowed({"admin", "analyst", "supervisor"})
    @Operation(operationId = "listCandidates", summary = "The list that a draw is made from, with weights and strata")
    public Uni<Page<CandidateView>> candidates(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return draws.candidates(id, caller.scope(), page);
    }

    @GET
    @Path("draws/{id}/replay")
    @RolesAllowed({"admin", "analyst", "supervisor"})
    @Operation(operationId = "replayDraw", summary = "Make a draw again from what is stored, and compare")
    public Uni<ReplayView> replay(@PathParam("id") UUID id) {
        return draws.replay(id, caller.scope());
    }

    @POST
    @Path("draws")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(
            operationId = "makeDraw",
            summary = "Draw units, inspectors and times, or with commit fix list and seed and publish their hashes")
    public Uni<RestResponse<DrawView>> make(@Valid @NotNull DrawRequest request) {
        return making.draw(request, caller.subject(), caller.scope())
                .map(view -> RestResponse.ResponseBuilder.<DrawView>created(URI.create("/api/v1/draws/" + view.id()))
                        .entity(view)
                        .build());
    }

    @POST
    @Path("draws/{id}:reveal")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "revealDraw", summary = "Make a draw whose list and seed were fixed before")
    public Uni<DrawView> reveal(@PathParam("id") UUID id) {
        return making.reveal(id, caller.scope());
    }
}
