package io.dudao.inspection.calibration;

import io.dudao.inspection.region.RegionPath;
import io.dudao.inspection.text.DatePeriod;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The quality of inspectors over HTTP. */
@Path("/api/v1/inspector-qualities")
@Tag(name = "calibrations")
public class QualityResource {
    private final QualityService qualities;
    private final Caller caller;
    private final Clock clock;

    QualityResource(QualityService qualities, Caller caller, Clock clock) {
        this.qualities = qualities;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"admin", "analyst", "supervisor"})
    @Operation(operationId = "listInspectorQualities", summary = "How well inspectors work, by their codes")
    public Uni<Page<InspectorQuality>> list(
            @QueryParam("checklist") @Nullable @Pattern(regexp = NewUnit.CODE) String checklist,
            @QueryParam("region") @Nullable @Pattern(regexp = RegionPath.SYNTAX) String region,
            @QueryParam("from") @Nullable @Size(max = 20) String from,
            @QueryParam("to") @Nullable @Size(max = 20) String to,
            @Valid @BeanParam PageRequest page) {
        var filter = new QualityFilter(checklist, region, DatePeriod.of(from, to, clock.instant()));
        return qualities.list(filter, caller.scope(), page);
    }
}
