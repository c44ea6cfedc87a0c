package io.dudao.inspection.correction;

import io.dudao.inspection.region.RegionPath;
import io.dudao.inspection.text.QueryText;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reminders of corrective actions over HTTP. */
@Path("/api/v1")
@Tag(name = "corrective-actions")
public class ReminderResource {
    private final ReminderService reminders;
    private final Caller caller;

    ReminderResource(ReminderService reminders, Caller caller) {
        this.reminders = reminders;
        this.caller = caller;
    }

    @GET
    @Path("reminders")
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector", "unit-manager"})
    @Operation(
            operationId = "listReminders",
            summary = "Reminders within reach; unsorted, those meant for the caller's level come first")
    public Uni<Page<ReminderView>> list(
            @QueryParam("unit") @Nullable @Pattern(regexp = NewUnit.CODE) String unit,
            @QueryParam("region") @Nullable @Pattern(regexp = RegionPath.SYNTAX) String region,
            @QueryParam("rung") @Nullable @Size(max = 20) String rung,
            @QueryParam("standing") @Nullable @Size(max = 5) String standing,
            @Valid @BeanParam PageRequest page) {
        var filter = new ReminderFilter(
                unit, region, QueryText.oneOf(Rung.class, "rung", rung), QueryText.flag("standing", standing));
        return reminders.list(filter, caller.scope(), ownLevelFirst(page));
    }

    private PageRequest ownLevelFirst(PageRequest page) {
        if (caller.hasRole("admin")) {
            return page.orSortedBy("-forHeadOffice");
        }
        if (caller.hasRole("supervisor")) {
            return page.orSortedBy("-forRegion");
        }
        return caller.hasRole("unit-manager") ? page.orSortedBy("-forUnit") : page;
    }
}
