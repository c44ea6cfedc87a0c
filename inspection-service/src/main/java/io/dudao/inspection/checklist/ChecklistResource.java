package io.dudao.inspection.checklist;

import io.dudao.inspection.text.Language;
import io.dudao.inspection.text.QueryText;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Checklists over HTTP. */
@Path("/api/v1/checklists")
@Tag(name = "checklists")
public class ChecklistResource {
    private static final String ACCEPT_LANGUAGE = "Accept-Language";

    private final ChecklistService checklists;

    ChecklistResource(ChecklistService checklists) {
        this.checklists = checklists;
    }

    @GET
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
    @Operation(operationId = "listChecklists", summary = "Checklists, every version")
    public Uni<RestResponse<Page<ChecklistView>>> list(
            @QueryParam("code") @Nullable @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String code,
            @QueryParam("status") @Nullable @Size(max = 20) String status,
            @HeaderParam(ACCEPT_LANGUAGE) @Nullable @Size(max = 500) String acceptLanguage,
            @Valid @BeanParam PageRequest page) {
        Language language = Language.of(acceptLanguage);
        ChecklistStatus wanted = QueryText.oneOf(ChecklistStatus.class, "status", status);
        return checklists
                .list(code, wanted, language, page)
                .map(found -> in(language, RestResponse.ResponseBuilder.ok(found)));
    }

    @GET
    @Path("{id}")
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
            @PathParam("id") UUID id, @HeaderParam(ACCEPT_LANGUAGE) @Nullable @Size(max = 500) String acceptLanguage) {
        Language language = Language.of(acceptLanguage);
        return checklists.get(id, language).map(view -> in(language, RestResponse.ResponseBuilder.ok(view)));
    }

    @POST
    @RolesAllowed("admin")
    @Operation(operationId = "writeChecklist", summary = "Write a checklist, or the next version of a known one")
    public Uni<RestResponse<ChecklistView>> write(
            @HeaderParam(ACCEPT_LANGUAGE) @Nullable @Size(max = 500) String acceptLanguage,
            @Valid @NotNull ChecklistContent content) {
        Language language = Language.of(acceptLanguage);
        return checklists.write(content, language).map(view -> created(view, language));
    }

    private static RestResponse<ChecklistView> created(ChecklistView view, Language language) {
        URI location = URI.create("/api/v1/checklists/" + view.id());
        return in(
                language,
                RestResponse.ResponseBuilder.<ChecklistView>created(location).entity(view));
    }

    private static <T> RestResponse<T> in(Language language, RestResponse.ResponseBuilder<T> answer) {
        return answer.header("Content-Language", language.tag())
                .header("Vary", ACCEPT_LANGUAGE)
                .build();
    }
}
