package io.dudao.kit.attachment;

import io.dudao.kit.problem.Unavailable;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The few threads that look at content and move files; their number bounds the memory that decoding takes. */
@ApplicationScoped
public class AttachmentWorkers {
    private final ThreadPoolExecutor threads;
    private final Vertx vertx;

    AttachmentWorkers(AttachmentSettings settings, Vertx vertx) {
        this.vertx = vertx;
        int count = settings.workers();
        threads = new ThreadPoolExecutor(
                count,
                count,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.waiting()),
                Thread.ofPlatform().name("attachments-", 0).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Runs {@code work} on one of the threads and goes on where it was called. Fails {@code unavailable} if too many wait
     * already.
     */
    <T> Uni<T> run(Callable<T> work) {
        Context context = vertx.getOrCreateContext();
        return Uni.createFrom()
                .<T>emitter(emitter -> threads.execute(() -> {
                    try {
                        emitter.complete(work.call());
                    } catch (Exception failure) {
                        emitter.fail(failure);
                    }
                }))
                .onFailure(RejectedExecutionException.class)
                .transform(full -> new Unavailable("Too many attachments are on their way at the moment."))
                .emitOn(command -> context.runOnContext(now -> command.run()));
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
