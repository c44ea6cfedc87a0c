package io.dudao.inspection.finding;

import io.dudao.inspection.batch.MultiStatus;
import io.dudao.inspection.batch.RawBatch;
import io.dudao.inspection.correction.Severity;
import io.dudao.inspection.correction.Status;
import io.dudao.inspection.region.RegionPath;
import io.dudao.inspection.text.QueryText;
import io.dudao.inspection.unit.NewUnit;
import io.dudao.kit.batch.BatchAnswer;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Findings over HTTP. */
@Path("/api/v1")
@Tag(name = "findings")
public class FindingResource {
    private final FindingService findings;
    private final FindingImport imports;
    private final Caller caller;

    FindingResource(FindingService findings, FindingImport imports, Caller caller) {
        this.findings = findings;
        this.imports = imports;
        this.caller = caller;
    }

    /** The body of {@code POST /findings:batch}. */
    public record FindingBatch(List<ImportedFinding> items) {}

    @GET
    @Path("findings")
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector", "unit-manager"})
    @Operation(operationId = "listFindings", summary = "Findings within reach")
    public Uni<Page<FindingView>> list(
            @QueryParam("unit") @Nullable @Pattern(regexp = NewUnit.CODE) String unit,
            @QueryParam("region") @Nullable @Pattern(regexp = RegionPath.SYNTAX) String region,
            @QueryParam("inspection") @Nullable @Size(max = 40) String inspection,
            @QueryParam("status") @Nullable @Size(max = 20) String status,
            @QueryParam("severity") @Nullable @Size(max = 20) String severity,
            @QueryParam("recurrent") @Nullable @Size(max = 5) String recurrent,
            @QueryParam("checklist") @Nullable @Pattern(regexp = NewUnit.CODE) String checklist,
            @QueryParam("item") @Nullable @Pattern(regexp = NewUnit.CODE) String item,
            @Valid @BeanParam PageRequest page) {
        var filter = new FindingFilter(
                unit,
                region,
                QueryText.id("inspection", inspection),
                QueryText.oneOf(Status.class, "status", status),
                QueryText.oneOf(Severity.class, "severity", severity),
                QueryText.flag("recurrent", recurrent),
                checklist,
                item);
        return findings.list(filter, caller.scope(), page);
    }

    @GET
    @Path("findings/{id}")
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector", "unit-manager"})
    @Operation(operationId = "getFinding", summary = "One finding with the earlier ones that it repeats")
    public Uni<FindingView> get(@PathParam("id") UUID id) {
        return findings.get(id, caller.scope());
    }

    @POST
    @Path("findings:batch")
    @RolesAllowed("admin")
    @Operation(operationId = "importFindings", summary = "Take over up to 500 findings of imported inspections")
    @RequestBody(content = @Content(schema = @Schema(implementation = FindingBatch.class)))
    public Uni<RestResponse<BatchAnswer>> importAll(@Valid @NotNull RawBatch batch) {
        return imports.importAll(batch).map(MultiStatus::of);
    }
}
