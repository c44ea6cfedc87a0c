package io.dudao.training.staff;

import io.dudao.kit.concurrency.EntityTags;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Caller;
import io.dudao.kit.validation.PlainText;
import io.dudao.training.staff.StaffService.NewStaffMember;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Staff over HTTP. */
@Path("/api/v1/staff")
@Tag(name = "staff")
public class StaffResource {
    private final StaffService staff;
    private final Caller caller;

    StaffResource(StaffService staff, Caller caller) {
        this.staff = staff;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({"trainer", "admin"})
    @Operation(operationId = "registerStaff", summary = "Register someone at a unit")
    public Uni<RestResponse<StaffView>> register(@Valid @NotNull NewStaffMember command) {
        return staff.register(command, caller.scope())
                .map(member -> ResponseBuilder.<StaffView>created(URI.create("/api/v1/staff/" + member.id()))
                        .entity(member)
                        .header("ETag", EntityTags.of(member.revision()))
                        .build());
    }

    @GET
    @RolesAllowed({"trainer", "admin", "analyst", "supervisor", "unit-manager"})
    @Operation(operationId = "listStaff", summary = "List staff; sorts by code")
    public Uni<Page<StaffView>> list(
            @QueryParam("unit") @Size(max = 64) @PlainText @Nullable String unit,
            @QueryParam("region") @Size(max = 500) @PlainText @Nullable String region,
            @QueryParam("code") @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") @Nullable String code,
            @Valid @BeanParam PageRequest page) {
        return staff.list(unit, region, code, caller.scope(), page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"trainer", "admin", "analyst", "supervisor", "unit-manager"})
    @Operation(operationId = "getStaff", summary = "Read a staff member")
    public Uni<RestResponse<StaffView>> get(@PathParam("id") UUID id) {
        return staff.get(id, caller.scope())
                .map(member -> ResponseBuilder.ok(member)
                        .header("ETag", EntityTags.of(member.revision()))
                        .build());
    }
}
