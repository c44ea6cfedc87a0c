package io.dudao.inspection.correction;

import io.dudao.inspection.text.Printable;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Corrective actions over HTTP. */
@Path("/api/v1")
@Tag(name = "corrective-actions")
public class CorrectiveActionResource {
    private final CorrectiveActionService actions;
    private final Caller caller;

    CorrectiveActionResource(CorrectiveActionService actions, Caller caller) {
        this.actions = actions;
        this.caller = caller;
    }

    /**
     * How an action was done.
     *
     * @param closedOn local date of the correction
     * @param note what was done, up to 2000 characters
     */
    public record Closing(
            @NotNull LocalDate closedOn,
            @Nullable @Size(max = 2000) @Printable String note) {}

    @GET
    @Path("corrective-actions")
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector", "unit-manager"})
    @Operation(operationId = "listCorrectiveActions", summary = "Corrective actions within reach")
    public Uni<Page<CorrectiveActionView>> list(
            @QueryParam("unit") @Nullable @Pattern(regexp = NewUnit.CODE) String unit,
            @QueryParam("status") @Nullable @Size(max = 20) String status,
            @QueryParam("dueBefore") @Nullable @Size(max = 20) String dueBefore,
            @Valid @BeanParam PageRequest page) {
        var filter = new CorrectiveActionFilter(
                unit, QueryText.oneOf(Status.class, "status", status), QueryText.date("dueBefore", dueBefore));
        return actions.list(filter, caller.scope(), page);
    }

    @GET
    @Path("corrective-actions/{id}")
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector", "unit-manager"})
    @Operation(operationId = "getCorrectiveAction", summary = "One corrective action")
    public Uni<RestResponse<CorrectiveActionView>> get(@PathParam("id") UUID id) {
        return actions.get(id, caller.scope()).map(CorrectiveActionResource::tagged);
    }

    @POST
    @Path("corrective-actions/{id}:close")
    @RolesAllowed({"admin", "supervisor", "unit-manager"})
    @Operation(operationId = "closeCorrectiveAction", summary = "Close a corrective action")
    public Uni<RestResponse<CorrectiveActionView>> close(@PathParam("id") UUID id, @Valid @NotNull Closing closing) {
        return actions.close(id, closing.closedOn(), closing.note(), caller.subject(), caller.scope())
                .map(CorrectiveActionResource::tagged);
    }

    private static RestResponse<CorrectiveActionView> tagged(CorrectiveActionView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", EntityTags.of(view.revision()))
                .build();
    }
}
