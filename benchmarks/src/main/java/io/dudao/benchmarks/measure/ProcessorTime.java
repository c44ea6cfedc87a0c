package io.dudao.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Processor time that processes have used, user and system together, in nanoseconds. */
public final class ProcessorTime {
    private ProcessorTime() {}

    /** Of one process with all its threads. */
    public static long of(ProcessHandle process) {
        Path threads = Path.of("/proc", Long.toString(process.pid()), "task");
        return Files.isDirectory(threads) ? ofThreads(threads) : ofClock(process);
    }

    /** Of a process and those it started that still run: a PostgreSQL server and its backends. */
    public static long ofFamily(ProcessHandle parent) {
        return of(parent) + parent.descendants().mapToLong(ProcessorTime::of).sum();
    }

    /** The scheduler's own count; the usual one has a grain of ten milliseconds. */
    private static long ofThreads(Path threads) {
        try (Stream<Path> running = Files.list(threads)) {
            return running.mapToLong(ProcessorTime::ofThread).sum();
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long ofThread(Path thread) {
        try {
            String line = Files.readString(thread.resolve("schedstat"));
            return Long.parseLong(line.substring(0, line.indexOf(' ')));
        } catch (IOException ended) {
            return 0;
        }
    }

    private static long ofClock(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }
}
