package io.dudao.inspection.attachment;

import io.dudao.kit.attachment.AttachmentExchange;
import io.dudao.kit.attachment.AttachmentView;
import io.dudao.kit.attachment.Attachments;
import io.dudao.kit.attachment.content.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Attachments over HTTP: named by the SHA-256 of what the phone sent, in lower-case hex. */
@Path("/api/v1/attachments/{hash}")
@Tag(name = "attachments")
public class AttachmentResource {
    private final AttachmentExchange exchange;

    AttachmentResource(AttachmentExchange exchange) {
        this.exchange = exchange;
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"admin", "supervisor", "inspector", "unit-manager"})
    @Operation(
            operationId = "sendAttachment",
            summary = "Send a photo, video, voice or signature; sent again it changes nothing",
            description =
                    "The body is the file itself, its Content-Type declared. Places are taken out of what is stored.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "Known already",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AttachmentView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Stored",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AttachmentView.class)))
    public Uni<Response> send(
            @PathParam("hash") @Pattern(regexp = Attachments.SYNTAX) String hash,
            @QueryParam("kind") @Nullable Kind kind) {
        return exchange.receive(hash, kind);
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector", "unit-manager"})
    @Operation(operationId = "getAttachment", summary = "The stored content, or the stretch that Range asks for")
    @APIResponse(
            responseCode = "200",
            description = "The content",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> get(@PathParam("hash") @Pattern(regexp = Attachments.SYNTAX) String hash) {
        return exchange.content(hash);
    }

    @HEAD
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector", "unit-manager"})
    @Operation(operationId = "headAttachment", summary = "Whether it is there, its type and its size")
    public Uni<Response> head(@PathParam("hash") @Pattern(regexp = Attachments.SYNTAX) String hash) {
        return exchange.content(hash);
    }

    @GET
    @Path("thumbnail")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({"admin", "analyst", "supervisor", "inspector", "unit-manager"})
    @Operation(operationId = "getAttachmentThumbnail", summary = "A small JPEG of a picture, the right way up")
    @APIResponse(
            responseCode = "200",
            description = "At most 320 pixels wide and high",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> thumbnail(@PathParam("hash") @Pattern(regexp = Attachments.SYNTAX) String hash) {
        return exchange.thumbnail(hash);
    }
}
