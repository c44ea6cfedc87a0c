package io.dudao.kit.attachment;

import io.dudao.kit.attachment.content.Kind;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.security.Caller;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP side of attachments, for a service's resource to call: a body that comes, content that goes. The resource must not
 * declare a body parameter, or the whole of it would be read into memory first.
 */
@ApplicationScoped
public class AttachmentExchange {
    private final AttachmentService attachments;
    private final AttachmentSettings settings;
    private final CurrentVertxRequest current;
    private final Caller caller;
    private final Vertx vertx;

    AttachmentExchange(
            AttachmentService attachments,
            AttachmentSettings settings,
            CurrentVertxRequest current,
            Caller caller,
            Vertx vertx) {
        this.attachments = attachments;
        this.settings = settings;
        this.current = current;
        this.caller = caller;
        this.vertx = vertx;
    }

    /**
     * Takes the body of the present request: 201 with {@link AttachmentView} at first, 200 when it was known.
     *
     * @param kind null: the usual one of the declared type
     */
    public Uni<Response> receive(String sha256, @Nullable Kind kind) {
        RoutingContext routing = current.getCurrent();
        HttpServerRequest request = routing.request();
        String subject = caller.subject();
        request.pause();
        return Uni.createFrom()
                .item(() -> Upload.announced(
                        sha256, kind, request.headers(), UploadDoor.announcedLength(routing), settings))
                .chain(upload -> attachments.fresh().chain(path -> received(upload, path, request, subject)))
                .map(taken -> answer(taken, request.path()))
                .onFailure()
                .invoke(() -> Drain.rest(request));
    }

    private Uni<AttachmentService.Taken> received(Upload upload, Path path, HttpServerRequest request, String subject) {
        String name = path.toString();
        return Uni.createFrom()
                .completionStage(vertx.fileSystem()
                        .open(name, new OpenOptions().setCreateNew(true).setRead(false))
                        .toCompletionStage())
                .chain(file -> Reception.into(file, request, upload.most()))
                .invoke(upload::requireHash)
                .chain(() -> attachments.take(upload, path, subject))
                .onTermination()
                .invoke(() -> vertx.fileSystem().delete(name));
    }

    private static Response answer(AttachmentService.Taken taken, String path) {
        AttachmentView view = AttachmentView.of(taken.attachment());
        return taken.fresh()
                ? Response.created(URI.create(path)).entity(view).build()
                : Response.ok(view).build();
    }

    /** The content, or the stretch of it that the request asks for; only the head of that for HEAD. */
    public Uni<Response> content(String sha256) {
        RoutingContext routing = current.getCurrent();
        return attachments
                .find(sha256, Reader.of(caller))
                .chain(row -> new Delivery(attachments, routing, row).content());
    }

    /** The thumbnail of a picture. */
    public Uni<Response> thumbnail(String sha256) {
        RoutingContext routing = current.getCurrent();
        return attachments.find(sha256, Reader.of(caller)).chain(row -> {
            Long bytes = row.thumbnailBytes();
            if (bytes == null) {
                throw new NotFound("thumbnail of attachment " + sha256);
            }
            return new Delivery(attachments, routing, row).thumbnail(bytes);
        });
    }

    /** What is known of it, without the content. */
    public Uni<AttachmentView> describe(String sha256) {
        return attachments.find(sha256, Reader.of(caller)).map(AttachmentView::of);
    }
}
