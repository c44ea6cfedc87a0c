package io.dudao.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** The body of a request on its way, counted: past the limit nothing more of it is passed on. */
final class BodyGuard implements ReadStream<Buffer> {

    private final HttpServerRequest request;
    private final long limit;
    private final Runnable tooLarge;
    private final Runnable received;
    private long seen;

    /** @param limit in bytes; {@code tooLarge} is called once when it is passed, {@code received} when all has come */
    BodyGuard(HttpServerRequest request, long limit, Runnable tooLarge, Runnable received) {
        this.request = request;
        this.limit = limit;
        this.tooLarge = tooLarge;
        this.received = received;
    }

    @Override
    public BodyGuard handler(@Nullable Handler<Buffer> handler) {
        request.handler(handler == null ? null : buffer -> count(buffer, handler));
        return this;
    }

    private void count(Buffer buffer, Handler<Buffer> handler) {
        boolean within = seen <= limit;
        seen += buffer.length();
        if (seen <= limit) {
            handler.handle(buffer);
        } else if (within) {
            tooLarge.run();
        }
    }

    @Override
    public BodyGuard endHandler(@Nullable Handler<Void> handler) {
        request.endHandler(handler == null ? null : end -> end(handler));
        return this;
    }

    private void end(Handler<Void> handler) {
        if (seen <= limit) {
            received.run();
            handler.handle(null);
        }
    }

    @Override
    public BodyGuard exceptionHandler(@Nullable Handler<Throwable> handler) {
        request.exceptionHandler(handler);
        return this;
    }

    @Override
    public BodyGuard pause() {
        request.pause();
        return this;
    }

    @Override
    public BodyGuard resume() {
        request.resume();
        return this;
    }

    @Override
    public BodyGuard fetch(long amount) {
        request.fetch(amount);
        return this;
    }
}
