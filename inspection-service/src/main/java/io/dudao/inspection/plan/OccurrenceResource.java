package io.dudao.inspection.plan;

import io.dudao.inspection.text.Language;
import io.dudao.inspection.text.Printable;
import io.dudao.inspection.text.QueryText;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The occurrences of plans over HTTP. */
@Path("/api/v1")
@Tag(name = "plans")
public class OccurrenceResource {
    private static final String LANGUAGE = "Accept-Language";

    private final OccurrenceService occurrences;
    private final ExceptionService exceptions;
    private final Caller caller;

    OccurrenceResource(OccurrenceService occurrences, ExceptionService exceptions, Caller caller) {
        this.occurrences = occurrences;
        this.exceptions = exceptions;
        this.caller = caller;
    }

    /**
     * One occurrence to be skipped.
     *
     * @param unit code of the unit; absent: at all units of the plan
     * @param original the local date and time that the rule names
     */
    public record Skip(
            @Nullable @Pattern(regexp = NewUnit.CODE) String unit,
            @NotNull LocalDateTime original,
            @NotNull @Size(max = 500) @Printable String reason) {}

    /**
     * One occurrence to be moved.
     *
     * @param to the local date and time instead, at most 62 days away
     */
    public record Move(
            @Nullable @Pattern(regexp = NewUnit.CODE) String unit,
            @NotNull LocalDateTime original,
            @NotNull LocalDateTime to,
            @NotNull @Size(max = 500) @Printable String reason) {}

    /** One occurrence that follows its rule again. */
    public record Restore(
            @Nullable @Pattern(regexp = NewUnit.CODE) String unit,
            @NotNull LocalDateTime original) {}

    @GET
    @Path("plans/{id}/occurrences")
    @RolesAllowed({"admin", "analyst", "supervisor"})
    @Operation(operationId = "listPlanOccurrences", summary = "Occurrences of a plan, unit by unit, past and to come")
    public Uni<Page<OccurrenceView>> list(
            @PathParam("id") UUID id,
            @QueryParam("unit") @Nullable @Pattern(regexp = NewUnit.CODE) String unit,
            @QueryParam("from") @Nullable @Size(max = 20) String from,
            @QueryParam("to") @Nullable @Size(max = 20) String to,
            @HeaderParam(LANGUAGE) @Nullable @Size(max = 500) String language,
            @Valid @BeanParam PageRequest page) {
        return occurrences.list(id, asked(unit, from, to), Language.of(language), caller.scope(), page);
    }

    @POST
    @Path("plans:preview")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "previewPlan", summary = "Occurrences that a plan would have; nothing is stored")
    public Uni<OccurrenceService.Preview> preview(
            @QueryParam("unit") @Nullable @Pattern(regexp = NewUnit.CODE) String unit,
            @QueryParam("from") @Nullable @Size(max = 20) String from,
            @QueryParam("to") @Nullable @Size(max = 20) String to,
            @HeaderParam(LANGUAGE) @Nullable @Size(max = 500) String language,
            @Valid @BeanParam PageRequest page,
            @Valid @NotNull PlanContent content) {
        return occurrences.preview(content, asked(unit, from, to), Language.of(language), caller.scope(), page);
    }

    private static OccurrenceService.Asked asked(@Nullable String unit, @Nullable String from, @Nullable String to) {
        return new OccurrenceService.Asked(unit, QueryText.date("from", from), QueryText.date("to", to));
    }

    @GET
    @Path("plans/{id}/intervals")
    @RolesAllowed({"admin", "analyst", "supervisor"})
    @Operation(operationId = "listPlanIntervals", summary = "How often an adaptive plan visits each unit, and why")
    public Uni<Page<IntervalView>> intervals(
            @PathParam("id") UUID id,
            @QueryParam("unit") @Nullable @Pattern(regexp = NewUnit.CODE) String unit,
            @HeaderParam(LANGUAGE) @Nullable @Size(max = 500) String language,
            @Valid @BeanParam PageRequest page) {
        return occurrences.intervals(id, unit, Language.of(language), caller.scope(), page);
    }

    @POST
    @Path("plans/{id}:skip")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "skipPlanOccurrence", summary = "Skip one occurrence; the rule stays")
    public Uni<RestResponse<PlanView>> skip(@PathParam("id") UUID id, @Valid @NotNull Skip skip) {
        return exceptions
                .skip(id, skip.unit(), skip.original(), skip.reason(), caller.scope())
                .map(PlanResource::tagged);
    }

    @POST
    @Path("plans/{id}:move")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "movePlanOccurrence", summary = "Move one occurrence to another time; the rule stays")
    public Uni<RestResponse<PlanView>> move(@PathParam("id") UUID id, @Valid @NotNull Move move) {
        return exceptions
                .move(id, move.unit(), move.original(), move.to(), move.reason(), caller.scope())
                .map(PlanResource::tagged);
    }

    @POST
    @Path("plans/{id}:restore")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(
            operationId = "restorePlanOccurrence",
            summary = "Let a skipped or moved occurrence follow its rule again")
    public Uni<RestResponse<PlanView>> restore(@PathParam("id") UUID id, @Valid @NotNull Restore restore) {
        return exceptions
                .restore(id, restore.unit(), restore.original(), caller.scope())
                .map(PlanResource::tagged);
    }
}
