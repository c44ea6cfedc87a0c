package io.dudao.local.process;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Ends processes: first by asking, after a deadline by force. */
public final class Signals {
    private Signals() {}

    /**
     * Asks a process to stop, kills it after the deadline.
     *
     * @return whether it went by itself
     */
    public static boolean stop(ProcessIdentity process, String signal, Duration deadline) {
        send(process, signal);
        if (awaitEnd(process, deadline)) {
            return true;
        }
        process.alive().ifPresent(ProcessHandle::destroyForcibly);
        awaitEnd(process, Duration.ofSeconds(5));
        return false;
    }

    /** Sends one signal by name, e.g. {@code INT}, to a process if it still lives. */
    public static void send(ProcessIdentity process, String signal) {
        process.alive().ifPresent(handle -> {
            if ("TERM".equals(signal)) {
                handle.destroy();
            } else {
                kill(handle.pid(), signal);
            }
        });
    }

    /** Waits until a process has ended; whether it did in time. */
    public static boolean awaitEnd(ProcessIdentity process, Duration deadline) {
        Instant end = Instant.now().plus(deadline);
        while (process.alive().isPresent()) {
            if (Instant.now().isAfter(end) || !Pause.millis(50)) {
                return process.alive().isEmpty();
            }
        }
        return true;
    }

    private static void kill(long pid, String signal) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            kill.waitFor(5, TimeUnit.SECONDS);
        } catch (IOException noKill) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
