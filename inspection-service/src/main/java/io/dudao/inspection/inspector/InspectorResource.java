package io.dudao.inspection.inspector;

import io.dudao.inspection.batch.MultiStatus;
import io.dudao.inspection.batch.RawBatch;
import io.dudao.inspection.region.RegionPath;
import io.dudao.inspection.text.Printable;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Inspectors over HTTP. Unit managers have no door to them: who inspects is not theirs to know. */
@Path("/api/v1")
@Tag(name = "inspectors")
public class InspectorResource {
    private final InspectorService inspectors;
    private final InspectorImport imports;
    private final Caller caller;

    InspectorResource(InspectorService inspectors, InspectorImport imports, Caller caller) {
        this.inspectors = inspectors;
        this.imports = imports;
        this.caller = caller;
    }

    /** The body of {@code POST /inspectors:batch}. */
    public record InspectorBatch(List<NewInspector> items) {}

    @GET
    @Path("inspectors")
    @RolesAllowed({"admin", "analyst", "supervisor"})
    @Operation(operationId = "listInspectors", summary = "Inspectors within reach")
    public Uni<Page<InspectorView>> list(
            @QueryParam("kind") @Nullable @Size(max = 20) String kind,
            @QueryParam("region") @Nullable @Pattern(regexp = RegionPath.SYNTAX) String region,
            @QueryParam("active") @Nullable @Size(max = 5) String active,
            @QueryParam("organisation") @Nullable @Size(max = 200) @Printable String organisation,
            @QueryParam("text") @Nullable @Size(max = 100) @Printable String text,
            @Valid @BeanParam PageRequest page) {
        var filter = new InspectorFilter(
                QueryText.oneOf(InspectorKind.class, "kind", kind),
                region,
                QueryText.flag("active", active),
                organisation,
                text);
        return inspectors.list(filter, caller.scope(), page);
    }

    @GET
    @Path("inspectors/me")
    @RolesAllowed("inspector")
    @Operation(operationId = "getMyself", summary = "The inspector that the caller is")
    public Uni<RestResponse<InspectorView>> me() {
        return inspectors.me(caller.subject()).map(InspectorResource::tagged);
    }

    @GET
    @Path("inspectors/{id}")
    @RolesAllowed({"admin", "analyst", "supervisor"})
    @Operation(operationId = "getInspector", summary = "One inspector")
    public Uni<RestResponse<InspectorView>> get(@PathParam("id") UUID id) {
        return inspectors.get(id, caller.scope()).map(InspectorResource::tagged);
    }

    @POST
    @Path("inspectors")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "registerInspector", summary = "Register an inspector")
    public Uni<RestResponse<InspectorView>> register(@Valid @NotNull NewInspector content) {
        return inspectors
                .register(content, caller.scope())
                .map(view -> RestResponse.ResponseBuilder.<InspectorView>created(
                                URI.create("/api/v1/inspectors/" + view.id()))
                        .header("ETag", EntityTags.of(view.revision()))
                        .entity(view)
                        .build());
    }

    @POST
    @Path("inspectors:batch")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "registerInspectors", summary = "Register up to 500 inspectors")
    @RequestBody(content = @Content(schema = @Schema(implementation = InspectorBatch.class)))
    public Uni<RestResponse<BatchAnswer>> registerAll(@Valid @NotNull RawBatch batch) {
        return imports.registerAll(batch, caller.scope()).map(MultiStatus::of);
    }

    @PUT
    @Path("inspectors/{id}")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "changeInspector", summary = "Change an inspector who was read before")
    public Uni<RestResponse<InspectorView>> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable @Size(max = 100) String ifMatch,
            @Valid @NotNull InspectorContent content) {
        return inspectors.change(id, ifMatch, content, caller.scope()).map(InspectorResource::tagged);
    }

    private static RestResponse<InspectorView> tagged(InspectorView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", EntityTags.of(view.revision()))
                .build();
    }
}
