package io.dudao.inspection.checklist;

import static io.dudao.inspection.checklist.Translated.ACCEPT_LANGUAGE;

import io.dudao.inspection.text.Language;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Writing checklists over HTTP. */
@Path("/api/v1")
@Tag(name = "checklists")
public class ChecklistWritingResource {
    private static final String IF_MATCH = "If-Match";

    private final ChecklistWriting checklists;

    ChecklistWritingResource(ChecklistWriting checklists) {
        this.checklists = checklists;
    }

    @POST
    @Path("checklists")
    @RolesAllowed("admin")
    @Operation(
            operationId = "writeChecklist",
            summary = "Publish a checklist at once, or the next version of a known one")
    public Uni<RestResponse<ChecklistView>> write(
            @HeaderParam(ACCEPT_LANGUAGE) @Nullable @Size(max = 500) String acceptLanguage,
            @Valid @NotNull ChecklistContent content) {
        Language language = Language.of(acceptLanguage);
        return checklists.write(content, language).map(view -> Translated.created(view, language));
    }

    @POST
    @Path("checklists:draft")
    @RolesAllowed("admin")
    @Operation(operationId = "draftChecklist", summary = "Open the draft of a checklist's next version")
    public Uni<RestResponse<ChecklistView>> draft(
            @HeaderParam(ACCEPT_LANGUAGE) @Nullable @Size(max = 500) String acceptLanguage,
            @Valid @NotNull ChecklistContent content) {
        Language language = Language.of(acceptLanguage);
        return checklists.draft(content, language).map(view -> Translated.created(view, language));
    }

    @POST
    @Path("checklists:import")
    @RolesAllowed("admin")
    @Operation(operationId = "importChecklist", summary = "Open a draft with what an exported file says")
    public Uni<RestResponse<ChecklistView>> importFile(
            @HeaderParam(ACCEPT_LANGUAGE) @Nullable @Size(max = 500) String acceptLanguage,
            @Valid @NotNull ChecklistFile file) {
        Language language = Language.of(acceptLanguage);
        return checklists.draft(file.checklist(), language).map(view -> Translated.created(view, language));
    }

    @PUT
    @Path("checklists/{id}")
    @RolesAllowed("admin")
    @Operation(operationId = "replaceChecklistDraft", summary = "Say something else in a draft that was read before")
    public Uni<RestResponse<ChecklistView>> replace(
            @PathParam("id") UUID id,
            @HeaderParam(IF_MATCH) @Nullable @Size(max = 100) String ifMatch,
            @HeaderParam(ACCEPT_LANGUAGE) @Nullable @Size(max = 500) String acceptLanguage,
            @Valid @NotNull ChecklistContent content) {
        Language language = Language.of(acceptLanguage);
        return checklists.replace(id, ifMatch, content, language).map(view -> Translated.ok(view, language));
    }

    @POST
    @Path("checklists/{id}:publish")
    @RolesAllowed("admin")
    @Operation(operationId = "publishChecklist", summary = "Make a draft that was read before the next version")
    public Uni<RestResponse<ChecklistView>> publish(
            @PathParam("id") UUID id,
            @HeaderParam(IF_MATCH) @Nullable @Size(max = 100) String ifMatch,
            @HeaderParam(ACCEPT_LANGUAGE) @Nullable @Size(max = 500) String acceptLanguage) {
        Language language = Language.of(acceptLanguage);
        return checklists.publish(id, ifMatch, language).map(view -> Translated.ok(view, language));
    }

    @POST
    @Path("checklists/{id}:withdraw")
    @RolesAllowed("admin")
    @Operation(operationId = "withdrawChecklist", summary = "Keep new inspections from starting on a version")
    public Uni<RestResponse<ChecklistView>> withdraw(
            @PathParam("id") UUID id, @HeaderParam(ACCEPT_LANGUAGE) @Nullable @Size(max = 500) String acceptLanguage) {
        Language language = Language.of(acceptLanguage);
        return checklists.withdraw(id, language).map(view -> Translated.ok(view, language));
    }
}
