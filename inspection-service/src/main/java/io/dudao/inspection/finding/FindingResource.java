package io.dudao.inspection.finding;

import io.dudao.inspection.batch.MultiStatus;
import io.dudao.inspection.batch.RawBatch;
import io.dudao.inspection.correction.Status;
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
import jakarta.ws.rs.QueryParam;
import java.util.List;
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
            @QueryParam("inspection") @Nullable @Size(max = 40) String inspection,
            @QueryParam("status") @Nullable @Size(max = 20) String status,
            @Valid @BeanParam PageRequest page) {
        var filter = new FindingFilter(
                unit, QueryText.id("inspection", inspection), QueryText.oneOf(Status.class, "status", status));
        return findings.list(filter, caller.scope(), page);
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
