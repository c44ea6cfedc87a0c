package io.dudao.inspection.checklist;

import io.dudao.inspection.text.Language;
import io.dudao.inspection.text.QueryText;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.Malformed;
import io.dudao.kit.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reading checklists over HTTP. */
@Path("/api/v1")
@Tag(name = "checklists")
public class ChecklistResource {
    private final ChecklistService checklists;
    private final Caller caller;

    ChecklistResource(ChecklistService checklists, Caller caller) {
        this.checklists = checklists;
        this.caller = caller;
    }

    @GET
    @Path("checklists")
    @RolesAllowed({
        "admin",
        "analyst",
        "supervisor",
        "inspector",
        "unit-manager",
        "case-agent",
        "risk-manager",
        "trainer",
        "staff",
        "programme-manager"
    })
    @Operation(operationId = "listChecklists", summary = "Checklists, every version; drafts for admin and analyst")
    public Uni<RestResponse<Page<ChecklistView>>> list(
            @QueryParam("code") @Nullable @Pattern(regexp = ChecklistContent.CODE) String code,
            @QueryParam("status") @Nullable @Size(max = 20) String status,
            @HeaderParam(Translated.ACCEPT_LANGUAGE) @Nullable @Size(max = 500) String acceptLanguage,
            @Valid @BeanParam PageRequest page) {
        Language language = Language.of(acceptLanguage);
        ChecklistStatus wanted = QueryText.oneOf(ChecklistStatus.class, "status", status);
        return checklists
                .list(code, wanted, seesDrafts(), language, page)
                .map(found -> Translated.in(language, RestResponse.ResponseBuilder.ok(found)));
    }

    @GET
    @Path("checklists/{id}")
    @RolesAllowed({
        "admin",
        "analyst",
        "supervisor",
        "inspector",
        "unit-manager",
        "case-agent",
        "risk-manager",
        "trainer",
        "staff",
        "programme-manager"
    })
    @Operation(operationId = "getChecklist", summary = "One version of a checklist with its items")
    public Uni<RestResponse<ChecklistView>> get(
            @PathParam("id") UUID id,
            @HeaderParam(Translated.ACCEPT_LANGUAGE) @Nullable @Size(max = 500) String acceptLanguage) {
        Language language = Language.of(acceptLanguage);
        return checklists.get(id, seesDrafts(), language).map(view -> Translated.ok(view, language));
    }

    @GET
    @Path("checklists/{id}:export")
    @RolesAllowed({"admin", "analyst"})
    @Operation(operationId = "exportChecklist", summary = "A checklist as the file that an import takes")
    public Uni<ChecklistFile> export(@PathParam("id") UUID id) {
        return checklists.export(id);
    }

    @GET
    @Path("checklists/{id}/differences")
    @RolesAllowed({"admin", "analyst"})
    @Operation(operationId = "compareChecklists", summary = "How another version or draft differs from this one")
    public Uni<ChecklistDifference> differences(
            @PathParam("id") UUID id, @QueryParam("to") @Nullable @Size(max = 40) String to) {
        UUID other = QueryText.id("to", to);
        if (other == null) {
            throw new Malformed("to is the id of the checklist to compare with.");
        }
        return checklists.differences(id, other);
    }

    private boolean seesDrafts() {
        return caller.hasRole("admin") || caller.hasRole("analyst");
    }
}
