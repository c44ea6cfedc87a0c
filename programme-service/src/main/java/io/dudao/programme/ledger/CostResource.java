package io.dudao.programme.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.dudao.kit.batch.BatchAnswer;
import io.dudao.kit.batch.BatchItems;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Caller;
import io.dudao.kit.time.CalendarRange;
import io.dudao.kit.validation.PlainText;
import io.dudao.programme.ledger.CostService.NewCost;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Costs over HTTP. */
@Path("/api/v1")
@Tag(name = "costs")
public class CostResource {
    private static final int MULTI_STATUS = 207;

    private final CostService costs;
    private final BatchItems batches;
    private final Caller caller;

    CostResource(CostService costs, BatchItems batches, Caller caller) {
        this.costs = costs;
        this.batches = batches;
        this.caller = caller;
    }

    /** Up to 500 costs, each with its externalId. */
    public record CostBatch(
            @NotNull @Size(min = 1, max = 500) @Schema(type = SchemaType.ARRAY, implementation = NewCost.class)
            List<JsonNode> items) {}

    @POST
    @Path("costs")
    @RolesAllowed({"programme-manager", "admin"})
    @Operation(operationId = "recordCost", summary = "Record what a unit spent on a day")
    public Uni<RestResponse<CostView>> record(@Valid @NotNull NewCost command) {
        return costs.record(command, caller.scope())
                .map(made -> ResponseBuilder.<CostView>created(URI.create("/api/v1/costs"))
                        .entity(made)
                        .build());
    }

    @POST
    @Path("costs:batch")
    @RolesAllowed({"programme-manager", "admin"})
    @Operation(operationId = "recordCosts", summary = "Record up to 500 costs; answers 207 with a status for each")
    public Uni<RestResponse<BatchAnswer>> recordAll(@Valid @NotNull CostBatch batch) {
        return costs.recordAll(batches.read(batch.items(), NewCost.class), caller.scope())
                .map(answer -> ResponseBuilder.<BatchAnswer>create(MULTI_STATUS)
                        .entity(answer)
                        .build());
    }

    @GET
    @Path("costs")
    @RolesAllowed({"programme-manager", "admin", "analyst", "supervisor", "unit-manager"})
    @Operation(operationId = "listCosts", summary = "List costs; sorts by onDate or amount")
    public Uni<Page<CostView>> list(
            @QueryParam("unit") @Size(max = 64) @PlainText @Nullable String unit,
            @QueryParam("region") @Size(max = 500) @PlainText @Nullable String region,
            @QueryParam("from") @CalendarRange @Nullable LocalDate from,
            @QueryParam("to") @CalendarRange @Nullable LocalDate to,
            @QueryParam("category") @Size(max = 100) @PlainText @Nullable String category,
            @Valid @BeanParam PageRequest page) {
        return costs.list(new EntryRepository.Filter(unit, region, from, to, category), caller.scope(), page);
    }
}
