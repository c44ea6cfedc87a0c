package io.dudao.inspection.inspector;

import io.dudao.inspection.inspector.ConflictService.Asker;
import io.dudao.inspection.inspector.ConflictService.Declaration;
import io.dudao.inspection.text.Printable;
import io.dudao.inspection.unit.NewUnit;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Caller;
import io.dudao.kit.time.CalendarRange;
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
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Conflicts of interest over HTTP; an inspector sees and declares his own. */
@Path("/api/v1")
@Tag(name = "inspectors")
public class ConflictResource {
    private final ConflictService conflicts;
    private final Caller caller;

    ConflictResource(ConflictService conflicts, Caller caller) {
        this.conflicts = conflicts;
        this.caller = caller;
    }

    /**
     * A conflict to declare.
     *
     * @param unit code of the unit
     * @param note up to 1000 characters; needed for {@code OTHER}
     * @param from the first local date of the unit; absent: today
     * @param to the last one; absent: for good
     */
    public record NewConflict(
            @NotNull @Pattern(regexp = NewUnit.CODE) String unit,
            @NotNull ConflictReason reason,
            @Nullable @Size(max = 1000) @Printable String note,
            @Nullable @CalendarRange LocalDate from,
            @Nullable @CalendarRange LocalDate to) {}

    /**
     * The end of a conflict.
     *
     * @param to the last local date of the unit on which it lasts
     */
    public record ConflictEnd(@NotNull @CalendarRange LocalDate to) {}

    @GET
    @Path("inspectors/{id}/conflicts")
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector"})
    @Operation(operationId = "listConflicts", summary = "Declared conflicts of interest of an inspector")
    public Uni<Page<ConflictView>> list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return conflicts.list(id, asker(), page);
    }

    @POST
    @Path("inspectors/{id}/conflicts")
    @RolesAllowed({"admin", "supervisor", "inspector"})
    @Operation(operationId = "declareConflict", summary = "Declare a conflict of interest")
    public Uni<RestResponse<ConflictView>> declare(@PathParam("id") UUID id, @Valid @NotNull NewConflict content) {
        var declaration =
                new Declaration(content.unit(), content.reason(), content.note(), content.from(), content.to());
        return conflicts
                .declare(id, declaration, asker())
                .map(view -> RestResponse.ResponseBuilder.<ConflictView>created(
                                URI.create("/api/v1/inspectors/" + id + "/conflicts"))
                        .entity(view)
                        .build());
    }

    @POST
    @Path("inspectors/{id}/conflicts/{conflict}:end")
    @RolesAllowed({"admin", "supervisor", "inspector"})
    @Operation(operationId = "endConflict", summary = "Say until when a conflict of interest lasts")
    public Uni<ConflictView> end(
            @PathParam("id") UUID id, @PathParam("conflict") UUID conflict, @Valid @NotNull ConflictEnd end) {
        return conflicts.end(id, conflict, end.to(), asker());
    }

    private Asker asker() {
        boolean managing = Stream.of("admin", "analyst", "supervisor").anyMatch(caller::hasRole);
        return new Asker(caller.subject(), !managing, caller.scope());
    }
}
