package io.dudao.inspection.visit;

import io.dudao.inspection.text.QueryText;
import io.dudao.kit.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The day of an inspector over HTTP. */
@Path("/api/v1/inspectors/{id}/day")
@Tag(name = "visits")
public class InspectorDayResource {
    private final VisitService visits;
    private final Caller caller;

    InspectorDayResource(VisitService visits, Caller caller) {
        this.visits = visits;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector"})
    @Operation(
            operationId = "getInspectorDay",
            summary = "What an inspector has to do on a local date, how full the day is, and how far the way")
    public Uni<InspectorDay> get(
            @PathParam("id") UUID id,
            @QueryParam("date") @NotNull @Pattern(regexp = "[0-9]{4}-[0-9]{2}-[0-9]{2}") String date) {
        return visits.day(id, Objects.requireNonNull(QueryText.date("date", date)), Viewer.of(caller));
    }
}
