package io.dudao.kit.attachment;

import io.dudao.kit.problem.Malformed;
import io.dudao.kit.problem.TooLarge;
import io.dudao.kit.problem.Unavailable;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.http.HttpServerRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.logging.Logger;

/**
 * A body on its way into a file: counted and hashed as it comes, held back while the disk is slower than the sender, so that
 * never more than a few buffers are in memory.
 */
final class Reception {
    private static final Logger LOG = Logger.getLogger(Reception.class);

    private final HttpServerRequest request;
    private final AsyncFile file;
    private final long most;
    private final MessageDigest digest = sha256();
    private long received;
    private boolean over;

    private Reception(HttpServerRequest request, AsyncFile file, long most) {
        this.request = request;
        this.file = file;
        this.most = most;
    }

    /**
     * Writes the body of {@code request}, which is paused, into {@code file} and closes it; yields the SHA-256 in hex. Fails
     * if more than {@code most} bytes come, or the sender goes away.
     */
    static Uni<String> into(AsyncFile file, HttpServerRequest request, long most) {
        return Uni.createFrom()
                .<String>emitter(emitter -> new Reception(request, file, most).start(emitter))
                .onItemOrFailure()
                .call(() -> Uni.createFrom().completionStage(file.close().toCompletionStage()));
    }

    private void start(UniEmitter<? super String> emitter) {
        file.exceptionHandler(failure -> lost(emitter, failure));
        request.exceptionHandler(gone -> fail(emitter, new Malformed("The body did not arrive completely.")));
        request.handler(buffer -> take(buffer, emitter));
        request.endHandler(end -> finish(emitter));
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        request.resume();
    }

    private void take(Buffer buffer, UniEmitter<? super String> emitter) {
        if (over) {
            return;
        }
        received += buffer.length();
        if (received > most) {
            fail(emitter, new TooLarge(most));
            return;
        }
        digest.update(buffer.getByteBuf().nioBuffer());
        file.write(buffer).onFailure(failure -> lost(emitter, failure));
        if (file.writeQueueFull()) {
            request.pause();
            file.drainHandler(drained -> request.resume());
        }
    }

    private void finish(UniEmitter<? super String> emitter) {
        if (!over) {
            over = true;
            emitter.complete(HexFormat.of().formatHex(digest.digest()));
        }
    }

    private void lost(UniEmitter<? super String> emitter, Throwable failure) {
        LOG.error("The folder of attachments on their way", failure);
        fail(emitter, new Unavailable("There is no room for attachments at the moment."));
    }

    private void fail(UniEmitter<? super String> emitter, Throwable failure) {
        if (!over) {
            over = true;
            emitter.fail(failure);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}
