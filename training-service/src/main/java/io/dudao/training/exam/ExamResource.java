package io.dudao.training.exam;

import io.dudao.kit.concurrency.EntityTags;
import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Caller;
import io.dudao.kit.validation.PlainText;
import io.dudao.training.exam.ExamService.NewExamResult;
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

/** Exam results over HTTP. */
@Path("/api/v1/exam-results")
@Tag(name = "exams")
public class ExamResource {
    private final ExamService exams;
    private final Caller caller;

    ExamResource(ExamService exams, Caller caller) {
        this.exams = exams;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({"trainer", "admin"})
    @Operation(operationId = "recordExamResult", summary = "Grade an exam; passing issues or renews the certificate")
    public Uni<RestResponse<ExamResultView>> record(@Valid @NotNull NewExamResult command) {
        return exams.record(command, caller.scope())
                .map(result -> ResponseBuilder.<ExamResultView>created(
                                URI.create("/api/v1/exam-results/" + result.id()))
                        .entity(result)
                        .header("ETag", EntityTags.of(result.revision()))
                        .build());
    }

    @GET
    @RolesAllowed({"trainer", "admin", "analyst", "supervisor", "unit-manager"})
    @Operation(operationId = "listExamResults", summary = "List exam results; sorts by takenAt")
    public Uni<Page<ExamResultView>> list(
            @QueryParam("unit") @Size(max = 64) @PlainText @Nullable String unit,
            @QueryParam("region") @Size(max = 500) @PlainText @Nullable String region,
            @QueryParam("staff") @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") @Nullable String staff,
            @QueryParam("course") @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") @Nullable String course,
            @Valid @BeanParam PageRequest page) {
        return exams.list(new ExamFilter(unit, region, staff, course), caller.scope(), page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"trainer", "admin", "analyst", "supervisor", "unit-manager"})
    @Operation(operationId = "getExamResult", summary = "Read an exam result")
    public Uni<RestResponse<ExamResultView>> get(@PathParam("id") UUID id) {
        return exams.get(id, caller.scope())
                .map(result -> ResponseBuilder.ok(result)
                        .header("ETag", EntityTags.of(result.revision()))
                        .build());
    }
}
