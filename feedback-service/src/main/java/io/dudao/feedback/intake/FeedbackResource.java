package io.dudao.feedback.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.dudao.kit.batch.BatchAnswer;
import io.dudao.kit.batch.BatchItems;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.problem.Malformed;
import io.dudao.kit.security.Caller;
import io.dudao.kit.validation.PlainText;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Feedback from phones, and for those who answer for a unit. */
@Path("/api/v1")
@Tag(name = "feedback")
@Consumes(MediaType.APPLICATION_JSON)
public class FeedbackResource {
    private static final int MULTI_STATUS = 207;

    private final FeedbackIntake intake;
    private final FeedbackService service;
    private final BatchItems batches;
    private final Caller caller;

    FeedbackResource(FeedbackIntake intake, FeedbackService service, BatchItems batches, Caller caller) {
        this.intake = intake;
        this.service = service;
        this.batches = batches;
        this.caller = caller;
    }

    /** Up to 100 submissions, each with its id. */
    public record FeedbackBatch(
            @NotNull @Size(min = 1, max = 100) @Schema(type = SchemaType.ARRAY, implementation = Submission.class)
            List<JsonNode> items) {}

    @PUT
    @Path("feedback/{id}")
    @RolesAllowed({"device", "admin"})
    @Operation(
            operationId = "putFeedback",
            summary = "Hand in feedback under an id that the device chose",
            description = "201 the first time, 200 for a repeat with the same content, 409 with other content.")
    public Uni<RestResponse<Receipt>> put(@PathParam("id") UUID id, @NotNull @Valid Submission submission) {
        if (submission.id() != null && !submission.id().equals(id)) {
            throw new Malformed("The body names another id than the path.");
        }
        return intake.receive(submission.withId(id), Sender.of(caller)).map(FeedbackResource::answer);
    }

    @POST
    @Path("feedback:batch")
    @RolesAllowed({"device", "admin"})
    @Operation(
            operationId = "batchFeedback",
            summary = "Hand in up to 100 feedback, in any order and any number of times",
            description = "At most 1 MB, gzip welcome. Answers 207 with a status for each item.")
    public Uni<RestResponse<BatchAnswer>> batch(@NotNull @Valid FeedbackBatch batch) {
        return intake.receiveAll(batches.read(batch.items(), Submission.class), Sender.of(caller))
                .map(answer -> RestResponse.ResponseBuilder.<BatchAnswer>create(MULTI_STATUS)
                        .entity(answer)
                        .build());
    }

    @GET
    @Path("feedback/{id}")
    @RolesAllowed({"admin", "analyst", "supervisor", "unit-manager", "case-agent"})
    @Operation(operationId = "getFeedback", summary = "One feedback")
    public Uni<FeedbackView> get(@PathParam("id") UUID id) {
        return service.get(id, caller.scope());
    }

    @GET
    @Path("feedback")
    @RolesAllowed({"admin", "analyst", "supervisor", "unit-manager", "case-agent"})
    @Operation(operationId = "listFeedback", summary = "Feedback of the units in reach, latest first")
    public Uni<Page<FeedbackView>> list(
            @QueryParam("unit") @Size(max = 100) @PlainText @Nullable String unit,
            @QueryParam("region") @Size(max = 500) @PlainText @Nullable String region,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to,
            @QueryParam("complaint") @Nullable Boolean complaint,
            @Valid @BeanParam PageRequest page) {
        return service.list(new FeedbackRepository.Filter(unit, region, from, to, complaint), caller.scope(), page);
    }

    private static RestResponse<Receipt> answer(Receipt receipt) {
        return receipt.created()
                ? RestResponse.ResponseBuilder.<Receipt>created(URI.create("/api/v1/feedback/" + receipt.id()))
                        .entity(receipt)
                        .build()
                : RestResponse.ok(receipt);
    }
}
