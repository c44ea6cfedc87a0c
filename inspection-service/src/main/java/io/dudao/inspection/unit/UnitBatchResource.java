package io.dudao.inspection.unit;

import io.dudao.inspection.batch.CsvItems;
import io.dudao.inspection.batch.MultiStatus;
import io.dudao.inspection.batch.RawBatch;
import io.dudao.inspection.text.QueryText;
import io.dudao.kit.batch.BatchAnswer;
import io.dudao.kit.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Units by the hundred over HTTP, as JSON or CSV. */
@Path("/api/v1/units:batch")
@Tag(name = "units")
public class UnitBatchResource {
    private static final String ID = "registerUnits";
    private static final String SUMMARY = "Register up to 500 units, or change those that are known";
    private static final String CHANGE_KNOWN = "true: a known unit with other content is changed instead of refused";
    /** What a list in CSV holds beside the fields of an item; an import reads over it. */
    private static final Set<String> OF_LISTS_ONLY = Set.of("id", "status", "closedOn");

    private final UnitImport imports;
    private final CsvItems csv;
    private final Caller caller;

    UnitBatchResource(UnitImport imports, CsvItems csv, Caller caller) {
        this.imports = imports;
        this.csv = csv;
        this.caller = caller;
    }

    /** The body in JSON. */
    public record UnitBatch(List<UnitItem> items) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = ID, summary = SUMMARY)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UnitBatch.class)))
    public Uni<RestResponse<BatchAnswer>> registerAll(
            @Parameter(description = CHANGE_KNOWN) @QueryParam("changeKnown") @Nullable @Size(max = 10)
                    String changeKnown,
            @Valid @NotNull RawBatch batch) {
        boolean change = Boolean.TRUE.equals(QueryText.flag("changeKnown", changeKnown));
        return imports.takeAll(batch, change, caller.subject(), caller.scope()).map(MultiStatus::of);
    }

    @POST
    @Consumes(CsvItems.MEDIA_TYPE)
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = ID, summary = SUMMARY)
    @RequestBody(content = @Content(mediaType = CsvItems.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<BatchAnswer>> registerRows(
            @Parameter(description = CHANGE_KNOWN) @QueryParam("changeKnown") @Nullable @Size(max = 10)
                    String changeKnown,
            byte[] rows) {
        boolean change = Boolean.TRUE.equals(QueryText.flag("changeKnown", changeKnown));
        RawBatch batch = csv.read(rows, UnitItem.class, OF_LISTS_ONLY);
        return imports.takeAll(batch, change, caller.subject(), caller.scope())
                .map(CsvItems::byRow)
                .map(MultiStatus::of);
    }
}
