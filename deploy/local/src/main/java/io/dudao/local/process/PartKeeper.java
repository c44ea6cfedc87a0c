package io.dudao.local.process;

import io.dudao.local.process.StackState.PartView;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps one part running: starts it when its turn comes, waits until it is ready, starts it again when it dies. */
final class PartKeeper {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final Part part;
    private final RunFolder run;
    private final PartProcess process;
    private final Semaphore turn;
    private final KeeperListener listener;
    private final CompletableFuture<Duration> firstReady = new CompletableFuture<>();
    private volatile PartState state = PartState.WAITING;
    private volatile int restarts;
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    PartKeeper(Part part, RunFolder run, Path log, Semaphore turn, KeeperListener listener) {
        this.part = part;
        this.run = run;
        this.process = new PartProcess(part, run.pidFile(part.name()), log);
        this.turn = turn;
        this.listener = listener;
    }

    Part part() {
        return part;
    }

    Path log() {
        return process.log();
    }

    /** Completes with how long the first start took, or with why it failed. */
    CompletableFuture<Duration> firstReady() {
        return firstReady;
    }

    PartView view() {
        return new PartView(part.name(), state, part.port(), process.identity(), process.since(), restarts);
    }

    void start(List<PartKeeper> needed) {
        thread = Thread.ofPlatform().name("keep-" + part.name()).daemon().start(() -> keep(needed));
    }

    /** Stops the process and ends the keeping; returns when both are done. */
    void stop() {
        stopping = true;
        Thread keeping = thread;
        if (keeping == null) {
            become(PartState.STOPPED);
            return;
        }
        keeping.interrupt();
        try {
            keeping.join(part.stopDeadline().plusSeconds(15));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(List<PartKeeper> needed) {
        try {
            awaitReady(needed);
            become(PartState.STARTING);
            part.prepare(what -> listener.say(part, what));
            Duration pause = Duration.ofSeconds(1);
            while (!stopping) {
                if (run.hold(part.name()).living().isPresent()) {
                    stayDown();
                    continue;
                }
                Instant begun = Instant.now();
                if (startOnce()) {
                    awaitEnd();
                    pause = Instant.now().isAfter(begun.plus(STEADY)) ? Duration.ofSeconds(1) : pause;
                }
                if (!stopping && run.hold(part.name()).living().isEmpty()) {
                    beforeNextStart(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                }
            }
        } catch (InterruptedException stopped) {
            // Asked to stop: the process is ended below.
        } catch (Exception failed) {
            fail(failed);
        } finally {
            // The interrupt that brought us here must not cut the orderly stop short.
            boolean _ = Thread.interrupted();
            endProcess();
            if (state != PartState.FAILED) {
                become(PartState.STOPPED);
            }
            firstReady.cancel(false);
        }
    }

    private void awaitReady(List<PartKeeper> needed) throws InterruptedException {
        for (PartKeeper other : needed) {
            try {
                other.firstReady.get();
            } catch (ExecutionException | java.util.concurrent.CancellationException otherFailed) {
                throw new InterruptedException(other.part.name() + " did not start");
            }
        }
    }

    /** Starts the process and waits for its readiness; false when it ended or missed the deadline. */
    private boolean startOnce() throws Exception {
        if (part.startsInTurn()) {
            turn.acquire();
        }
        try {
            Instant started = Instant.now();
            become(PartState.STARTING);
            Process running = process.start();
            listener.changed();
            while (running.isAlive() && !part.ready()) {
                if (started.plus(part.startDeadline()).isBefore(Instant.now())) {
                    listener.say(
                            part, "was not ready after " + part.startDeadline().toSeconds() + " s");
                    endProcess();
                    return false;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
            if (!running.isAlive()) {
                return false;
            }
            if (!firstReady.isDone()) {
                part.furnish();
            }
            become(PartState.READY);
            if (!firstReady.complete(Duration.between(started, Instant.now()))) {
                listener.say(part, "is ready again");
            }
            return true;
        } finally {
            if (part.startsInTurn()) {
                turn.release();
            }
        }
    }

    private void awaitEnd() throws InterruptedException {
        while (process.isAlive() && !stopping && run.hold(part.name()).living().isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private void stayDown() throws InterruptedException {
        if (state != PartState.HELD) {
            endProcess();
            become(PartState.HELD);
            listener.say(part, "is kept down");
        }
        TimeUnit.MILLISECONDS.sleep(200);
    }

    private void beforeNextStart(Duration pause) throws Exception {
        String how = process.ending();
        endProcess();
        if (!firstReady.isDone()) {
            throw new IOException(how + " before it was ready");
        }
        restarts++;
        become(PartState.RESTARTING);
        listener.say(part, how + ", starting it again in " + pause.toSeconds() + " s");
        TimeUnit.MILLISECONDS.sleep(pause.toMillis());
    }

    private void endProcess() {
        if (!process.end()) {
            listener.say(part, "did not stop within " + part.stopDeadline().toSeconds() + " s and was killed");
        }
    }

    private void fail(Exception why) {
        become(PartState.FAILED);
        firstReady.completeExceptionally(why);
    }

    private void become(PartState next) {
        state = next;
        listener.changed();
    }
}
