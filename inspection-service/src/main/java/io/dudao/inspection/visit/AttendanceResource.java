package io.dudao.inspection.visit;

import io.dudao.inspection.text.Printable;
import io.dudao.kit.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Coming and going over HTTP. */
@Path("/api/v1")
@Tag(name = "visits")
public class AttendanceResource {
    private final VisitAttendance attendance;
    private final Caller caller;

    AttendanceResource(VisitAttendance attendance, Caller caller) {
        this.attendance = attendance;
        this.caller = caller;
    }

    /** @param note needed with OTHER */
    public record Failing(
            @NotNull NotMadeReason reason,
            @Nullable @Size(min = 1, max = 2000) @Printable String note) {}

    @POST
    @Path("visits/{id}:check-in")
    @RolesAllowed({"supervisor", "inspector", "unit-manager"})
    @Operation(operationId = "checkIn", summary = "Start a visit; the checklist's version is pinned")
    public Uni<RestResponse<VisitView>> checkIn(@PathParam("id") UUID id, @Valid @NotNull Attending content) {
        return attendance.checkIn(id, content, Viewer.of(caller)).map(VisitResource::tagged);
    }

    @POST
    @Path("visits/{id}:check-out")
    @RolesAllowed({"supervisor", "inspector", "unit-manager"})
    @Operation(operationId = "checkOut", summary = "Leave the unit")
    public Uni<RestResponse<VisitView>> checkOut(@PathParam("id") UUID id, @Valid @NotNull Attending content) {
        return attendance.checkOut(id, content, Viewer.of(caller)).map(VisitResource::tagged);
    }

    @POST
    @Path("visits/{id}:not-made")
    @RolesAllowed({"supervisor", "inspector", "unit-manager"})
    @Operation(operationId = "reportVisitNotMade", summary = "Say that a visit could not be made")
    public Uni<RestResponse<VisitView>> notMade(@PathParam("id") UUID id, @Valid @NotNull Failing content) {
        return attendance
                .notMade(id, content.reason(), content.note(), Viewer.of(caller))
                .map(VisitResource::tagged);
    }
}
