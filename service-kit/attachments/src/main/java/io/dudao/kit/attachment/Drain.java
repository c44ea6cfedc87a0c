package io.dudao.kit.attachment;

import io.vertx.core.http.HttpServerRequest;

/** Reads away what a sender still sends after it was refused: closing at once would cost it the answer. */
final class Drain {
    private static final long AT_MOST = 16L << 20;

    private long drained;

    private Drain() {}

    static void rest(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        Drain drain = new Drain();
        request.exceptionHandler(gone -> {});
        request.handler(buffer -> {
            drain.drained += buffer.length();
            if (drain.drained > AT_MOST) {
                request.connection().close();
            }
        });
        request.endHandler(end -> {});
        request.resume();
    }
}
