package io.dudao.inspection.calibration;

import io.dudao.inspection.inspection.AnswerContent;
import io.dudao.inspection.region.RegionPath;
import io.dudao.inspection.text.QueryText;
import io.dudao.inspection.unit.NewUnit;
import io.dudao.kit.concurrency.EntityTags;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Calibrations over HTTP. */
@Path("/api/v1/calibrations")
@Tag(name = "calibrations")
public class CalibrationResource {
    private final CalibrationService calibrations;
    private final CalibrationVerdictService verdicts;
    private final Caller caller;

    CalibrationResource(CalibrationService calibrations, CalibrationVerdictService verdicts, Caller caller) {
        this.calibrations = calibrations;
        this.verdicts = verdicts;
        this.caller = caller;
    }

    /** @param answers one for every item that is shown */
    public record Sheet(
            @NotNull @Valid @Size(min = 1, max = 10_000) List<@NotNull AnswerContent> answers) {}

    /** @param decisions answers to the items on which the sheets are undecided; absent: none */
    public record Closing(
            @Nullable @Valid @Size(max = 10_000) List<@NotNull AnswerContent> decisions) {}

    @GET
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector"})
    @Operation(operationId = "listCalibrations", summary = "Calibrations within reach; an inspector's own")
    public Uni<Page<CalibrationView>> list(
            @QueryParam("unit") @Nullable @Pattern(regexp = NewUnit.CODE) String unit,
            @QueryParam("region") @Nullable @Pattern(regexp = RegionPath.SYNTAX) String region,
            @QueryParam("checklist") @Nullable @Pattern(regexp = NewUnit.CODE) String checklist,
            @QueryParam("status") @Nullable @Size(max = 20) String status,
            @Valid @BeanParam PageRequest page) {
        var filter = new CalibrationFilter(
                unit, region, checklist, QueryText.oneOf(CalibrationStatus.class, "status", status));
        return calibrations.list(filter, Onlooker.of(caller), page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector"})
    @Operation(operationId = "getCalibration", summary = "One calibration with what may be seen of its sheets")
    public Uni<RestResponse<CalibrationView>> get(@PathParam("id") UUID id) {
        return calibrations.get(id, Onlooker.of(caller)).map(CalibrationResource::tagged);
    }

    @POST
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "openCalibration", summary = "Let several inspectors score the same, blind")
    public Uni<RestResponse<CalibrationView>> open(@Valid @NotNull NewCalibration content) {
        return calibrations
                .open(content, Onlooker.of(caller))
                .map(view -> RestResponse.ResponseBuilder.<CalibrationView>created(
                                URI.create("/api/v1/calibrations/" + view.id()))
                        .header("ETag", EntityTags.of(view.revision()))
                        .entity(view)
                        .build());
    }

    @POST
    @Path("{id}:answer")
    @RolesAllowed({"supervisor", "inspector"})
    @Operation(operationId = "answerCalibration", summary = "Give one's answers, once")
    public Uni<RestResponse<CalibrationView>> answer(@PathParam("id") UUID id, @Valid @NotNull Sheet sheet) {
        return verdicts.answer(id, sheet.answers(), Onlooker.of(caller)).map(CalibrationResource::tagged);
    }

    @POST
    @Path("{id}:close")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "closeCalibration", summary = "Find consensus and agreement of the sheets")
    public Uni<RestResponse<CalibrationView>> close(@PathParam("id") UUID id, @Valid @NotNull Closing closing) {
        List<AnswerContent> decisions = closing.decisions() == null ? List.of() : closing.decisions();
        return verdicts.close(id, decisions, Onlooker.of(caller)).map(CalibrationResource::tagged);
    }

    @POST
    @Path("{id}:cancel")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "cancelCalibration", summary = "Call a calibration off")
    public Uni<RestResponse<CalibrationView>> cancel(@PathParam("id") UUID id) {
        return verdicts.cancel(id, Onlooker.of(caller)).map(CalibrationResource::tagged);
    }

    private static RestResponse<CalibrationView> tagged(CalibrationView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", EntityTags.of(view.revision()))
                .build();
    }
}
