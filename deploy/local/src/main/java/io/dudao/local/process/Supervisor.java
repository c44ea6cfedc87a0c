package io.dudao.local.process;

import io.dudao.local.Output;
import io.dudao.local.process.StackState.Phase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Starts the parts of a stack in the order of their needs, keeps them running, stops them in the reverse order. */
public final class Supervisor implements KeeperListener {
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    private final Map<String, PartKeeper> keepers = new LinkedHashMap<>();
    private final RunFolder run;
    private final Journal journal;
    private final ProcessIdentity self =
            ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Phase phase = Phase.STARTING;
    private volatile @Nullable String problem;

    /** A supervisor of these parts; {@code logs} gets one file a part and {@code supervisor.log}. */
    public Supervisor(List<Part> parts, RunFolder run, Path logs, Output output) {
        this.run = run;
        this.journal = new Journal(output, logs.resolve("supervisor.log"));
        Semaphore turn = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors() / 2), true);
        for (Part part : parts) {
            keepers.put(part.name(), new PartKeeper(part, run, logs.resolve(part.name() + ".log"), turn, this));
        }
    }

    /**
     * Starts every part and returns when all are ready.
     *
     * @throws StartFailedException when a part ends or misses its deadline before it was ready; the others run on
     */
    public void start() throws InterruptedException, IOException {
        journal.open();
        run.supervisor().write(self);
        keepers.values().forEach(keeper -> keeper.start(neededBy(keeper.part())));
        for (PartKeeper keeper : keepers.values()) {
            keeper.firstReady().thenAccept(took -> sayReady(keeper.part(), took));
        }
        List<PartKeeper> missing = new ArrayList<>(keepers.values());
        while (!missing.isEmpty()) {
            for (PartKeeper keeper : List.copyOf(missing)) {
                if (isReady(keeper)) {
                    missing.remove(keeper);
                }
            }
            sayWhatIsAwaited(missing);
        }
        enter(Phase.READY);
    }

    /** Waits until {@link #stop()} is through. */
    public void await() throws InterruptedException {
        stopped.await();
    }

    /** Stops what was started: a part when nothing that needs it runs any more. Returns when all is down. */
    public synchronized void stop() {
        if (phase == Phase.STOPPED) {
            return;
        }
        enter(Phase.STOPPING);
        List<PartKeeper> running = new ArrayList<>(keepers.values());
        while (!running.isEmpty()) {
            List<PartKeeper> unneeded = running.stream()
                    .filter(keeper -> running.stream()
                            .noneMatch(other ->
                                    other.part().after().contains(keeper.part().name())))
                    .toList();
            inParallel(unneeded);
            running.removeAll(unneeded);
        }
        enter(Phase.STOPPED);
        run.supervisor().delete();
        stopped.countDown();
    }

    /** Remembers why the start failed, for {@code status}. */
    public void failed(String why) {
        problem = why;
        enter(Phase.FAILED);
    }

    @Override
    public void changed() {
        synchronized (keepers) {
            List<StackState.PartView> views =
                    keepers.values().stream().map(PartKeeper::view).toList();
            try {
                new StackState(self, phase, problem, views).write(run.stateFile());
            } catch (IOException unwritten) {
                // The next change writes it again; nothing depends on one particular state being seen.
            }
        }
    }

    @Override
    public void say(Part part, String what) {
        journal.line(part.name() + " " + what);
    }

    private List<PartKeeper> neededBy(Part part) {
        return part.after().stream()
                .filter(keepers::containsKey)
                .map(keepers::get)
                .toList();
    }

    private boolean isReady(PartKeeper keeper) throws InterruptedException {
        try {
            keeper.firstReady().get(50, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException failure) {
            String why = String.valueOf(
                    failure.getCause() == null ? failure : failure.getCause().getMessage());
            throw new StartFailedException(keeper.part().name() + ": " + why, keeper.log(), failure);
        } catch (CancellationException otherFailed) {
            // It waited for a part that failed; that one is the reason and is found in this same round.
            return phase != Phase.STARTING;
        }
    }

    private void sayReady(Part part, Duration took) {
        journal.line(String.format("%-20s ready in %6s, port %d", part.name(), Output.seconds(took), part.port()));
    }

    private void sayWhatIsAwaited(List<PartKeeper> missing) {
        if (missing.isEmpty() || journal.quietFor().compareTo(LONGEST_SILENCE) < 0) {
            return;
        }
        List<String> names = missing.stream()
                .filter(keeper -> keeper.view().state() == PartState.STARTING)
                .map(keeper -> keeper.part().name())
                .toList();
        journal.line("waiting for " + String.join(", ", names));
    }

    private void inParallel(List<PartKeeper> unneeded) {
        List<Thread> threads = unneeded.stream()
                .map(keeper -> Thread.ofPlatform().start(() -> stopOne(keeper)))
                .toList();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void stopOne(PartKeeper keeper) {
        boolean ran = keeper.view().process() != null;
        Instant asked = Instant.now();
        keeper.stop();
        if (ran) {
            journal.line(String.format(
                    "%-20s stopped in %s",
                    keeper.part().name(), Output.seconds(Duration.between(asked, Instant.now()))));
        }
    }

    private void enter(Phase next) {
        phase = next;
        changed();
    }
}
