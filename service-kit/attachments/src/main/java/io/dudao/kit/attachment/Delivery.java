package io.dudao.kit.attachment;

import io.dudao.kit.attachment.content.Format;
import io.dudao.kit.attachment.store.AttachmentStore.Piece;
import io.dudao.kit.attachment.store.StoredKey;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.PathPart;

/** Content on its way out. Browsers are told to show it and to believe nothing of what may be in it. */
final class Delivery {
    private final AttachmentService attachments;
    private final RoutingContext routing;
    private final HttpServerRequest request;
    private final StoredAttachment row;

    Delivery(AttachmentService attachments, RoutingContext routing, StoredAttachment row) {
        this.attachments = attachments;
        this.routing = routing;
        this.request = routing.request();
        this.row = row;
    }

    Uni<Response> content() {
        String extension =
                Format.declared(row.mediaType()).map(Format::extension).orElse("bin");
        String tag = "\"" + row.storedHash() + "\"";
        if (tag.equals(request.getHeader("If-None-Match"))) {
            return Uni.createFrom().item(head(Response.notModified(), tag).build());
        }
        Optional<ByteRange> range = range(tag);
        ByteRange wanted = range.orElse(new ByteRange(0, row.bytes() - 1));
        Response.ResponseBuilder answer = head(Response.status(range.isPresent() ? 206 : 200), tag)
                .type(row.mediaType())
                .header("Accept-Ranges", "bytes")
                .header("Content-Disposition", "inline; filename=\"" + row.sha256() + "." + extension + "\"");
        range.ifPresent(part ->
                answer.header("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + row.bytes()));
        return send(answer, row.storedKey(), wanted);
    }

    Uni<Response> thumbnail(long bytes) {
        String tag = "\"" + row.storedHash() + "-thumbnail\"";
        if (tag.equals(request.getHeader("If-None-Match"))) {
            return Uni.createFrom().item(head(Response.notModified(), tag).build());
        }
        Response.ResponseBuilder answer =
                head(Response.ok(), tag).type(Format.JPEG.mediaType()).header("Content-Disposition", "inline");
        return send(answer, StoredKey.thumbnailOf(row.storedKey()), new ByteRange(0, bytes - 1));
    }

    private Uni<Response> send(Response.ResponseBuilder answer, String key, ByteRange wanted) {
        if (request.method().equals(HttpMethod.HEAD)) {
            return Uni.createFrom()
                    .item(answer.header("Content-Length", wanted.length()).build());
        }
        return attachments
                .open(key, wanted.first(), wanted.length())
                .invoke(this::deleteAfterwards)
                .map(piece -> answer.entity(new PathPart(piece.file(), piece.offset(), piece.length()))
                        .build());
    }

    private void deleteAfterwards(Piece piece) {
        if (piece.temporary()) {
            routing.addEndHandler(
                    end -> routing.vertx().fileSystem().delete(piece.file().toString()));
        }
    }

    private Optional<ByteRange> range(String tag) {
        String condition = request.getHeader("If-Range");
        try {
            return condition == null || condition.equals(tag)
                    ? ByteRange.of(request.getHeader("Range"), row.bytes())
                    : Optional.empty();
        } catch (ByteRange.Unsatisfiable behindTheEnd) {
            throw HttpProblem.builder()
                    .withType(URI.create("/problems/range-not-satisfiable"))
                    .withTitle("Range not satisfiable")
                    .withStatus(416)
                    .withDetail("The range begins behind the end of the content.")
                    .withHeader("Content-Range", "bytes */" + row.bytes())
                    .build();
        }
    }

    /** The bytes of a hash never change, but who may see them does: private, and asked again after an hour. */
    private static Response.ResponseBuilder head(Response.ResponseBuilder answer, String tag) {
        return answer.header("ETag", tag)
                .header("Cache-Control", "private, max-age=3600")
                .header("Vary", "Authorization")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }
}
