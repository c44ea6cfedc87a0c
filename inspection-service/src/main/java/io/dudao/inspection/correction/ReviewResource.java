package io.dudao.inspection.correction;

import io.dudao.inspection.text.Printable;
import io.dudao.kit.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who sees to an action, until when, and what others make of the correction: over HTTP. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "corrective-actions")
public class ReviewResource {
    private final ReviewService reviews;
    private final StewardshipService stewardship;
    private final Caller caller;

    ReviewResource(ReviewService reviews, StewardshipService stewardship, Caller caller) {
        this.reviews = reviews;
        this.stewardship = stewardship;
        this.caller = caller;
    }

    /**
     * That a correction was seen to work.
     *
     * @param note how it was seen
     */
    public record Verification(
            @Nullable @Size(max = 2000) @Printable String note) {}

    /**
     * Why a correction is sent back.
     *
     * @param dueOn the new deadline, local date of the unit; absent: counted from today, by severity
     */
    public record Rejection(
            @NotNull @Size(max = 2000) @Printable String reason,
            @Nullable LocalDate dueOn) {}

    /**
     * Who sees to an action: a staff member or a role.
     *
     * @param staff code of a staff member of the unit
     * @param role in words
     */
    public record Ownership(
            @Nullable @Size(max = 100) @Printable String staff,
            @Nullable @Size(max = 200) @Printable String role,
            @Nullable @Size(max = 2000) @Printable String reason) {}

    /**
     * A new deadline.
     *
     * @param dueOn local date of the unit
     */
    public record Deadline(
            @NotNull LocalDate dueOn,
            @NotNull @Size(max = 2000) @Printable String reason) {}

    @POST
    @Path("corrective-actions/{id}:verify")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "verifyCorrectiveAction", summary = "Accept a correction of somebody else, having seen it")
    public Uni<RestResponse<CorrectiveActionView>> verify(
            @PathParam("id") UUID id, @Valid @NotNull Verification content) {
        return reviews.verify(id, content.note(), caller.subject(), caller.scope())
                .map(CorrectiveActionResource::tagged);
    }

    @POST
    @Path("corrective-actions/{id}:reject")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "rejectCorrectiveAction", summary = "Send a correction back, with a new deadline")
    public Uni<RestResponse<CorrectiveActionView>> reject(@PathParam("id") UUID id, @Valid @NotNull Rejection content) {
        return reviews.reject(id, content.reason(), content.dueOn(), caller.subject(), caller.scope())
                .map(CorrectiveActionResource::tagged);
    }

    @PUT
    @Path("corrective-actions/{id}/owner")
    @RolesAllowed({"admin", "supervisor", "unit-manager"})
    @Operation(operationId = "assignCorrectiveAction", summary = "Hand a corrective action to somebody")
    public Uni<RestResponse<CorrectiveActionView>> assign(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable @Size(max = 100) String ifMatch,
            @Valid @NotNull Ownership content) {
        return stewardship
                .assign(id, ifMatch, content.staff(), content.role(), content.reason(), caller.scope())
                .map(CorrectiveActionResource::tagged);
    }

    @PUT
    @Path("corrective-actions/{id}/due-date")
    @RolesAllowed({"admin", "supervisor"})
    @Operation(operationId = "rescheduleCorrectiveAction", summary = "Move the deadline of a corrective action")
    public Uni<RestResponse<CorrectiveActionView>> reschedule(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable @Size(max = 100) String ifMatch,
            @Valid @NotNull Deadline content) {
        return stewardship
                .reschedule(id, ifMatch, content.dueOn(), content.reason(), caller.scope())
                .map(CorrectiveActionResource::tagged);
    }
}
