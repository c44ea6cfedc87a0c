package io.dudao.inspection.inspection;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Trying a checklist over HTTP. */
@Path("/api/v1")
@Tag(name = "checklists")
public class DryRunResource {
    private final DryRun dryRun;

    DryRunResource(DryRun dryRun) {
        this.dryRun = dryRun;
    }

    /** @param answers to any of the items; follow-up items are shown as they would be */
    public record SampleAnswers(
            @NotNull @Valid @Size(max = 10_000) List<@NotNull AnswerContent> answers) {}

    @POST
    @Path("checklists/{id}:dry-run")
    @RolesAllowed("admin")
    @Operation(operationId = "tryChecklist", summary = "Score sample answers to a version or draft, storing nothing")
    public Uni<DryRunView> score(@PathParam("id") UUID id, @Valid @NotNull SampleAnswers sample) {
        return dryRun.score(id, sample.answers());
    }
}
