package io.dudao.inspection.plan;

import io.dudao.inspection.region.RegionPath;
import io.dudao.inspection.text.QueryText;
import io.dudao.inspection.unit.NewUnit;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which units should have been visited and were not, over HTTP. */
@Path("/api/v1/visit-obligations")
@Tag(name = "plans")
public class ObligationResource {
    private final ObligationService obligations;
    private final Caller caller;

    ObligationResource(ObligationService obligations, Caller caller) {
        this.obligations = obligations;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"admin", "analyst", "supervisor"})
    @Operation(
            operationId = "listVisitObligations",
            summary = "By when each active plan wants each of its units visited, the most urgent first")
    public Uni<Page<ObligationView>> list(
            @QueryParam("plan") @Nullable @Size(max = 36) String plan,
            @QueryParam("unit") @Nullable @Pattern(regexp = NewUnit.CODE) String unit,
            @QueryParam("region") @Nullable @Pattern(regexp = RegionPath.SYNTAX) String region,
            @QueryParam("overdueOnly") @DefaultValue("false") boolean overdueOnly,
            @Valid @BeanParam PageRequest page) {
        var filter = new ObligationRepository.Filter(QueryText.id("plan", plan), unit, region, overdueOnly);
        return obligations.list(filter, caller.scope(), page);
    }
}
