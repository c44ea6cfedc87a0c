package io.dudao.inspection.comparison;

import io.dudao.inspection.region.RegionPath;
import io.dudao.inspection.text.DatePeriod;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Comparisons of own and outside inspections over HTTP. */
@Path("/api/v1")
@Tag(name = "comparisons")
public class ComparisonResource {
    private final ComparisonService comparisons;
    private final Caller caller;
    private final Clock clock;

    ComparisonResource(ComparisonService comparisons, Caller caller, Clock clock) {
        this.comparisons = comparisons;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("unit-comparisons")
    @RolesAllowed({"admin", "analyst", "supervisor"})
    @Operation(operationId = "listUnitComparisons", summary = "Scores of own and outside inspectors, unit by unit")
    public Uni<Page<UnitComparison>> units(
            @QueryParam("checklist") @NotNull @Pattern(regexp = NewUnit.CODE) String checklist,
            @QueryParam("region") @Nullable @Pattern(regexp = RegionPath.SYNTAX) String region,
            @QueryParam("unit") @Nullable @Pattern(regexp = NewUnit.CODE) String unit,
            @QueryParam("from") @Nullable @Size(max = 20) String from,
            @QueryParam("to") @Nullable @Size(max = 20) String to,
            @Valid @BeanParam PageRequest page) {
        return comparisons.units(
                new ComparisonFilter(checklist, region, unit, DatePeriod.of(from, to, clock.instant())),
                caller.scope(),
                page);
    }

    @GET
    @Path("item-comparisons")
    @RolesAllowed({"admin", "analyst", "supervisor"})
    @Operation(operationId = "listItemComparisons", summary = "What own and outside inspectors fail, item by item")
    public Uni<Page<ItemComparison>> items(
            @QueryParam("checklist") @NotNull @Pattern(regexp = NewUnit.CODE) String checklist,
            @QueryParam("region") @Nullable @Pattern(regexp = RegionPath.SYNTAX) String region,
            @QueryParam("unit") @Nullable @Pattern(regexp = NewUnit.CODE) String unit,
            @QueryParam("from") @Nullable @Size(max = 20) String from,
            @QueryParam("to") @Nullable @Size(max = 20) String to,
            @Valid @BeanParam PageRequest page) {
        return comparisons.items(
                new ComparisonFilter(checklist, region, unit, DatePeriod.of(from, to, clock.instant())),
                caller.scope(),
                page);
    }
}
