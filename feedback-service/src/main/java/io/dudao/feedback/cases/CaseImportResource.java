package io.dudao.feedback.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.dudao.kit.batch.BatchAnswer;
import io.dudao.kit.batch.BatchItems;
import io.dudao.kit.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Cases of another system. */
@Path("/api/v1")
@Tag(name = "cases")
@Consumes(MediaType.APPLICATION_JSON)
public class CaseImportResource {
    private static final int MULTI_STATUS = 207;

    private final CaseImport imports;
    private final BatchItems batches;
    private final Caller caller;

    CaseImportResource(CaseImport imports, BatchItems batches, Caller caller) {
        this.imports = imports;
        this.batches = batches;
        this.caller = caller;
    }

    /** Up to 500 cases of another system. */
    public record CaseBatch(
            @NotNull @Size(min = 1, max = 500) @Schema(type = SchemaType.ARRAY, implementation = ImportedCase.class)
            List<JsonNode> items) {}

    @POST
    @Path("cases:batch")
    @RolesAllowed("admin")
    @Operation(
            operationId = "batchCases",
            summary = "Import up to 500 cases of another system",
            description = "Answers 207 with a status for each item.")
    public Uni<RestResponse<BatchAnswer>> batch(@NotNull @Valid CaseBatch batch) {
        return imports.take(batches.read(batch.items(), ImportedCase.class), caller.scope(), caller.subject())
                .map(answer -> RestResponse.ResponseBuilder.<BatchAnswer>create(MULTI_STATUS)
                        .entity(answer)
                        .build());
    }
}
