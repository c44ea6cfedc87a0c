package io.dudao.inspection.correction;

import io.dudao.inspection.text.Printable;
import io.dudao.kit.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a unit does about a finding, over HTTP. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "corrective-actions")
@RolesAllowed({"admin", "supervisor", "unit-manager"})
public class CorrectionResource {
    private final CorrectionService corrections;
    private final Caller caller;

    CorrectionResource(CorrectionService corrections, Caller caller) {
        this.corrections = corrections;
        this.caller = caller;
    }

    /**
     * What stops the worst at once.
     *
     * @param containment in words
     */
    public record Containment(
            @NotNull @Size(max = 2000) @Printable String containment) {}

    /**
     * The short form of a correction, without analysis; not for MAJOR findings.
     *
     * @param closedOn local date of the correction
     * @param note what was done, up to 2000 characters
     */
    public record Closing(
            @NotNull LocalDate closedOn,
            @Nullable @Size(max = 2000) @Printable String note) {}

    @POST
    @Path("corrective-actions/{id}:contain")
    @Operation(operationId = "containCorrectiveAction", summary = "Note what stopped the worst at once")
    public Uni<RestResponse<CorrectiveActionView>> contain(
            @PathParam("id") UUID id, @Valid @NotNull Containment content) {
        return corrections.contain(id, content.containment(), caller.scope()).map(CorrectiveActionResource::tagged);
    }

    @POST
    @Path("corrective-actions/{id}:complete")
    @Operation(
            operationId = "completeCorrectiveAction",
            summary = "Say that it is corrected, with cause, permanent action, prevention and evidence")
    public Uni<RestResponse<CorrectiveActionView>> complete(
            @PathParam("id") UUID id, @Valid @NotNull CorrectionContent content) {
        return corrections
                .complete(id, content, caller.subject(), caller.scope())
                .map(CorrectiveActionResource::tagged);
    }

    @POST
    @Path("corrective-actions/{id}:close")
    @Operation(
            operationId = "closeCorrectiveAction",
            summary = "Say in short that it is corrected; MAJOR findings take :complete")
    public Uni<RestResponse<CorrectiveActionView>> close(@PathParam("id") UUID id, @Valid @NotNull Closing closing) {
        var content = CorrectionContent.brief(closing.closedOn(), closing.note());
        return corrections
                .complete(id, content, caller.subject(), caller.scope())
                .map(CorrectiveActionResource::tagged);
    }
}
