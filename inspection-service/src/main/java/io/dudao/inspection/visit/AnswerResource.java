package io.dudao.inspection.visit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dudao.inspection.batch.MultiStatus;
import io.dudao.inspection.batch.RawBatch;
import io.dudao.inspection.inspection.InspectionView;
import io.dudao.inspection.text.Language;
import io.dudao.inspection.text.Printable;
import io.dudao.kit.batch.BatchAnswer;
import io.dudao.kit.concurrency.EntityTags;
import io.dudao.kit.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Doing a visit, over HTTP: what the phone takes along and what it brings back. */
@Path("/api/v1")
@Tag(name = "visits")
public class AnswerResource {
    private final VisitBundleService bundles;
    private final VisitAnswering answering;
    private final VisitSubmission submission;
    private final ObjectMapper json;
    private final Clock clock;
    private final Caller caller;

    AnswerResource(
            VisitBundleService bundles,
            VisitAnswering answering,
            VisitSubmission submission,
            ObjectMapper json,
            Clock clock,
            Caller caller) {
        this.bundles = bundles;
        this.answering = answering;
        this.submission = submission;
        this.json = json;
        this.clock = clock;
        this.caller = caller;
    }

    /** The body of {@code PUT /visits/{id}/answers}. */
    public record AnswerBatch(List<SentAnswer> items) {}

    @GET
    @Path("visits/{id}/bundle")
    @RolesAllowed({"supervisor", "inspector", "unit-manager"})
    @Operation(
            operationId = "getVisitBundle",
            summary = "All that a phone needs without a network; the header Date tells the server's time")
    public Uni<RestResponse<VisitBundle>> bundle(
            @PathParam("id") UUID id,
            @HeaderParam("If-None-Match") @Nullable @Size(max = 100) String known,
            @HeaderParam("Accept-Language") @Nullable @Size(max = 500) String acceptLanguage) {
        Language language = Language.of(acceptLanguage);
        return bundles.bundle(id, language, Viewer.of(caller)).map(bundle -> tagged(bundle, known, language));
    }

    private RestResponse<VisitBundle> tagged(VisitBundle bundle, @Nullable String known, Language language) {
        String tag = EntityTags.ofContent(written(bundle));
        RestResponse.ResponseBuilder<VisitBundle> answer = tag.equals(known)
                ? RestResponse.ResponseBuilder.notModified()
                : RestResponse.ResponseBuilder.ok(bundle);
        return answer.header("ETag", tag)
                .header("Date", java.util.Date.from(clock.instant()))
                .header("Cache-Control", "private, no-cache")
                .header("Content-Language", language.tag())
                .header("Vary", "Accept-Language, Authorization")
                .build();
    }

    private byte[] written(VisitBundle bundle) {
        try {
            return json.writeValueAsBytes(bundle);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a bundle cannot be written as JSON", e);
        }
    }

    @PUT
    @Path("visits/{id}/answers")
    @RolesAllowed({"supervisor", "inspector", "unit-manager"})
    @Operation(operationId = "answerVisit", summary = "Send up to 500 answers, in any order, any number of times")
    @RequestBody(content = @Content(schema = @Schema(implementation = AnswerBatch.class)))
    public Uni<RestResponse<BatchAnswer>> answer(@PathParam("id") UUID id, @Valid @NotNull RawBatch batch) {
        return answering.answer(id, batch, Viewer.of(caller)).map(MultiStatus::of);
    }

    @GET
    @Path("visits/{id}/answers")
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector", "unit-manager"})
    @Operation(
            operationId = "getVisitAnswers",
            summary = "The answers as they stand, with what they replaced if asked for")
    public Uni<SheetView> answers(
            @PathParam("id") UUID id,
            @QueryParam("item") @Nullable @Size(max = 64) @Printable String item,
            @QueryParam("history") @DefaultValue("false") boolean history) {
        return answering.read(id, item, history, Viewer.of(caller));
    }

    @GET
    @Path("visits/{id}/conflicts")
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector", "unit-manager"})
    @Operation(operationId = "getVisitConflicts", summary = "Answers that contradict each other, field by field")
    public Uni<SheetView.Conflicts> conflicts(@PathParam("id") UUID id) {
        return answering.conflicts(id, Viewer.of(caller));
    }

    @POST
    @Path("visits/{id}:submit")
    @RolesAllowed({"supervisor", "inspector", "unit-manager"})
    @Operation(operationId = "submitVisit", summary = "Make the answers final; the inspection is scored")
    public Uni<RestResponse<InspectionView>> submit(@PathParam("id") UUID id, @Valid @NotNull Submission content) {
        return submission.submit(id, content, Viewer.of(caller)).map(AnswerResource::submitted);
    }

    private static RestResponse<InspectionView> submitted(VisitSubmission.Submitted submitted) {
        InspectionView view = submitted.inspection();
        RestResponse.ResponseBuilder<InspectionView> answer = submitted.repeated()
                ? RestResponse.ResponseBuilder.ok(view)
                : RestResponse.ResponseBuilder.<InspectionView>created(URI.create("/api/v1/inspections/" + view.id()))
                        .entity(view);
        return answer.header("ETag", EntityTags.of(view.revision())).build();
    }
}
