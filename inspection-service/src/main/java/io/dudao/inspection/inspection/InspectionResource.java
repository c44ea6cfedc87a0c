package io.dudao.inspection.inspection;

import io.dudao.inspection.batch.MultiStatus;
import io.dudao.inspection.batch.RawBatch;
import io.dudao.inspection.region.RegionPath;
import io.dudao.inspection.text.QueryText;
import io.dudao.inspection.unit.NewUnit;
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
import jakarta.ws.rs.POST;
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

/** Inspections over HTTP. */
@Path("/api/v1")
@Tag(name = "inspections")
public class InspectionResource {
    private final InspectionService inspections;
    private final InspectionCompletion completion;
    private final InspectionImport imports;
    private final Caller caller;

    InspectionResource(
            InspectionService inspections, InspectionCompletion completion, InspectionImport imports, Caller caller) {
        this.inspections = inspections;
        this.completion = completion;
        this.imports = imports;
        this.caller = caller;
    }

    /** The body of {@code POST /inspections:batch}. */
    public record InspectionBatch(List<ImportedInspection> items) {}

    @GET
    @Path("inspections")
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector", "unit-manager"})
    @Operation(operationId = "listInspections", summary = "Inspections within reach")
    public Uni<Page<InspectionView>> list(
            @QueryParam("unit") @Nullable @Pattern(regexp = NewUnit.CODE) String unit,
            @QueryParam("region") @Nullable @Pattern(regexp = RegionPath.SYNTAX) String region,
            @QueryParam("from") @Nullable @Size(max = 20) String from,
            @QueryParam("to") @Nullable @Size(max = 20) String to,
            @QueryParam("kind") @Nullable @Size(max = 20) String kind,
            @QueryParam("recheckSuggested") @Nullable Boolean recheckSuggested,
            @Valid @BeanParam PageRequest page) {
        var filter = new InspectionFilter(
                unit,
                region,
                QueryText.date("from", from),
                QueryText.date("to", to),
                QueryText.oneOf(Kind.class, "kind", kind),
                recheckSuggested);
        return inspections.list(filter, caller.scope(), page);
    }

    @GET
    @Path("inspections/{id}")
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector", "unit-manager"})
    @Operation(operationId = "getInspection", summary = "One inspection with section scores and findings")
    public Uni<RestResponse<InspectionView>> get(@PathParam("id") UUID id) {
        return inspections
                .get(id, caller.scope())
                .map(view -> RestResponse.ResponseBuilder.ok(view)
                        .header("ETag", EntityTags.of(view.revision()))
                        .build());
    }

    @GET
    @Path("inspections/{id}/revisions")
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector", "unit-manager"})
    @Operation(operationId = "getInspectionRevisions", summary = "What an inspection said before appeals changed it")
    public Uni<InspectionRevision.History> revisions(@PathParam("id") UUID id) {
        return inspections.revisions(id, caller.scope());
    }

    @POST
    @Path("inspections")
    @RolesAllowed({"admin", "supervisor", "inspector"})
    @Operation(operationId = "completeInspection", summary = "Complete an inspection with its answers")
    public Uni<RestResponse<InspectionView>> complete(@Valid @NotNull NewInspection content) {
        return completion
                .complete(content, caller.subject(), caller.scope())
                .map(view -> RestResponse.ResponseBuilder.<InspectionView>created(
                                URI.create("/api/v1/inspections/" + view.id()))
                        .header("ETag", EntityTags.of(view.revision()))
                        .entity(view)
                        .build());
    }

    @POST
    @Path("inspections:batch")
    @RolesAllowed("admin")
    @Operation(operationId = "importInspections", summary = "Take over up to 500 inspections with their official score")
    @RequestBody(content = @Content(schema = @Schema(implementation = InspectionBatch.class)))
    public Uni<RestResponse<BatchAnswer>> importAll(@Valid @NotNull RawBatch batch) {
        return imports.importAll(batch, caller.subject(), caller.scope()).map(MultiStatus::of);
    }
}
