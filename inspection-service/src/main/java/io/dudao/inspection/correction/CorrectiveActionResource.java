package io.dudao.inspection.correction;

import io.dudao.inspection.region.RegionPath;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reading corrective actions over HTTP. */
@Path("/api/v1")
@Tag(name = "corrective-actions")
public class CorrectiveActionResource {
    private final CorrectiveActionService actions;
    private final Caller caller;

    CorrectiveActionResource(CorrectiveActionService actions, Caller caller) {
        this.actions = actions;
        this.caller = caller;
    }

    /** The filters of the list; sorted by {@code dueOn}, it holds those with a deadline. */
    public static class Query {
        @QueryParam("unit")
        @Pattern(regexp = NewUnit.CODE)
        public @Nullable String unit;

        @QueryParam("region")
        @Pattern(regexp = RegionPath.SYNTAX)
        public @Nullable String region;

        @QueryParam("status")
        @Size(max = 20)
        public @Nullable String status;

        @QueryParam("stage")
        @Size(max = 20)
        public @Nullable String stage;

        @QueryParam("severity")
        @Size(max = 20)
        public @Nullable String severity;

        @QueryParam("owner")
        @Size(max = 200)
        @Printable
        public @Nullable String owner;

        @QueryParam("overdue")
        @Size(max = 5)
        public @Nullable String overdue;

        @QueryParam("dueBefore")
        @Size(max = 20)
        public @Nullable String dueBefore;

        @QueryParam("recurrent")
        @Size(max = 5)
        public @Nullable String recurrent;

        @QueryParam("checklist")
        @Pattern(regexp = NewUnit.CODE)
        public @Nullable String checklist;

        @QueryParam("item")
        @Pattern(regexp = NewUnit.CODE)
        public @Nullable String item;

        CorrectiveActionFilter filter() {
            return new CorrectiveActionFilter(
                    unit,
                    region,
                    QueryText.oneOf(Status.class, "status", status),
                    QueryText.oneOf(Stage.class, "stage", stage),
                    QueryText.oneOf(Severity.class, "severity", severity),
                    owner,
                    QueryText.flag("overdue", overdue),
                    QueryText.date("dueBefore", dueBefore),
                    QueryText.flag("recurrent", recurrent),
                    checklist,
                    item);
        }
    }

    @GET
    @Path("corrective-actions")
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector", "unit-manager"})
    @Operation(operationId = "listCorrectiveActions", summary = "Corrective actions within reach")
    public Uni<Page<CorrectiveActionView>> list(@Valid @BeanParam Query query, @Valid @BeanParam PageRequest page) {
        return actions.list(query.filter(), caller.scope(), page);
    }

    @GET
    @Path("corrective-actions/{id}")
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector", "unit-manager"})
    @Operation(
            operationId = "getCorrectiveAction",
            summary = "One corrective action with its corrections, history and reminders")
    public Uni<RestResponse<CorrectiveActionView>> get(@PathParam("id") UUID id) {
        return actions.get(id, !seesMysteryVisitors(), caller.scope()).map(CorrectiveActionResource::tagged);
    }

    private boolean seesMysteryVisitors() {
        return caller.hasRole("admin") || caller.hasRole("analyst") || caller.hasRole("supervisor");
    }

    /** The answer with {@code view} and its ETag. */
    static RestResponse<CorrectiveActionView> tagged(CorrectiveActionView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", EntityTags.of(view.revision()))
                .build();
    }
}
