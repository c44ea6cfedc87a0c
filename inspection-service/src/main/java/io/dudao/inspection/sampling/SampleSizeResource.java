package io.dudao.inspection.sampling;

import io.dudao.inspection.sampling.SampleSize.AttributesAnswer;
import io.dudao.inspection.sampling.SampleSize.AttributesRule;
import io.dudao.inspection.sampling.SampleSize.CochranAnswer;
import io.dudao.inspection.sampling.SampleSize.CochranRule;
import io.dudao.inspection.sampling.SampleSize.History;
import io.dudao.inspection.sampling.SampleSize.NextSeverity;
import io.dudao.inspection.text.QueryText;
import io.dudao.kit.problem.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sample sizes over HTTP. */
@Path("/api/v1")
@Tag(name = "sample sizes")
public class SampleSizeResource {
    /** The standard of sampling by attributes as it stands in paths. */
    static final String ATTRIBUTES = "iso-2859-1";

    private final SampleSizeService sizes;

    SampleSizeResource(SampleSizeService sizes) {
        this.sizes = sizes;
    }

    @GET
    @Path("sample-sizes/cochran")
    @RolesAllowed({"admin", "analyst", "supervisor"})
    @Operation(operationId = "getCochranSize", summary = "Sample size for a proportion in a finite population")
    public CochranAnswer cochran(
            @QueryParam("population") @NotNull @Min(1) @Max(1_000_000_000) Long population,
            @QueryParam("margin") @NotNull @DecimalMin("0.001") @DecimalMax("0.5") BigDecimal margin,
            @QueryParam("confidence") @Nullable BigDecimal confidence,
            @QueryParam("proportion") @Nullable @DecimalMin("0.001") @DecimalMax("0.999") BigDecimal proportion) {
        return sizes.cochran(population, new CochranRule(margin, confidence, proportion));
    }

    @GET
    @Path("sample-sizes/{standard}")
    @RolesAllowed({"admin", "analyst", "supervisor"})
    @Operation(
            operationId = "getSamplingPlan",
            summary = "Single sampling plan by attributes for a lot; the standard is iso-2859-1")
    public AttributesAnswer attributes(
            @PathParam("standard") String standard,
            @QueryParam("lotSize") @NotNull @Min(2) @Max(1_000_000_000) Integer lotSize,
            @QueryParam("level") @Nullable @Size(max = 3) String level,
            @QueryParam("aql") @NotNull BigDecimal aql,
            @QueryParam("severity") @Nullable @Size(max = 20) String severity) {
        requireKnown(standard);
        var strictness = QueryText.oneOf(InspectionSeverity.class, "severity", severity);
        return sizes.attributes(lotSize, new AttributesRule(level, aql, strictness));
    }

    @POST
    @Path("sample-sizes/{standard}:next-severity")
    @RolesAllowed({"admin", "analyst", "supervisor"})
    @Operation(
            operationId = "getNextSeverity",
            summary = "How strictly the next lot is inspected after a history of lots; the standard is iso-2859-1")
    public Uni<NextSeverity> next(@PathParam("standard") String standard, @Valid @NotNull History history) {
        requireKnown(standard);
        return sizes.next(history);
    }

    private static void requireKnown(String standard) {
        if (!standard.equals(ATTRIBUTES)) {
            throw new NotFound("standard " + standard);
        }
    }
}
