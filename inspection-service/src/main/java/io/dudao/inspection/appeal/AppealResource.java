package io.dudao.inspection.appeal;

import io.dudao.inspection.region.RegionPath;
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

/** Appeals over HTTP. */
@Path("/api/v1/appeals")
@Tag(name = "appeals")
public class AppealResource {
    private final AppealService appeals;
    private final Caller caller;

    AppealResource(AppealService appeals, Caller caller) {
        this.appeals = appeals;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"admin", "analyst", "supervisor", "unit-manager"})
    @Operation(operationId = "listAppeals", summary = "Appeals within reach")
    public Uni<Page<AppealView>> list(
            @QueryParam("unit") @Nullable @Pattern(regexp = NewUnit.CODE) String unit,
            @QueryParam("region") @Nullable @Pattern(regexp = RegionPath.SYNTAX) String region,
            @QueryParam("status") @Nullable @Size(max = 20) String status,
            @QueryParam("inspection") @Nullable @Size(max = 40) String inspection,
            @Valid @BeanParam PageRequest page) {
        var filter = new AppealFilter(
                unit,
                region,
                QueryText.oneOf(AppealStatus.class, "status", status),
                QueryText.id("inspection", inspection));
        return appeals.list(filter, caller.scope(), page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"admin", "analyst", "supervisor", "unit-manager"})
    @Operation(operationId = "getAppeal", summary = "One appeal with its items")
    public Uni<RestResponse<AppealView>> get(@PathParam("id") UUID id) {
        return appeals.get(id, caller.scope()).map(AppealResource::tagged);
    }

    @POST
    @RolesAllowed({"admin", "supervisor", "unit-manager"})
    @Operation(operationId = "lodgeAppeal", summary = "Appeal against an inspection of a unit")
    public Uni<RestResponse<AppealView>> lodge(@Valid @NotNull NewAppeal content) {
        return appeals.lodge(content, caller.subject(), caller.scope())
                .map(view -> RestResponse.ResponseBuilder.<AppealView>created(
                                URI.create("/api/v1/appeals/" + view.id()))
                        .header("ETag", EntityTags.of(view.revision()))
                        .entity(view)
                        .build());
    }

    @POST
    @Path("{id}:withdraw")
    @RolesAllowed({"admin", "supervisor", "unit-manager"})
    @Operation(operationId = "withdrawAppeal", summary = "Take an appeal back that nobody has decided")
    public Uni<RestResponse<AppealView>> withdraw(@PathParam("id") UUID id) {
        return appeals.withdraw(id, caller.scope()).map(AppealResource::tagged);
    }

    @POST
    @Path("{id}:vote")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "voteOnAppeal", summary = "Vote as a member of the panel; the last vote decides")
    public Uni<RestResponse<AppealView>> vote(@PathParam("id") UUID id, @Valid @NotNull Ballot ballot) {
        return appeals.vote(id, ballot, caller.subject(), caller.scope()).map(AppealResource::tagged);
    }

    private static RestResponse<AppealView> tagged(AppealView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", EntityTags.of(view.revision()))
                .build();
    }
}
