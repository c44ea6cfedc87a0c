package io.dudao.kit.attachment;

import io.dudao.kit.attachment.content.Kind;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service that uses attachments, as small as one can be. */
@Path("/api/v1")
public class SampleResource {
    private final AttachmentExchange exchange;
    private final Attachments attachments;
    private final Work work;

    SampleResource(AttachmentExchange exchange, Attachments attachments, Work work) {
        this.exchange = exchange;
        this.attachments = attachments;
        this.work = work;
    }

    /** What is to be linked. */
    public record Links(@Nullable UUID unitId, UUID report, List<String> attachments) {}

    @PUT
    @Path("attachments/{sha256}")
    @RolesAllowed({"admin", "inspector"})
    public Uni<Response> send(@PathParam("sha256") String sha256, @QueryParam("kind") @Nullable Kind kind) {
        return exchange.receive(sha256, kind);
    }

    @GET
    @Path("attachments/{sha256}")
    @RolesAllowed({"admin", "inspector", "unit-manager"})
    public Uni<Response> get(@PathParam("sha256") String sha256) {
        return exchange.content(sha256);
    }

    @HEAD
    @Path("attachments/{sha256}")
    @RolesAllowed({"admin", "inspector", "unit-manager"})
    public Uni<Response> head(@PathParam("sha256") String sha256) {
        return exchange.content(sha256);
    }

    @GET
    @Path("attachments/{sha256}/thumbnail")
    @RolesAllowed({"admin", "inspector", "unit-manager"})
    public Uni<Response> thumbnail(@PathParam("sha256") String sha256) {
        return exchange.thumbnail(sha256);
    }

    @POST
    @Path("reports")
    @RolesAllowed({"admin", "inspector", "unit-manager"})
    public Uni<Void> report(Links links) {
        UUID unit = links.unitId();
        return work.write(session -> unit == null
                ? attachments.publish(session, "report", links.report(), links.attachments())
                : attachments.link(session, unit, "report", links.report(), links.attachments()));
    }
}
