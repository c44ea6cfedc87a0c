package io.dudao.sample.note;

import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/notes")
public class NoteResource {
    private final NoteService notes;

    NoteResource(NoteService notes) {
        this.notes = notes;
    }

    public record NewNoteRequest(
            @NotBlank String unit, @NotBlank String text) {}

    @POST
    @RolesAllowed({"admin", "supervisor"})
    @ResponseStatus(201)
    @Operation(operationId = "writeNote")
    public Uni<NoteView> write(@Valid @NotNull NewNoteRequest request) {
        return notes.write(new NoteService.NewNote(request.unit(), request.text()));
    }

    @GET
    @RolesAllowed({"admin", "analyst", "supervisor"})
    @Operation(operationId = "listNotes")
    public Uni<Page<NoteView>> list(@QueryParam("unit") @Nullable String unit, @Valid @BeanParam PageRequest page) {
        return notes.list(unit, page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"admin", "analyst", "supervisor"})
    @Operation(operationId = "getNote")
    public Uni<NoteView> get(@PathParam("id") UUID id) {
        return notes.get(id);
    }
}
