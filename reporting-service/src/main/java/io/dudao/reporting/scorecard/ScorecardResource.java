package io.dudao.reporting.scorecard;

import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.Malformed;
import io.dudao.kit.security.Caller;
import io.dudao.reporting.scorecard.ScorecardView.Reader;
import io.dudao.reporting.unit.Units;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Scorecards over HTTP. */
@Path("/api/v1/scorecards")
@Tag(name = "scorecards")
@RolesAllowed({
    "admin",
    "analyst",
    "supervisor",
    "inspector",
    "unit-manager",
    "case-agent",
    "risk-manager",
    "trainer",
    "staff",
    "programme-manager"
})
public class ScorecardResource {
    private final ScorecardService scorecards;
    private final FactsBehind facts;
    private final Caller caller;

    ScorecardResource(ScorecardService scorecards, FactsBehind facts, Caller caller) {
        this.scorecards = scorecards;
        this.facts = facts;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getScorecard", summary = "The scorecard of a unit, a region or the organisation")
    public Uni<ScorecardView> get(@Valid @BeanParam Selection selection, @Context HttpHeaders headers) {
        selection.requireOneSubject();
        var period = selection.period();
        var reader = reader(headers);
        if (selection.unit != null) {
            return scorecards.ofUnit(selection.unit, period, caller.scope(), reader);
        }
        return scorecards.ofRegion(String.valueOf(selection.region), period, caller.scope(), reader);
    }

    @GET
    @Path("ranking")
    @Operation(operationId = "getRanking", summary = "The units of a region, ranked by their overall score")
    public Uni<Ranking> ranking(
            @QueryParam("region") @DefaultValue(Units.ORGANISATION) @Size(max = 500) @Pattern(regexp = Selection.REGION)
                    String region,
            @QueryParam("period")
                    @Parameter(description = "2017, 2017-Q3, 2017-08, 2017-W31 or 2017-08-14", required = true)
                    @Nullable
                    String period,
            @QueryParam("category") @Size(min = 1, max = 100) @Pattern(regexp = Selection.PRINTABLE) @Nullable
                    String category) {
        return scorecards.ranking(region, Selection.periodOf(period), category, caller.scope());
    }

    @GET
    @Path("facts")
    @Operation(operationId = "listFacts", summary = "The facts behind a figure, the latest day first")
    public Uni<Page<FactView>> facts(
            @Valid @BeanParam Selection selection,
            @QueryParam("indicator") @NotNull @Size(max = 100) @Pattern(regexp = Selection.PRINTABLE) String indicator,
            @Valid @BeanParam PageRequest page,
            @Context HttpHeaders headers) {
        selection.requireOneSubject();
        if (page.sort != null) {
            throw new Malformed("This list has one order only.");
        }
        var period = selection.period();
        var reader = reader(headers);
        var scope = caller.scope();
        if (selection.unit != null) {
            return facts.ofUnit(selection.unit, indicator, period, scope, reader, page.limit, page.cursor);
        }
        var region = String.valueOf(selection.region);
        return facts.ofRegion(region, indicator, period, scope, reader, page.limit, page.cursor);
    }

    private Reader reader(HttpHeaders headers) {
        var language = headers.getAcceptableLanguages().stream()
                .map(locale -> locale.getLanguage())
                .filter(tag -> tag.equals("zh") || tag.equals("en"))
                .findFirst()
                .orElse("en");
        return new Reader(caller.hasRole("analyst"), language);
    }
}
