package io.dudao.programme.programme;

import io.dudao.kit.concurrency.EntityTags;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.validation.PlainText;
import io.dudao.programme.programme.ProgrammeService.NewProgramme;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Programmes over HTTP. */
@Path("/api/v1")
@Tag(name = "programmes")
public class ProgrammeResource {
    private final ProgrammeService programmes;

    ProgrammeResource(ProgrammeService programmes) {
        this.programmes = programmes;
    }

    @POST
    @Path("programmes")
    @RolesAllowed({"programme-manager", "admin"})
    @Operation(operationId = "registerProgramme", summary = "Register an improvement programme")
    public Uni<RestResponse<ProgrammeView>> register(@Valid @NotNull NewProgramme command) {
        return programmes
                .register(command)
                .map(made -> ResponseBuilder.<ProgrammeView>created(URI.create("/api/v1/programmes/" + made.id()))
                        .entity(made)
                        .header("ETag", EntityTags.of(made.revision()))
                        .build());
    }

    @GET
    @Path("programmes")
    @RolesAllowed({"programme-manager", "admin", "analyst", "supervisor", "unit-manager"})
    @Operation(operationId = "listProgrammes", summary = "List programmes; sorts by code, startsOn or endsOn")
    public Uni<Page<ProgrammeView>> list(
            @QueryParam("code") @Size(max = 64) @PlainText @Nullable String code, @Valid @BeanParam PageRequest page) {
        return programmes.list(code, page);
    }

    @GET
    @Path("programmes/{id}")
    @RolesAllowed({"programme-manager", "admin", "analyst", "supervisor", "unit-manager"})
    @Operation(operationId = "getProgramme", summary = "Read a programme")
    public Uni<RestResponse<ProgrammeView>> get(@PathParam("id") UUID id) {
        return programmes
                .get(id)
                .map(programme -> ResponseBuilder.ok(programme)
                        .header("ETag", EntityTags.of(programme.revision()))
                        .build());
    }
}
